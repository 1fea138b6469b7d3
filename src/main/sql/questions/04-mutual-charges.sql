-- Which two states are each said to interfere in the other?
with pairs as (
  select accused, target, cast(sum(alleges_count) as bigint) as allegations
  from interference_pair_month
  where accused <> 'XXX' and target <> 'XXX'
  group by accused, target
  having sum(alleges_count) > 0
)
select
  one.accused as country_a,
  one.target as country_b,
  one.allegations as allegations_against_a,
  other.allegations as allegations_against_b
from pairs one
join pairs other on one.accused = other.target and one.target = other.accused
where one.accused < one.target
order by one.allegations + other.allegations desc, one.accused, one.target;

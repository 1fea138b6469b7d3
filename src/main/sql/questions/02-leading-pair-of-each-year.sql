-- Which accused and target lead the allegations of each year?
with yearly as (
  select
    cast(extract(year from month) as int) as publication_year,
    accused,
    target,
    cast(sum(alleges_count) as bigint) as allegations
  from interference_pair_month
  where accused <> 'XXX' and target <> 'XXX'
  group by cast(extract(year from month) as int), accused, target
),
ranked as (
  select
    *,
    row_number() over (partition by publication_year order by allegations desc, accused, target) as place
  from yearly
)
select publication_year, cast(place as bigint) as place, accused, target, allegations
from ranked
where place <= 3 and allegations > 0
order by publication_year, place;

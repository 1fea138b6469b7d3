-- Which states are most often said to interfere abroad, and in how many countries?
select
  accused,
  count(distinct target) as targets,
  cast(sum(mention_count) as bigint) as mentions,
  cast(sum(alleges_count) as bigint) as allegations,
  cast(sum(denies_count) as bigint) as denials
from interference_pair_month
where accused <> 'XXX' and target <> 'XXX'
group by accused
order by mentions desc, accused
limit 20;

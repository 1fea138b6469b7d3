-- Which charges meet the most denial?
select
  accused,
  target,
  cast(sum(alleges_count) as bigint) as allegations,
  cast(sum(denies_count) as bigint) as denials,
  cast(sum(denies_count) as double) / sum(alleges_count + denies_count) as share_denied
from interference_pair_month
group by accused, target
having sum(alleges_count) > 0 and sum(denies_count) > 0
order by share_denied desc, denials desc, accused, target
limit 20;

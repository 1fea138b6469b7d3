-- How has talk of Russian interference in the United States gone from month to month, and is it charged or denied?
select
  month,
  mention_count,
  story_count,
  source_count,
  alleges_count,
  denies_count,
  demands_count,
  pledges_count,
  fears_count,
  article_share
from interference_pair_month
where accused = 'RUS' and target = 'USA'
order by month;

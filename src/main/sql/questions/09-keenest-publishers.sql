-- Which publishers write of interference most, for every 1,000 of their articles?
with written as (
  select source, cast(sum(kept_count) as bigint) as articles
  from corpus_month
  where source <> '(unknown)'
  group by source
),
telling as (
  select source, count(distinct article_id) as articles_with_mention
  from interference_mention
  where source is not null
  group by source
)
select
  written.source,
  written.articles,
  telling.articles_with_mention,
  1000 * cast(telling.articles_with_mention as double) / written.articles as per_thousand
from written
join telling on telling.source = written.source
order by per_thousand desc, written.source
limit 20;

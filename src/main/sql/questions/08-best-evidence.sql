-- What is the surest sentence behind each pair's allegations, and where was it published?
with ranked as (
  select
    *,
    row_number() over (
      partition by accused, target
      order by confidence desc, published_on, article_id, sentence_index
    ) as place
  from interference_mention
  where stance = 'ALLEGES'
)
select accused, target, confidence, published_on, source, url, sentence
from ranked
where place = 1
order by accused, target;

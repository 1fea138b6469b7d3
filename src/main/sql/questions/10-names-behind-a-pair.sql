-- Which people, organisations and places are named together when the press writes of Russia and the United States?
select
  entity_a,
  entity_a_type,
  entity_b,
  entity_b_type,
  cast(sum(story_count) as bigint) as stories,
  cast(sum(sentence_count) as bigint) as sentences,
  max(log_likelihood) as strongest_log_likelihood
from entity_cooccurrence_pair_month
where country_a = 'RUS' and country_b = 'USA'
group by entity_a, entity_a_type, entity_b, entity_b_type
order by stories desc, sentences desc, entity_a, entity_a_type, entity_b, entity_b_type
limit 20;

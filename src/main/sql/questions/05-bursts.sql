-- In which months did a pair stand out most from its own past, and who did the accusing?
select accused, target, month, burst, article_count, story_count, top_accusers
from interference_pair_month
where burst is not null and story_count >= 2
order by burst desc, accused, target, month
limit 20;

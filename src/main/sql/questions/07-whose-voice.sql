-- Who speaks when a state is accused: the target itself, someone else, or no one named?
select
  accused,
  target,
  count(case when concat(',', accuser, ',') like concat('%,', target, ',%') then 1 end) as by_the_target,
  count(case when accuser <> '' and concat(',', accuser, ',') not like concat('%,', target, ',%') then 1 end)
    as by_others,
  count(case when accuser = '' then 1 end) as by_no_one_named
from interference_mention
where stance = 'ALLEGES' and target <> 'XXX'
group by accused, target
order by count(*) desc, accused, target
limit 20;

-- A withdrawal is a line of the record of a post, of the version that was public.
alter table post_review drop constraint post_review_verdict_check;
alter table post_review add constraint post_review_verdict_check check (verdict in (
	'APPROVED', 'RETURNED', 'PASSED_OVER', 'TAKEN_BACK', 'CALLED_OFF', 'STOPPED', 'WITHDRAWN'
));

-- A post that was withdrawn and has not been published since is in progress: it is being corrected.
create or replace view reported_activity as
select coalesce(a.duplicate_of_id, a.id) as activity_id, p.id as post_id,
	(p.withdrawn_at is null and m.revision_id = coalesce(p.live_revision_id, p.current_revision_id)
		and (p.live_revision_id is not null or p.elsewhere is not null)) as published, p.first_published_at
from post p
join post_revision_activity m on m.revision_id in (p.current_revision_id, p.live_revision_id)
join activity a on a.id = m.activity_id
where p.deleted_at is null and (p.withdrawn_at is null or m.revision_id = p.current_revision_id);
comment on view reported_activity is 'which activities have a post, published, here or elsewhere, as its live version says, or in progress, as its current one does, a withdrawn one that is being corrected included; what a duplicate has belongs to the record that counts';

-- A department takes a lead back that nobody has taken up.
alter table publicity_lead drop constraint publicity_lead_state_check;
alter table publicity_lead add constraint publicity_lead_state_check check (state in (
	'NEW', 'FOLLOWED', 'WRITTEN', 'DECLINED', 'TAKEN_BACK'
));

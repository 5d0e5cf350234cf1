-- What a post is (類別) and which activities it reports change what the public reads and column T
-- of 附件2, so they are reviewed like its text: they belong to the version. Of earlier versions only
-- what the post says now is known.
alter table post_revision add kind text;
update post_revision r set kind = p.kind from post p where p.id = r.post_id;
alter table post_revision
	alter kind set not null,
	add check (kind in ('ACTIVITY_NEWS', 'NOTICE', 'CASE', 'STORY', 'MEDIA_COVERAGE'));

create table post_revision_activity (
	revision_id bigint not null references post_revision on delete cascade,
	position int not null,
	activity_id bigint not null references activity,
	primary key (revision_id, position),
	unique (revision_id, activity_id)
);
comment on table post_revision_activity is 'the activities that a version reports';
comment on column post_revision_activity.position is '0 is the main activity, at which the post counts';
create index post_revision_activity_activity on post_revision_activity (activity_id);
insert into post_revision_activity (revision_id, position, activity_id)
select r.id, row_number() over (partition by r.id order by a.position) - 1, a.activity_id
from post_revision r join post_activity a on a.post_id = r.post_id;

create or replace view published_post as
select r.id as revision_id, p.id, p.edition_id, p.department_id, r.kind, p.pinned, p.first_published_at, p.published_at,
	p.editor, p.approver, r.title, r.body, r.supplied_by, r.written_by, r.photographed_by, r.source, r.search_text
from post p join post_revision r on r.id = p.live_revision_id
where p.withdrawn_at is null;

create or replace view counted_post as
select p.id as post_id, p.edition_id, c.id as activity_id, c.module_id,
	coalesce(c.counted_for_id, p.department_id) as department_id
from published_post p
left join post_revision_activity m on m.revision_id = p.revision_id and m.position = 0
left join activity a on a.id = m.activity_id
left join activity c on c.id = coalesce(a.duplicate_of_id, a.id) and c.deleted_at is null
	and c.edition_id = p.edition_id;

create or replace view reported_activity as
select coalesce(a.duplicate_of_id, a.id) as activity_id, p.id as post_id,
	(m.revision_id = coalesce(p.live_revision_id, p.current_revision_id)
		and (p.live_revision_id is not null or p.elsewhere is not null)) as published, p.first_published_at
from post p
join post_revision_activity m on m.revision_id in (p.current_revision_id, p.live_revision_id)
join activity a on a.id = m.activity_id
where p.withdrawn_at is null and p.deleted_at is null;
comment on view reported_activity is 'which activities have a post, published, here or elsewhere, as its live version says, or in progress, as its current one does; what a duplicate has belongs to the record that counts';

drop table post_activity;
alter table post drop column kind;

-- Of one lead or case there is one post; a deleted one is not in its way.
alter table post add begun_from text check (begun_from <> '');
comment on column post.begun_from is 'the lead or case that it was begun from, as its module names it; null where it was begun from nothing or an activity';
update post p set begun_from = 'publicity_lead ' || l.id from publicity_lead l where l.post_id = p.id;
update post p set begun_from = 'publicity_material ' || m.id from publicity_material m where m.post_id = p.id;
create unique index post_begun_from_once on post (begun_from) where deleted_at is null;

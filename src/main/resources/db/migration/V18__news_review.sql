alter table post
	add round int not null default 0,
	add short_chain boolean not null default false,
	add submitted_by bigint references account,
	add submitted_at timestamptz,
	add waiting_since timestamptz,
	add stopped_reason text check (stopped_reason <> ''),
	add deleted_at timestamptz,
	add deleted_by bigint references account,
	add check ((round = 0) = (submitted_by is null) and (round = 0) = (submitted_at is null)),
	add check ((state in ('FIRST_REVIEW', 'SECOND_REVIEW', 'FINAL_REVIEW')) = (waiting_since is not null)),
	add check (stopped_reason is null or state = 'FINAL_REVIEW'),
	add check ((deleted_at is null) = (deleted_by is null)),
	add check (deleted_at is null or (live_revision_id is null and state in ('DRAFT', 'RETURNED')));
comment on column post.round is 'counts the submissions; reviews belong to one of them';
comment on column post.short_chain is 'whether the round goes to 終審 at once, as the setting was when it was submitted';
comment on column post.waiting_since is 'since when the present step waits';
comment on column post.stopped_reason is 'why the scheduled publication did not take place';
create index post_due on post (publish_at) where state = 'SCHEDULED';
create index post_in_review on post (edition_id) where state in ('FIRST_REVIEW', 'SECOND_REVIEW', 'FINAL_REVIEW');

create table post_review (
	id bigint generated always as identity primary key,
	version int not null,
	post_id bigint not null references post on delete cascade,
	round int not null check (round > 0),
	step text not null check (step in ('FIRST', 'SECOND', 'FINAL')),
	verdict text not null check (verdict in ('APPROVED', 'RETURNED', 'PASSED_OVER', 'TAKEN_BACK', 'CALLED_OFF', 'STOPPED')),
	revision_id bigint not null references post_revision,
	reviewer_id bigint references account,
	reviewer_name text not null check (reviewer_name <> ''),
	deputy boolean not null default false,
	proofread boolean not null default false,
	opinion text not null,
	reviewed_at timestamptz not null,
	annulled_at timestamptz,
	check (verdict <> 'APPROVED' or proofread),
	check (verdict = 'APPROVED' or opinion <> '' or verdict = 'TAKEN_BACK'),
	check ((reviewer_id is null) = (verdict = 'STOPPED')),
	check (annulled_at is null or verdict = 'APPROVED')
);
comment on table post_review is 'what was decided about a version: 三審三校';
comment on column post_review.reviewer_name is 'as named then';
comment on column post_review.deputy is 'taken as 代審';
comment on column post_review.opinion is 'of a return, of a step passed over and of a stopped publication the reason';
comment on column post_review.annulled_at is 'when an approval by 終審 ceased to count, because its publication was called off or stopped';
create unique index post_review_once on post_review (post_id, round, step)
	where verdict in ('APPROVED', 'PASSED_OVER') and annulled_at is null;
create index post_review_post on post_review (post_id, round);

create table review_deputy (
	id bigint generated always as identity primary key,
	version int not null,
	account_id bigint not null references account,
	step text not null check (step in ('FIRST', 'SECOND', 'FINAL')),
	post_id bigint references post on delete cascade,
	department_id bigint references department,
	until date,
	appointed_by bigint not null references account,
	appointed_at timestamptz not null,
	removed_at timestamptz,
	check ((post_id is null) <> (department_id is null)),
	check ((department_id is null) = (until is null))
);
comment on table review_deputy is '代審: who takes a step of one post, or of a department''s posts until a day';
comment on column review_deputy.until is 'the last day, college time';
create unique index review_deputy_once on review_deputy (account_id, step, coalesce(post_id, -department_id))
	where removed_at is null;

create table review_chain (
	id bigint generated always as identity primary key,
	version int not null,
	short boolean not null,
	changed_by bigint references account,
	changed_at timestamptz
);
comment on table review_chain is 'one row: whether the chain is shortened to 終審 alone, for small staff';
insert into review_chain (version, short) values (0, false);

create view post_author as
select distinct r.post_id, r.saved_by as account_id from post_revision r
union
select p.id, p.submitted_by from post p where p.submitted_by is not null
	and p.state in ('FIRST_REVIEW', 'SECOND_REVIEW', 'FINAL_REVIEW', 'SCHEDULED');
comment on view post_author is 'who may not review a post: whoever saved any version of it, since later ones go on from his words, and who submitted it';

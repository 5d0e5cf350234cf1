create table post (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	department_id bigint not null references department,
	kind text not null check (kind in ('ACTIVITY_NEWS', 'NOTICE', 'CASE', 'STORY', 'MEDIA_COVERAGE')),
	state text not null check (state in ('DRAFT', 'FIRST_REVIEW', 'SECOND_REVIEW', 'FINAL_REVIEW', 'RETURNED',
		'SCHEDULED', 'PUBLISHED')),
	current_revision_id bigint,
	pinned boolean not null default false,
	publish_at timestamptz,
	live_revision_id bigint,
	first_published_at timestamptz,
	published_at timestamptz,
	editor text,
	approver text,
	withdrawal text check (withdrawal in ('NOTICE', 'SILENT')),
	withdrawn_at timestamptz,
	withdrawn_by bigint references account,
	withdrawal_reason text check (withdrawal_reason <> ''),
	withdrawal_notice text check (withdrawal_notice <> ''),
	elsewhere text check (elsewhere ~ '^https?://'),
	elsewhere_since date,
	created_by bigint not null references account,
	created_at timestamptz not null,
	check (state <> 'PUBLISHED' or live_revision_id is not null),
	check ((state = 'SCHEDULED') = (publish_at is not null)),
	check ((live_revision_id is null) = (published_at is null)),
	check ((live_revision_id is null) = (first_published_at is null)),
	check ((withdrawal is null) = (withdrawn_at is null) and (withdrawal is null) = (withdrawn_by is null)
		and (withdrawal is null) = (withdrawal_reason is null)),
	check (withdrawal is null or live_revision_id is not null),
	check ((coalesce(withdrawal, '') = 'NOTICE') = (withdrawal_notice is not null)),
	check ((elsewhere is null) = (elsewhere_since is null))
);
comment on table post is 'a text of the column 職業教育活動周; its texts are post_revision';
comment on column post.state is 'of the current version; the live one stays live whatever happens to its successor';
comment on column post.live_revision_id is 'what the public reads, unless withdrawn';
comment on column post.editor is '編輯 of the signing line: who took 復審, as named then';
comment on column post.approver is '審核 of the signing line: who took 終審, as named then';
comment on column post.withdrawal_reason is 'for the college alone';
comment on column post.elsewhere is 'where else it has been published, as the department says';
create index post_edition on post (edition_id);

create table post_revision (
	id bigint generated always as identity primary key,
	version int not null,
	post_id bigint not null references post on delete cascade,
	number int not null check (number > 0),
	title text not null check (title <> ''),
	body text not null,
	supplied_by text not null,
	written_by text not null,
	photographed_by text not null,
	source text not null,
	search_text text not null,
	saved_by bigint not null references account,
	saved_at timestamptz not null,
	unique (post_id, number)
);
comment on table post_revision is 'a version of a post''s text, never changed once saved';
comment on column post_revision.body is 'HTML of the allow-list in PostHtml';
comment on column post_revision.source is '來源, of a text taken from elsewhere; empty for the college''s own';
comment on column post_revision.search_text is 'title and text, folded as ChineseScript.fold does';

alter table post add foreign key (current_revision_id) references post_revision deferrable initially deferred;
alter table post add foreign key (live_revision_id) references post_revision deferrable initially deferred;
create index post_live on post (live_revision_id) where live_revision_id is not null;

create table post_revision_file (
	revision_id bigint not null references post_revision on delete cascade,
	position int not null,
	file_id bigint not null references stored_file,
	place text not null check (place in ('BODY', 'ATTACHED')),
	name text not null,
	primary key (revision_id, position)
);
comment on table post_revision_file is 'the files that a version shows: pictures and videos within its text, documents after it';
comment on column post_revision_file.name is 'under which an attached document is saved; empty within the text';
create index post_revision_file_file on post_revision_file (file_id);

create table post_file (
	id bigint generated always as identity primary key,
	version int not null,
	post_id bigint not null references post on delete cascade,
	file_id bigint not null references stored_file,
	added_by bigint not null references account,
	added_at timestamptz not null,
	unique (post_id, file_id)
);
comment on table post_file is 'sent for a post itself: pictures of a Word file or pasted, documents to attach';
create index post_file_file on post_file (file_id);

create table post_activity (
	post_id bigint not null references post on delete cascade,
	position int not null,
	activity_id bigint not null references activity,
	primary key (post_id, position),
	unique (post_id, activity_id) deferrable initially deferred
);
comment on column post_activity.position is '0 is the main activity, at which the post counts';
create index post_activity_activity on post_activity (activity_id);

create view published_post as
select r.id as revision_id, p.id, p.edition_id, p.department_id, p.kind, p.pinned, p.first_published_at, p.published_at,
	p.editor, p.approver, r.title, r.body, r.supplied_by, r.written_by, r.photographed_by, r.source, r.search_text
from post p join post_revision r on r.id = p.live_revision_id
where p.withdrawn_at is null;
comment on view published_post is 'the one condition of what the public reads';

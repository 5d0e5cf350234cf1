alter table edition add large_size int not null default 200 check (large_size between 1 and 100000);
comment on column edition.large_size is '大型活動人數: from this many people expected a safety plan is asked for (plan 四(三))';

alter table department_listing add supporting boolean not null default false;
comment on column department_listing.supporting is '協調保障部門 of that year (plan 四(一))';

alter table activity
	add off_campus boolean not null default false,
	add safety_done boolean not null default false,
	add safety_note text not null default '',
	add duplicate_of_id bigint,
	add duplicate_marked_by bigint references account,
	add duplicate_marked_at timestamptz,
	add countable boolean not null generated always as (duplicate_of_id is null and deleted_at is null) stored,
	add duplicate_of_countable boolean generated always as (case when duplicate_of_id is not null then true end) stored,
	add check (duplicate_of_id <> id),
	add check ((duplicate_of_id is null) = (duplicate_marked_by is null)),
	add check ((duplicate_of_id is null) = (duplicate_marked_at is null)),
	add unique (id, edition_id, countable),
	add foreign key (duplicate_of_id, edition_id, duplicate_of_countable) references activity (id, edition_id, countable);
comment on column activity.off_campus is '在校外';
comment on column activity.safety_done is '安全預案或外出審批已辦';
comment on column activity.safety_note is 'its number, or where it lies';
comment on column activity.duplicate_of_id is '重複，不計入: the same event is counted by that record';
comment on column activity.countable is 'whether another may be marked as its duplicate: neither deleted nor a duplicate itself, which the foreign key holds';

create index activity_duplicate_of on activity (duplicate_of_id) where duplicate_of_id is not null;

create view counted_activity as
	select a.* from activity a where a.state = 'HELD' and a.deleted_at is null and a.duplicate_of_id is null;
comment on view counted_activity is 'The activities that count, wherever anything is counted: held, neither deleted nor marked as duplicates';

create table activity_distinction (
	first_id bigint not null references activity on delete cascade,
	second_id bigint not null references activity on delete cascade,
	decided_by bigint not null references account,
	decided_at timestamptz not null,
	primary key (first_id, second_id),
	check (first_id < second_id)
);
comment on table activity_distinction is 'Two activities that look like one event and are none, with who said so';

create index activity_distinction_second on activity_distinction (second_id);

create table activity_line (
	id bigint generated always as identity primary key,
	version int not null,
	activity_id bigint not null references activity on delete cascade,
	department_id bigint not null references department,
	students int check (students between 0 and 1000000),
	teachers int check (teachers between 0 and 1000000),
	updated_by bigint not null references account,
	updated_at timestamptz not null,
	unique (activity_id, department_id),
	check (students is not null or teachers is not null)
);
comment on table activity_line is 'What one department brought to a joint activity (人次); null is unknown';

create index activity_line_department on activity_line (department_id);

create table activity_question (
	id bigint generated always as identity primary key,
	version int not null,
	activity_id bigint not null references activity on delete cascade,
	request_key uuid not null unique,
	question text not null check (question <> ''),
	asked_by bigint not null references account,
	asked_at timestamptz not null,
	answer text not null default '',
	answered_by bigint references account,
	answered_at timestamptz,
	settled_by bigint references account,
	settled_at timestamptz,
	check ((answered_at is null) = (answered_by is null)),
	check ((answered_at is null) = (answer = '')),
	check ((settled_at is null) = (settled_by is null))
);
comment on table activity_question is '存疑: what a lead department or 教務處 asks about a record; open until settled';

create index activity_question_activity on activity_question (activity_id);
create index activity_question_open on activity_question (activity_id) where settled_at is null;

create table activity_support (
	id bigint generated always as identity primary key,
	version int not null,
	activity_id bigint not null references activity on delete cascade,
	department_id bigint not null references department,
	need text not null default '',
	confirmed_by bigint references account,
	confirmed_at timestamptz,
	reopened_because text not null default '',
	unique (activity_id, department_id),
	check ((confirmed_at is null) = (confirmed_by is null))
);
comment on table activity_support is '需協調保障: what an activity asks of a supporting department';
comment on column activity_support.confirmed_at is '已落實';
comment on column activity_support.reopened_because is 'what changed after it had been confirmed';

create index activity_support_department on activity_support (department_id);

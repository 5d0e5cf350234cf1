create table activity (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	module_id bigint not null,
	number int not null,
	request_key uuid not null unique,
	title text not null check (title <> ''),
	state text not null check (state in ('PLANNED', 'HELD', 'MOVED', 'CANCELLED')),
	starts_at timestamptz not null,
	ends_at timestamptz,
	over_at timestamptz not null,
	place text not null check (place <> ''),
	place_match text not null,
	department_id bigint not null,
	organiser_id bigint not null,
	counted_for_id bigint not null,
	partners text not null default '',
	contact_name text not null default '',
	contact_telephone text not null default '',
	expected int check (expected between 0 and 1000000),
	sessions_on_site int not null default 1 check (sessions_on_site between 0 and 1000),
	sessions_online int not null default 0 check (sessions_online between 0 and 1000),
	students int check (students between 0 and 1000000),
	teachers int check (teachers between 0 and 1000000),
	pupils_and_parents int check (pupils_and_parents between 0 and 1000000),
	residents int check (residents between 0 and 1000000),
	enterprise_people int check (enterprise_people between 0 and 1000000),
	officials_and_others int check (officials_and_others between 0 and 1000000),
	counts_unclear boolean not null default false,
	enterprises int check (enterprises between 0 and 100000),
	volunteers int check (volunteers between 0 and 1000000),
	volunteer_hours numeric(9, 1) check (volunteer_hours between 0 and 10000000),
	open_venues int check (open_venues between 0 and 10000),
	law_publicity boolean not null default false,
	public_event boolean not null default false,
	remarks text not null default '',
	search_text text not null default '',
	created_by bigint not null references account,
	created_at timestamptz not null,
	updated_by bigint not null references account,
	updated_at timestamptz not null,
	deleted_at timestamptz,
	deleted_by bigint references account,
	foreign key (module_id, edition_id) references activity_module (id, edition_id),
	foreign key (edition_id, department_id) references department_listing (edition_id, department_id),
	foreign key (edition_id, organiser_id) references department_listing (edition_id, department_id),
	foreign key (edition_id, counted_for_id) references department_listing (edition_id, department_id),
	unique (edition_id, number),
	check (ends_at >= starts_at),
	check (over_at >= starts_at),
	check (sessions_on_site + sessions_online > 0),
	check (state <> 'HELD' or counts_unclear or (students is not null and teachers is not null)),
	check ((deleted_at is null) = (deleted_by is null))
);
comment on column activity.department_id is 'the department that logged it and owns it';
comment on column activity.organiser_id is '承辦單位';
comment on column activity.counted_for_id is '計入部門: the one lead department whose sheet counts it';
comment on column activity.over_at is 'the end, or where none is given that day''s 24:00 Asia/Shanghai: from then on the desk asks what became of it';
comment on column activity.place_match is 'place folded: the same place in two spellings is taken twice';
comment on column activity.request_key is 'made with the form: the same form sent twice gives one record';
comment on column activity.students is '人次; null is unknown, zero is zero';
comment on column activity.counts_unclear is '暫不清楚: held, but students or teachers not yet known';
comment on column activity.enterprises is '家次';
comment on column activity.search_text is 'title, place, partners and remarks, folded so that search ignores the script';

create index activity_by_start on activity (edition_id, starts_at) where deleted_at is null;
create index activity_by_module on activity (module_id);
create index activity_by_department on activity (department_id);
create index activity_by_organiser on activity (organiser_id);
create index activity_by_counted_for on activity (counted_for_id);

create sequence activity_number;

create index activity_by_place on activity (edition_id, place_match) where deleted_at is null;

create table activity_cooperation (
	activity_id bigint not null references activity on delete cascade,
	department_id bigint not null references department,
	primary key (activity_id, department_id)
);
comment on table activity_cooperation is '配合單位 of the college';

create index activity_cooperation_department on activity_cooperation (department_id);

create table activity_enterprise (
	activity_id bigint not null references activity on delete cascade,
	position int not null,
	name text not null check (name <> ''),
	match_name text not null,
	primary key (activity_id, position)
);
comment on column activity_enterprise.match_name is 'name folded: 參與企業(家,去重) counts these';

create table indicator_value (
	activity_id bigint not null references activity on delete cascade,
	indicator_id bigint not null references indicator,
	amount bigint not null check (amount between 0 and 1000000000),
	primary key (activity_id, indicator_id)
);

create index indicator_value_indicator on indicator_value (indicator_id);

create table activity_module (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	number int not null check (number between 1 and 20),
	title text not null check (title <> ''),
	short_title text not null check (short_title <> ''),
	description text not null default '',
	unique (edition_id, number),
	unique (id, edition_id)
);

create table module_assignment (
	id bigint generated always as identity primary key,
	edition_id bigint not null,
	module_id bigint not null,
	position int not null,
	role text not null check (role in ('LEAD', 'COOPERATING')),
	department_id bigint,
	all_colleges boolean not null default false,
	foreign key (module_id, edition_id) references activity_module (id, edition_id) on delete cascade,
	foreign key (edition_id, department_id) references department_listing (edition_id, department_id),
	check (all_colleges = (department_id is null)),
	unique nulls not distinct (module_id, role, department_id)
);
comment on column module_assignment.all_colleges is '各二級學院: every college of the edition''s roster';

create index module_assignment_department on module_assignment (department_id);

create table indicator (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	module_id bigint references activity_module on delete cascade,
	section text not null check (section <> ''),
	position int not null,
	code text not null check (code ~ '^[a-z][a-z0-9-]*$'),
	name text not null check (name <> ''),
	unit text not null default '',
	aggregation text not null check (aggregation in ('SUM', 'MAXIMUM', 'DERIVED')),
	source text check (source in (
		'SESSIONS', 'ENTERPRISES', 'STUDENTS_AND_TEACHERS', 'PUPILS_AND_PARENTS', 'WORKS',
		'LAW_SESSIONS', 'LAW_ATTENDANCES', 'LAW_SUMMARY', 'SUMMARIES', 'CASES',
		'STORIES', 'PUBLICITY_CASES', 'PROVINCIAL_ITEMS', 'DISTINCT_ENTERPRISES', 'OWN_MEDIA_ITEMS',
		'OWN_MEDIA_VIEWS', 'ENROLLED', 'DISTINCT_STUDENTS', 'COVERAGE'
	)),
	check ((aggregation = 'DERIVED') = (source is not null)),
	check (aggregation = 'DERIVED' or module_id is not null),
	unique (edition_id, code)
);
comment on table indicator is 'A row of block B of 附件2: typed per activity and added up, or derived from records';

create index indicator_module on indicator (module_id);

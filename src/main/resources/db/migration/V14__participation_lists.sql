create table class_member (
	edition_id bigint not null,
	department_id bigint not null,
	number text not null check (number ~ '^[0-9A-Z]{6,20}$'),
	name text not null check (name <> ''),
	class_name text not null check (class_name <> ''),
	primary key (edition_id, number),
	foreign key (edition_id, department_id) references department_listing (edition_id, department_id)
);
comment on table class_member is 'A student on the class list of a college, for one year. Personal: deleted when the retention time is over';
comment on column class_member.number is '學號, folded: half width, upper case, no space';

create index class_member_class on class_member (edition_id, department_id, class_name);

create table enrolment (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null,
	department_id bigint not null,
	students int not null check (students between 1 and 200000),
	entered_by bigint not null references account,
	entered_at timestamptz not null,
	unique (edition_id, department_id),
	foreign key (edition_id, department_id) references department_listing (edition_id, department_id)
);
comment on table enrolment is '在校生 of a college in one year, what student coverage is measured by';

create table name_source (
	id bigint generated always as identity primary key,
	version int not null,
	activity_id bigint not null references activity on delete cascade,
	kind text not null check (kind in ('SIGN_IN', 'LIST', 'CLASSES')),
	label text not null check (label <> ''),
	added_by bigint not null references account,
	added_at timestamptz not null
);
comment on table name_source is 'Where names of an activity''s participants come from; removed with them';

create index name_source_activity on name_source (activity_id);
create unique index name_source_one_sign_in on name_source (activity_id) where kind = 'SIGN_IN';

create table participant (
	source_id bigint not null references name_source on delete cascade,
	kind text not null check (kind in ('STUDENT', 'STAFF')),
	number text not null,
	recorded_at timestamptz not null,
	primary key (source_id, kind, number),
	check (number ~ case kind when 'STUDENT' then '^[0-9A-Z]{6,20}$' else '^[0-9A-Z]{3,20}$' end)
);
comment on table participant is 'Personal: deleted when the retention time is over. One number counts once, from however many sources';

create index participant_number on participant (number);

create table guest (
	id bigint generated always as identity primary key,
	source_id bigint not null references name_source on delete cascade,
	request_key uuid not null,
	kind text not null check (kind in ('PUPILS_AND_PARENTS', 'RESIDENTS', 'ENTERPRISE_PEOPLE', 'OFFICIALS_AND_OTHERS')),
	organisation text not null default '' check (length(organisation) <= 100),
	recorded_at timestamptz not null,
	unique (source_id, request_key)
);
comment on column guest.request_key is 'made with the form: the same form sent twice is one guest';

create table sign_in_sheet (
	id bigint generated always as identity primary key,
	version int not null,
	activity_id bigint not null unique references activity on delete cascade,
	source_id bigint not null unique references name_source,
	code text not null unique check (code ~ '^[a-z2-9]{20}$'),
	opens_at timestamptz not null,
	closes_at timestamptz not null,
	closed_at timestamptz,
	check (closes_at > opens_at)
);
comment on column sign_in_sheet.code is 'in the address of the QR code; a new one makes the printed one invalid';
comment on column sign_in_sheet.closed_at is 'closed by hand before its time';

create table sign_in_pace (
	place text not null,
	minute bigint not null,
	attempts int not null,
	primary key (place, minute)
);
comment on table sign_in_pace is 'How often one address used one sign-in in a minute; place is a digest of both, kept for some hours';

create table name_reading (
	id uuid primary key,
	account_id bigint not null references account on delete cascade,
	edition_id bigint not null references edition,
	department_id bigint references department,
	activity_id bigint references activity on delete cascade,
	kind text not null check (kind in ('STUDENT', 'STAFF')),
	source text not null check (source in ('LIST', 'CLASSES')),
	label text not null check (label <> ''),
	read_at timestamptz not null,
	confirmed_at timestamptz,
	check ((department_id is null) <> (activity_id is null))
);
comment on table name_reading is 'A list that was read and is shown before anything is taken from it: a class list of a college, or names for an activity. Kept for a day';

create table name_reading_row (
	reading_id uuid not null references name_reading on delete cascade,
	line int not null,
	number text not null,
	name text not null,
	class_name text not null,
	problem text,
	primary key (reading_id, line)
);

create index name_reading_row_number on name_reading_row (reading_id, number);

create table fixed_edition (
	edition_id bigint primary key references edition,
	fixed_at timestamptz not null,
	named int not null check (named >= 0),
	held int not null check (held >= named)
);
comment on table fixed_edition is 'The year''s figures as they were when its personal data were deleted';

create table fixed_department (
	edition_id bigint not null references fixed_edition,
	scope text not null check (scope in ('COLLEGE', 'COUNTED_FOR')),
	department_id bigint not null references department,
	students int not null check (students >= 0),
	named int not null check (named >= 0),
	held int not null check (held >= named),
	primary key (edition_id, scope, department_id)
);
comment on column fixed_department.scope is 'COLLEGE: its own students; COUNTED_FOR: students of whatever college in the activities that count for the department';

create table fixed_activity (
	activity_id bigint primary key references activity on delete cascade,
	students int not null,
	unverified int not null,
	staff int not null,
	pupils_and_parents int not null,
	residents int not null,
	enterprise_people int not null,
	officials_and_others int not null
);

create table fixed_activity_college (
	activity_id bigint not null references fixed_activity on delete cascade,
	department_id bigint not null references department,
	students int not null check (students > 0),
	primary key (activity_id, department_id)
);

create view named_person as
select distinct s.activity_id, a.edition_id, p.kind, p.number, m.department_id
from participant p
join name_source s on s.id = p.source_id
join activity a on a.id = s.activity_id
left join class_member m on p.kind = 'STUDENT' and m.edition_id = a.edition_id and m.number = p.number;
comment on view named_person is 'Each number once for each activity; department_id is null for 未核, a number that no class list knows';

create view activity_participation as
select a.id as activity_id, a.edition_id,
	coalesce(f.students, n.students, 0)::int as students,
	coalesce(f.unverified, n.unverified, 0)::int as unverified,
	coalesce(f.staff, n.staff, 0)::int as staff,
	coalesce(f.pupils_and_parents, g.pupils_and_parents, 0)::int as pupils_and_parents,
	coalesce(f.residents, g.residents, 0)::int as residents,
	coalesce(f.enterprise_people, g.enterprise_people, 0)::int as enterprise_people,
	coalesce(f.officials_and_others, g.officials_and_others, 0)::int as officials_and_others
from activity a
left join fixed_activity f on f.activity_id = a.id
left join (
	select activity_id, count(*) filter (where kind = 'STUDENT' and department_id is not null) as students,
		count(*) filter (where kind = 'STUDENT' and department_id is null) as unverified,
		count(*) filter (where kind = 'STAFF') as staff
	from named_person group by activity_id
) n on n.activity_id = a.id
left join (
	select s.activity_id, count(*) filter (where g.kind = 'PUPILS_AND_PARENTS') as pupils_and_parents,
		count(*) filter (where g.kind = 'RESIDENTS') as residents,
		count(*) filter (where g.kind = 'ENTERPRISE_PEOPLE') as enterprise_people,
		count(*) filter (where g.kind = 'OFFICIALS_AND_OTHERS') as officials_and_others
	from guest g join name_source s on s.id = g.source_id group by s.activity_id
) g on g.activity_id = a.id;
comment on view activity_participation is 'Who took part by the lists, in people: as fixed, else as the lists say now';

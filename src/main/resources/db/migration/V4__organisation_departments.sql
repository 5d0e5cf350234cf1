create table department (
	id bigint generated always as identity primary key,
	version int not null,
	kind text not null check (kind in ('OFFICE', 'COLLEGE')),
	duty text unique check (duty in ('COORDINATION', 'PUBLICITY')),
	name text not null check (name <> ''),
	match_name text not null unique,
	former_names text not null default '',
	demo boolean not null default false
);
comment on column department.duty is 'COORDINATION: 教務處, receives hand-ins; PUBLICITY: 宣傳統戰部, publishes';
comment on column department.match_name is 'name folded (script, case, space): two spellings of one name are one department';
comment on column department.former_names is 'earlier names, one a line: a renamed department keeps its identity';

create table department_listing (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	department_id bigint not null references department,
	position int not null,
	name text not null check (name <> ''),
	head text not null default '',
	liaison text not null default '',
	telephone text not null default '',
	unique (edition_id, department_id),
	unique (edition_id, position) deferrable initially deferred
);
comment on table department_listing is 'A department in one year''s roster, under the name and with the people of that year';

create index department_listing_department on department_listing (department_id);

create table leading_group_member (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	position int not null,
	role text not null check (role in ('LEADER', 'DEPUTY', 'MEMBER')),
	name text not null check (name <> '')
);

create index leading_group_member_edition on leading_group_member (edition_id);

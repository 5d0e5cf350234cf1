create table account (
	id bigint generated always as identity primary key,
	version int not null,
	username text not null unique check (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
	display_name text not null check (display_name <> ''),
	password_hash text,
	enabled boolean not null default true,
	created_at timestamptz not null
);
comment on column account.password_hash is 'Argon2id; null until the person has set a password';

create table appointment (
	id bigint generated always as identity primary key,
	account_id bigint not null references account on delete cascade,
	role text not null check (role in ('REPORTER', 'HEAD', 'COORDINATOR', 'EDITOR', 'CHIEF_EDITOR', 'LEADING_GROUP', 'ADMINISTRATOR', 'AUDITOR')),
	department_id bigint references department,
	check ((role in ('LEADING_GROUP', 'ADMINISTRATOR', 'AUDITOR')) = (department_id is null)),
	unique nulls not distinct (account_id, role, department_id)
);
comment on table appointment is '任職: a role, in a department or (administrator, auditor, leading group) for the college';

create index appointment_department on appointment (department_id);

create table account_link (
	id bigint generated always as identity primary key,
	token_hash text not null unique,
	account_id bigint references account on delete cascade,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz
);
comment on table account_link is 'A single-use address: without an account it makes the first administrator, else it sets that account''s password';

create table sign_in_failure (
	username text not null,
	address text not null,
	failures int not null,
	last_at timestamptz not null,
	locked_until timestamptz,
	primary key (username, address)
);

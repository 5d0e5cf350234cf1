create table stored_file (
	id bigint generated always as identity primary key,
	version int not null default 0,
	department_id bigint not null references department,
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	crc32 bigint not null,
	length bigint not null check (length > 0),
	type text not null check (type in ('JPEG', 'PNG', 'WEBP', 'GIF', 'MP4', 'MOV', 'PDF', 'DOCX', 'XLSX')),
	name text not null check (name <> ''),
	location text not null unique,
	width int,
	height int,
	warning text not null default '',
	preparation text not null check (preparation in ('NONE', 'WAITING', 'READY', 'FAILED')),
	failure text not null default '',
	attempts int not null default 0,
	prepare_after timestamptz not null,
	stored_at timestamptz not null,
	offered_at timestamptz not null,
	unique (department_id, sha256),
	check ((preparation = 'FAILED') = (failure <> ''))
);
comment on table stored_file is 'A file below <data-dir>/files; its bytes never change';
comment on column stored_file.location is 'Where the bytes lie; never used twice, so that removing one row''s file cannot hit another''s';
comment on column stored_file.crc32 is 'What a zip has to know before the first byte of an entry that is not deflated';
comment on column stored_file.prepare_after is 'When a worker may take it: a worker that has taken it moves this on, so that a killed worker''s file comes back';
comment on column stored_file.offered_at is 'When these bytes were sent last: a file that nobody refers to stays a day from then';

create index stored_file_waiting on stored_file (prepare_after) where preparation = 'WAITING';

create table upload (
	id uuid primary key,
	owner text not null check (owner <> ''),
	name text not null check (name <> ''),
	length bigint not null check (length > 0),
	received bigint not null default 0 check (received between 0 and length),
	department_id bigint not null references department,
	purpose text not null check (purpose in ('ACTIVITY', 'WORK')),
	changed_at timestamptz not null,
	refusal text not null default '',
	sha256 text,
	crc32 bigint,
	file_id bigint references stored_file on delete set null,
	known boolean not null default false,
	finished boolean not null default false
);
comment on table upload is 'A file on its way, chunk by chunk, kept for a day';
comment on column upload.received is 'What is safe on the disk; the file may be longer by what a crash interrupted';
comment on column upload.sha256 is 'Written before the file is moved, so that after a crash it is found where it went';
comment on column upload.refusal is 'Why the complete file was not taken: the same answer to whoever asks again';

create index upload_owner on upload (owner);
create index upload_file on upload (file_id);

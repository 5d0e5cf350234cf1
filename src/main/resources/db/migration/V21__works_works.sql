alter table inbox_secret rename to sender_secret;
alter table inbox_arrival rename to sender_arrival;
alter table sender_arrival drop constraint inbox_arrival_collection_code_id_fkey;
alter table sender_arrival rename column collection_code_id to code_id;
alter table sender_arrival add column gate text not null default 'collection_code';
alter table sender_arrival alter column gate drop default;
alter index inbox_arrival_code rename to sender_arrival_code;
alter index inbox_arrival_upload rename to sender_arrival_upload;
alter index inbox_arrival_address rename to sender_arrival_address;
comment on table sender_arrival is 'what people without an account began to send from an address in the last hour; older rows are deleted every ten minutes';
comment on column sender_arrival.gate is 'the table of the code by which it comes: each kind of code has limits of its own';

alter table stored_file add column seconds int check (seconds >= 0);
comment on column stored_file.seconds is 'how long a video is, begun seconds count; null where unknown';

create table work_code (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	department_id bigint not null references department,
	staff boolean not null,
	code text not null unique check (code ~ '^[a-z0-9]{10}$'),
	opened_by bigint not null references account,
	opened_at timestamptz not null,
	open_until timestamptz not null,
	closed_at timestamptz,
	files bigint not null default 0,
	bytes bigint not null default 0,
	check (open_until > opened_at)
);
comment on table work_code is '美拍收集碼: whoever has it may hand works of that college in while it is open';
comment on column work_code.staff is 'for staff of all offices, who say which is theirs; department_id is then the office that collects';
create unique index work_code_open on work_code (edition_id, department_id, staff) where closed_at is null;

create table work_serial (
	edition_id bigint primary key references edition,
	last int not null
);
comment on table work_serial is 'the number of the last work of a year; taking the next one makes those who hand in at once wait for each other';

create table work (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	department_id bigint not null references department,
	code_id bigint not null references work_code,
	entered_by bigint references account,
	serial int not null,
	token text not null unique check (token ~ '^[a-z0-9]{24}$'),
	request_key uuid not null,
	kind text not null check (kind in ('PHOTO', 'VIDEO')),
	file_id bigint references stored_file,
	file_hash text,
	title text not null check (title <> ''),
	authors text not null,
	theme text not null check (theme in ('SKILLS', 'INNOVATION', 'TEACHING', 'OTHER')),
	instructor text not null,
	description text not null,
	original_title text not null,
	original_authors text not null,
	original_theme text not null,
	original_instructor text not null,
	original_description text not null,
	person_number text check (person_number <> ''),
	consented_at timestamptz not null,
	received_at timestamptz not null,
	state text not null check (state in ('RECEIVED', 'SELECTED', 'REJECTED', 'PUBLISHED', 'TAKEN_DOWN', 'RECALLED', 'VOID')),
	decided_by bigint references account,
	decided_at timestamptz,
	reason text not null default '',
	published_at timestamptz,
	plays bigint check (plays >= 0),
	search_text text not null,
	unique (edition_id, serial),
	unique (code_id, request_key),
	check ((file_id is null) = (state = 'RECALLED')),
	check ((file_id is null) = (file_hash is null)),
	check (state <> 'PUBLISHED' or published_at is not null),
	check (state <> 'TAKEN_DOWN' or reason <> '')
);
comment on table work is '全民美拍: a photograph or short video handed in by students or staff';
comment on column work.token is 'the private link by which its author sees what became of it';
comment on column work.file_hash is 'by which the same work is known again, whoever hands it in';
comment on column work.person_number is '學號 or 工號; null once it has been kept long enough';
comment on column work.original_title is 'as handed in, and so the other originals: what 宣傳統戰部 edits is beside them';
comment on column work.plays is '累計播放或閱讀 on all platforms, as 宣傳統戰部 enters it';
create unique index work_file_hash on work (edition_id, file_hash);
create index work_file on work (file_id);
create index work_list on work (edition_id, state, id desc);

create table work_outlet (
	id bigint generated always as identity primary key,
	version int not null,
	work_id bigint not null references work on delete cascade,
	outlet text not null check (outlet <> ''),
	sent_on date not null,
	link text not null,
	recorded_by bigint not null references account,
	recorded_at timestamptz not null
);
comment on table work_outlet is '推送校外媒體: to which outlets from outside the college a work was sent';
create index work_outlet_work on work_outlet (work_id);

create view published_work as
select id, edition_id, department_id, kind, file_id, title, authors, theme, instructor, description, published_at
from work where state = 'PUBLISHED';
comment on view published_work is 'the one condition of which works the public sees';

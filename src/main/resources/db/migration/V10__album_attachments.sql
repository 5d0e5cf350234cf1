create table album (
	id bigint generated always as identity primary key,
	version int not null,
	activity_id bigint not null unique references activity on delete cascade,
	minors boolean,
	minors_on_preset boolean not null default false,
	consent_school text check (consent_school <> ''),
	consent_given_by text check (consent_given_by <> ''),
	consent_given_on date,
	consent_file_id bigint references stored_file,
	consent_recorded_by bigint references account,
	consent_recorded_at timestamptz,
	check ((consent_school is null) = (consent_given_by is null) and (consent_school is null) = (consent_given_on is null)
		and (consent_school is null) = (consent_recorded_by is null) and (consent_school is null) = (consent_recorded_at is null)),
	check (consent_file_id is null or consent_school is not null)
);
comment on column album.minors is 'whether minors may be seen, as a person said; null where nobody has: the head counts decide';
comment on column album.minors_on_preset is 'what the head counts said then: a "no" said before pupils were counted is asked again';
comment on column album.consent_given_on is 'the day on which the visiting school agreed to publication';

create table collection_code (
	id bigint generated always as identity primary key,
	version int not null,
	activity_id bigint not null references activity on delete cascade,
	code text not null unique check (code ~ '^[a-z0-9]{10}$'),
	opened_by bigint not null references account,
	opened_at timestamptz not null,
	open_until timestamptz not null,
	closed_at timestamptz,
	files bigint not null default 0,
	bytes bigint not null default 0,
	check (open_until > opened_at)
);
comment on table collection_code is '照片收集碼: whoever has it may send to the activity''s inbox while it is open';
comment on column collection_code.files is 'begun with this code, whatever became of them';
create unique index collection_code_open on collection_code (activity_id) where closed_at is null;

create table inbox_arrival (
	address text not null,
	at timestamptz not null,
	bytes bigint not null
);
comment on table inbox_arrival is 'what was begun from an address in the last hour; older rows are deleted';
create index inbox_arrival_address on inbox_arrival (address, at);

create table inbox_item (
	id bigint generated always as identity primary key,
	version int not null,
	activity_id bigint not null references activity on delete cascade,
	collection_code_id bigint not null references collection_code on delete cascade,
	file_id bigint not null references stored_file,
	kind text not null check (kind in ('PHOTO', 'VIDEO', 'DOCUMENT')),
	sender text not null default '',
	sent_at timestamptz not null,
	dismissed_by bigint references account,
	dismissed_at timestamptz,
	unique (activity_id, file_id),
	check ((dismissed_at is null) = (dismissed_by is null))
);
comment on table inbox_item is 'sent by anybody with the code; used nowhere until a member takes it, which makes it an attachment';
comment on column inbox_item.sender is 'as the sender called himself, empty where he didn''t';
create index inbox_item_file on inbox_item (file_id);

create table attachment (
	id bigint generated always as identity primary key,
	version int not null,
	activity_id bigint not null references activity on delete cascade,
	file_id bigint not null references stored_file,
	kind text not null check (kind in ('PHOTO', 'VIDEO', 'DOCUMENT')),
	caption text not null default '',
	photographer text not null default '',
	position int not null,
	cover boolean not null default false,
	excluded boolean not null default false,
	added_by bigint not null references account,
	added_at timestamptz not null,
	sender text,
	sent_at timestamptz,
	unique (activity_id, file_id),
	check (not cover or kind = 'PHOTO'),
	check ((sender is null) = (sent_at is null))
);
comment on column attachment.excluded is '不得發布: kept out of every publication';
comment on column attachment.added_by is 'who added it, or took it from the inbox';
comment on column attachment.sent_at is 'when it came to the inbox; null where a member added it';
create index attachment_file on attachment (file_id);
create unique index attachment_cover on attachment (activity_id) where cover;

create table activity_import (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	account_id bigint not null references account,
	file_name text not null check (file_name <> ''),
	file_hash text not null check (length(file_hash) = 64),
	places text not null,
	unknown_headings text not null default '',
	skipped_rows int not null check (skipped_rows >= 0),
	uploaded_at timestamptz not null,
	expires_at timestamptz not null,
	imported_at timestamptz,
	imported_rows int not null default 0 check (imported_rows >= 0),
	returned_rows int not null default 0 check (returned_rows >= 0),
	unique (account_id, edition_id, file_hash),
	check (imported_at is not null or imported_rows = 0)
);
comment on table activity_import is 'an uploaded workbook of activities: a preview until it is confirmed, then what became of it';
comment on column activity_import.places is 'JSON: the form''s field to the column of the file, from 0';
comment on column activity_import.unknown_headings is 'headings that fill nothing, one a line';
comment on column activity_import.expires_at is 'a preview that nobody has confirmed by then can''t be confirmed any more';
comment on column activity_import.returned_rows is 'rows that were not imported';

create index activity_import_expiry on activity_import (expires_at) where imported_at is null;

create table activity_import_row (
	import_id bigint not null references activity_import on delete cascade,
	line int not null check (line > 0),
	request_key uuid not null unique,
	cells text not null,
	activity_id bigint references activity,
	primary key (import_id, line)
);
comment on column activity_import_row.line is 'the row''s number in the file';
comment on column activity_import_row.request_key is 'the key of the activity that the row becomes: at most one, however often it is confirmed';
comment on column activity_import_row.cells is 'JSON: the form''s field to the cell''s text; emptied when the row has become an activity';

create index activity_import_row_activity on activity_import_row (activity_id);

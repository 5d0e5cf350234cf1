create table consent_scan (
	activity_id bigint not null references activity on delete cascade,
	file_id bigint not null references stored_file on delete cascade,
	primary key (activity_id, file_id)
);
comment on table consent_scan is 'sent as a scanned agreement for the activity: the only files that its consent may refer to; keeps no file from being swept';
create index consent_scan_file on consent_scan (file_id);
insert into consent_scan (activity_id, file_id) select activity_id, consent_file_id from album where consent_file_id is not null;

create table inbox_secret (
	the_only boolean primary key default true check (the_only),
	secret uuid not null default gen_random_uuid()
);
comment on table inbox_secret is 'without it the hashes of addresses can''t be tried out';
insert into inbox_secret default values;

delete from inbox_arrival;
alter table inbox_arrival rename column address to address_hash;
alter table inbox_arrival add check (address_hash ~ '^[0-9a-f]{64}$');
alter table inbox_arrival add collection_code_id bigint not null references collection_code on delete cascade;
alter table inbox_arrival add upload_id uuid;
create index inbox_arrival_code on inbox_arrival (collection_code_id);
create unique index inbox_arrival_upload on inbox_arrival (upload_id);
comment on table inbox_arrival is 'what was begun from an address in the last hour; older rows are deleted every ten minutes';
comment on column inbox_arrival.address_hash is 'SHA-256 of the secret and the address';
comment on column inbox_arrival.upload_id is 'which is given back when it is cancelled; null for what came whole';
comment on column collection_code.files is 'begun with this code, without what was cancelled within the hour';

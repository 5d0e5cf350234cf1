create table audit_entry (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	account_id bigint,
	actor_name text not null,
	action text not null,
	subject_type text not null,
	subject_id bigint,
	detail text not null
);
comment on column audit_entry.actor_name is 'as named at that time; 系統 where nobody was signed in';

create index audit_entry_subject on audit_entry (subject_type, subject_id, id);

create table form_draft (
	id bigint generated always as identity primary key,
	account_id bigint not null references account on delete cascade,
	form_key text not null check (form_key <> '' and length(form_key) <= 500),
	label text not null default '',
	fields jsonb not null,
	saved_at timestamptz not null,
	finished_at timestamptz,
	unique (account_id, form_key)
);
comment on table form_draft is 'What somebody has typed into a form and not saved yet; never the record itself';
comment on column form_draft.form_key is 'which form, and which opening of it: a page''s own address or a kind, and a key';
comment on column form_draft.label is 'what the form is called, for the list of one''s own drafts';
comment on column form_draft.fields is 'parameter name to its values, as the browser would send them';
comment on column form_draft.finished_at is 'its form has been saved: what a slow line brings in afterwards is no draft any more';

create index form_draft_by_age on form_draft (saved_at);

create table form_seal (
	one boolean primary key default true check (one),
	secret text not null
);
comment on table form_seal is 'The key of the seal by which a form says whose it is, also when nobody is signed in any more';
insert into form_seal (secret) values (gen_random_uuid()::text || gen_random_uuid()::text);

create table request_key (
	id bigint generated always as identity primary key,
	key uuid not null,
	account_id bigint references account on delete cascade,
	content text not null,
	led_to text,
	claimed_at timestamptz not null,
	unique nulls not distinct (key, account_id, content)
);
comment on table request_key is 'Claimed in the transaction that a sent form begins: the same form sent again leads where the first one led';
comment on column request_key.content is 'a hash of what was typed: the same page sent again with other text is another wish';
comment on column request_key.led_to is 'the address to which the first one led';

create index request_key_by_age on request_key (claimed_at);

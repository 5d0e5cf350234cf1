create table post_editing (
	post_id bigint not null references post on delete cascade,
	account_id bigint not null references account on delete cascade,
	until timestamptz not null,
	primary key (post_id, account_id)
);
comment on table post_editing is 'who has the form of a post open; a notice for others, never a lock';
comment on column post_editing.until is 'the form says each minute that it is still open';
create index post_editing_account on post_editing (account_id);

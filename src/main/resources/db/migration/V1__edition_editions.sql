create table edition (
	id bigint generated always as identity primary key,
	version int not null,
	year int not null unique check (year between 2015 and 2100),
	college text not null check (college <> ''),
	theme text not null check (theme <> ''),
	starts_on date not null,
	ends_on date not null,
	due_on date not null,
	notice_number text not null default '',
	document_script text not null default 'TRADITIONAL' check (document_script in ('TRADITIONAL', 'SIMPLIFIED')),
	state text not null check (state in ('PREPARATION', 'CURRENT', 'ENDED')),
	check (ends_on >= starts_on),
	check (due_on >= ends_on)
);
comment on column edition.due_on is 'The last day on which hand-ins are on time, until 24:00 Asia/Shanghai';
comment on column edition.document_script is '公文文字: the script of what is handed in, whoever clicks';

create unique index edition_one_current on edition (state) where state = 'CURRENT';

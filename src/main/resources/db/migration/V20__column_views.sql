create table post_view (
	post_id bigint primary key references post on delete cascade,
	views bigint not null check (views > 0)
);
comment on table post_view is 'how often each post has been opened on the public pages: a number, nothing of who did';

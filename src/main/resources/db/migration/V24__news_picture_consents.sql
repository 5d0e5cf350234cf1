create table picture_consent (
	id bigint generated always as identity primary key,
	version int not null,
	post_id bigint not null references post on delete cascade,
	revision_id bigint not null references post_revision,
	given_by bigint not null references account,
	giver_name text not null check (giver_name <> ''),
	given_at timestamptz not null
);
comment on table picture_consent is '已取得照片中人物同意: said once for the pictures of a post that no album holds';
comment on column picture_consent.revision_id is 'the version that was before the person';
comment on column picture_consent.giver_name is 'who said it, as named then';
create index picture_consent_post on picture_consent (post_id);

create table picture_consent_file (
	consent_id bigint not null references picture_consent on delete cascade,
	file_id bigint not null references stored_file,
	primary key (consent_id, file_id)
);
comment on table picture_consent_file is 'the pictures for which it was said; others are asked for anew';

create view published_post_module as
select distinct p.id as post_id, p.edition_id, c.module_id
from published_post p
join post_revision_activity m on m.revision_id = p.revision_id
join activity a on a.id = m.activity_id
join activity c on c.id = coalesce(a.duplicate_of_id, a.id) and c.deleted_at is null
	and c.edition_id = p.edition_id;
comment on view published_post_module is 'of which modules a live post tells: of each activity that it reports, a duplicate as the record that counts; what the home page counts and the column lists';

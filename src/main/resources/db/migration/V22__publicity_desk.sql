create table media_outlet (
	id bigint generated always as identity primary key,
	version int not null,
	name text not null check (name <> ''),
	aliases text not null,
	match_names text[] not null check (cardinality(match_names) > 0),
	level text not null check (level in ('COLLEGE', 'COUNTY', 'CITY', 'PROVINCE', 'NATION')),
	medium text not null check (medium in ('NEWSPAPER', 'BROADCAST', 'WEBSITE', 'WECHAT', 'SHORT_VIDEO', 'OTHER')),
	confirmed boolean not null,
	active boolean not null default true
);
comment on table media_outlet is 'a medium that reports, in one of its forms: a newspaper and its website are two';
comment on column media_outlet.aliases is 'other spellings and short names, a line each';
comment on column media_outlet.match_names is 'name and aliases, folded as ChineseScript.fold does';
comment on column media_outlet.confirmed is 'whether 宣傳統戰部 has looked at what a department wrote';
create unique index media_outlet_name on media_outlet ((match_names[1]));

create table media_report (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	department_id bigint not null,
	outlet_id bigint not null references media_outlet,
	title text not null check (title <> ''),
	title_match text not null,
	published_on date not null,
	link text not null check (link = '' or link ~ '^https?://'),
	link_match text not null,
	reprint boolean not null,
	reprint_of_id bigint,
	author text not null,
	note text not null,
	search_text text not null,
	created_by bigint not null references account,
	created_at timestamptz not null,
	deleted_at timestamptz,
	deleted_by bigint references account,
	foreign key (edition_id, department_id) references department_listing (edition_id, department_id),
	unique (id, edition_id),
	foreign key (reprint_of_id, edition_id) references media_report (id, edition_id),
	check (reprint_of_id is null or (reprint and reprint_of_id <> id)),
	check ((deleted_at is null) = (deleted_by is null))
);
comment on table media_report is 'what a medium outside the column wrote or showed';
comment on column media_report.reprint_of_id is 'the first report of the same text, itself of no other; null also where a reprint''s origin isn''t recorded';
comment on column media_report.link_match is 'the link without scheme, fragment and closing slash: the same page is entered once';
comment on column media_report.title_match is 'the title folded, by which a reprint finds its origin';
create index media_report_edition on media_report (edition_id, published_on);
create index media_report_origin on media_report (reprint_of_id);
create unique index media_report_link on media_report (edition_id, link_match) where link_match <> '' and deleted_at is null;

create table media_report_activity (
	report_id bigint not null references media_report on delete cascade,
	position int not null,
	activity_id bigint not null references activity,
	primary key (report_id, position),
	unique (report_id, activity_id) deferrable initially deferred
);
comment on column media_report_activity.position is '0 is the main activity, at which the report counts';
create index media_report_activity_activity on media_report_activity (activity_id);

create table publicity_lead (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	department_id bigint not null,
	activity_id bigint references activity,
	text text not null check (text <> ''),
	state text not null check (state in ('NEW', 'FOLLOWED', 'WRITTEN', 'DECLINED')),
	handled_by bigint references account,
	reason text not null,
	post_id bigint references post on delete set null,
	sent_by bigint not null references account,
	sent_at timestamptz not null,
	foreign key (edition_id, department_id) references department_listing (edition_id, department_id),
	check ((state = 'NEW') = (handled_by is null)),
	check ((state = 'DECLINED') = (reason <> ''))
);
comment on table publicity_lead is '宣傳線索: a sentence and photos from a department';
create index publicity_lead_edition on publicity_lead (edition_id, state);

create table publicity_material (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	department_id bigint not null,
	kind text not null check (kind in ('CASE', 'STORY', 'EXAMPLE')),
	title text not null check (title <> ''),
	text text not null,
	author text not null,
	activity_id bigint references activity,
	state text not null check (state in ('COLLECTING', 'HANDED_IN', 'RETURNED', 'SELECTED', 'NOT_SELECTED')),
	remark text not null,
	handed_in_at timestamptz,
	decided_by bigint references account,
	decided_at timestamptz,
	post_id bigint references post on delete set null,
	created_by bigint not null references account,
	created_at timestamptz not null,
	deleted_at timestamptz,
	deleted_by bigint references account,
	foreign key (edition_id, department_id) references department_listing (edition_id, department_id),
	check (state = 'COLLECTING' or handed_in_at is not null),
	check (state not in ('SELECTED', 'NOT_SELECTED', 'RETURNED') or decided_by is not null),
	check (state <> 'RETURNED' or remark <> ''),
	check ((decided_by is null) = (decided_at is null)),
	check ((deleted_at is null) = (deleted_by is null))
);
comment on table publicity_material is '典型案例、職教故事、宣傳報道案例 that departments hand in to 宣傳統戰部';
comment on column publicity_material.remark is 'what 宣傳統戰部 says of its decision, a reason where it is sent back';
create index publicity_material_edition on publicity_material (edition_id, state);

create table provincial_item (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	department_id bigint not null,
	title text not null check (title <> ''),
	summary text not null,
	activity_id bigint references activity,
	post_id bigint references post on delete set null,
	state text not null check (state in ('CANDIDATE', 'CHOSEN', 'SENT', 'PUBLISHED', 'NOT_USED')),
	outlet_id bigint references media_outlet,
	sent_to text not null,
	sent_on date,
	published_on date,
	link text not null check (link = '' or link ~ '^https?://'),
	outcome text not null,
	created_by bigint not null references account,
	created_at timestamptz not null,
	deleted_at timestamptz,
	deleted_by bigint references account,
	foreign key (edition_id, department_id) references department_listing (edition_id, department_id),
	check (state in ('CANDIDATE', 'CHOSEN') = (sent_on is null)),
	check ((sent_on is null) = (outlet_id is null)),
	check ((state = 'PUBLISHED') = (published_on is not null)),
	check ((deleted_at is null) = (deleted_by is null))
);
comment on table provincial_item is 'one of the 1 to 3 special activities for provincial or higher media (plan, 四(二))';
comment on column provincial_item.sent_to is 'the person or mailbox of the medium';
create index provincial_item_edition on provincial_item (edition_id);

create table publicity_file (
	id bigint generated always as identity primary key,
	version int not null,
	lead_id bigint references publicity_lead on delete cascade,
	material_id bigint references publicity_material on delete cascade,
	report_id bigint references media_report on delete cascade,
	item_id bigint references provincial_item on delete cascade,
	file_id bigint not null references stored_file,
	name text not null check (name <> ''),
	added_by bigint not null references account,
	added_at timestamptz not null,
	check (num_nonnulls(lead_id, material_id, report_id, item_id) = 1),
	unique nulls not distinct (lead_id, material_id, report_id, item_id, file_id)
);
comment on table publicity_file is 'photos of leads, documents and videos of cases, proofs of reports';
create index publicity_file_file on publicity_file (file_id);
create index publicity_file_report on publicity_file (report_id) where report_id is not null;

create table own_media_item (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	platform text not null check (platform <> ''),
	title text not null check (title <> ''),
	published_on date not null,
	items int not null check (items between 1 and 10000),
	views bigint check (views between 0 and 1000000000000),
	link text not null check (link = '' or link ~ '^https?://'),
	recorded_by bigint not null references account,
	recorded_at timestamptz not null
);
comment on table own_media_item is '學校新媒體: what the college itself sent out';
comment on column own_media_item.items is '推送條數';
comment on column own_media_item.views is 'readings or plays (次); null is unknown';
create index own_media_item_edition on own_media_item (edition_id, published_on);

create table works_supplement (
	id bigint generated always as identity primary key,
	version int not null,
	edition_id bigint not null references edition,
	kind text not null check (kind in ('PHOTOGRAPHS', 'VIDEOS', 'SENT_TO_MEDIA', 'PLAYS')),
	channel text not null check (channel <> ''),
	amount bigint not null check (amount between 1 and 1000000000000),
	note text not null,
	recorded_by bigint not null references account,
	recorded_at timestamptz not null
);
comment on table works_supplement is '其他渠道補計: works of 全民美拍 that did not come through the hand-in page, and plays';
create index works_supplement_edition on works_supplement (edition_id);

create view counted_post as
select p.id as post_id, p.edition_id, c.id as activity_id, c.module_id,
	coalesce(c.counted_for_id, p.department_id) as department_id
from published_post p
left join post_activity m on m.post_id = p.id and m.position = 0
left join activity a on a.id = m.activity_id
left join activity c on c.id = coalesce(a.duplicate_of_id, a.id) and c.deleted_at is null
	and c.edition_id = p.edition_id;
comment on view counted_post is 'Column T of 附件2: a live post counts once, at its main activity and the department that counts that; without one in the row 綜合, for the writing department';

create view counted_report as
select distinct on (coalesce(r.reprint_of_id, r.id), o.medium) r.id as report_id, r.edition_id, c.id as activity_id,
	c.module_id, coalesce(c.counted_for_id, r.department_id) as department_id, o.level
from media_report r
join media_outlet o on o.id = r.outlet_id
left join media_report_activity m on m.report_id = r.id and m.position = 0
left join activity a on a.id = m.activity_id
left join activity c on c.id = coalesce(a.duplicate_of_id, a.id) and c.deleted_at is null
	and c.edition_id = r.edition_id
where r.deleted_at is null and o.level <> 'COLLEGE'
order by coalesce(r.reprint_of_id, r.id), o.medium,
	array_position(array['NATION', 'PROVINCE', 'CITY', 'COUNTY'], o.level), r.reprint, r.published_on, r.id;
comment on view counted_report is 'Columns U to W of 附件2: of one text and its reprints one in each kind of medium, that of the highest level; the college''s own media are no 校外媒體';

create view reported_activity as
select coalesce(a.duplicate_of_id, a.id) as activity_id, p.id as post_id,
	(p.live_revision_id is not null or p.elsewhere is not null) as published, p.first_published_at
from post p
join post_activity m on m.post_id = p.id
join activity a on a.id = m.activity_id
where p.withdrawn_at is null and p.deleted_at is null;
comment on view reported_activity is 'which activities have a post, in progress or published, here or elsewhere; what a duplicate has belongs to the record that counts';

alter table indicator drop constraint indicator_source_check;
alter table indicator add constraint indicator_source_check check (source in (
	'SESSIONS', 'ENTERPRISES', 'STUDENTS_AND_TEACHERS', 'PUPILS_AND_PARENTS', 'WORKS', 'WORKS_SENT', 'WORKS_VIEWS',
	'LAW_SESSIONS', 'LAW_ATTENDANCES', 'LAW_SUMMARY', 'SUMMARIES', 'CASES',
	'STORIES', 'PUBLICITY_CASES', 'PROVINCIAL_ITEMS', 'DISTINCT_ENTERPRISES', 'OWN_MEDIA_ITEMS',
	'OWN_MEDIA_VIEWS', 'ENROLLED', 'DISTINCT_STUDENTS', 'COVERAGE'
));

-- From now on recorded once with the works; years in which they were typed per activity keep that.
update indicator i set aggregation = 'DERIVED', source = case i.code when 'works-sent' then 'WORKS_SENT' else 'WORKS_VIEWS' end
where i.code in ('works-sent', 'works-views') and i.aggregation = 'SUM'
	and not exists (select from indicator_value v where v.indicator_id = i.id);

-- Spellings of one name, as far as the database can tell: it knows nothing of the two scripts.
create function pg_temp.plain(text) returns text language sql immutable
	return lower(regexp_replace(normalize($1, nfkc), '\s+', '', 'g'));

insert into media_outlet (version, name, aliases, match_names, level, medium, confirmed)
select 0, min(w.outlet), '', array[pg_temp.plain(w.outlet)], 'CITY', 'OTHER', false
from work_outlet w
where not exists (select from media_outlet m
	where pg_temp.plain(w.outlet) in (select pg_temp.plain(name) from unnest(m.match_names || m.name || string_to_array(m.aliases, e'\n')) name))
group by pg_temp.plain(w.outlet);

alter table work_outlet add column outlet_id bigint references media_outlet;
update work_outlet w set outlet_id = (select min(m.id) from media_outlet m
	where pg_temp.plain(w.outlet) in (select pg_temp.plain(name) from unnest(m.match_names || m.name || string_to_array(m.aliases, e'\n')) name));
alter table work_outlet alter column outlet_id set not null;
alter table work_outlet drop column outlet;
create index work_outlet_medium on work_outlet (outlet_id);
comment on column work_outlet.outlet_id is 'one of the list of media that 宣傳統戰部 keeps; whether it is 校外媒體 is told by its level';

alter table attachment add added_for_id bigint references department;
comment on column attachment.added_for_id is 'the cooperating department that added it and may change it; null for the owner and the organiser, who may change everything';

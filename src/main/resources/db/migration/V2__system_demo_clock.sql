-- The demo's clock runs from a chosen time; both ends are kept, so that a restart continues it.
create table demo_clock (
	only_row boolean primary key default true check (only_row),
	started_at timestamptz not null,
	demo_start timestamptz not null
);

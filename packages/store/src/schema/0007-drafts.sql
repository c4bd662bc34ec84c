create function asking_user() returns text language sql stable as $$ select nullif(current_setting('holdpoint.user', true), '') $$;

-- What somebody has begun to enter and not sent: sealed, and seen by that user alone until it ends.
create table draft (
  agency text not null,
  id text not null,
  user_name text not null,
  sealed bytea not null,
  key_id text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (agency, id)
);

-- Which field of one edition of a fillable form means what, as the agency's people said; the newest of a form counts.
create table field_map (
  agency text not null,
  form text not null check (form ~ '^[0-9a-f]{64}$'),
  number integer not null,
  body jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (agency, form, number)
);

alter table draft enable row level security;
alter table draft force row level security;
alter table field_map enable row level security;
alter table field_map force row level security;
create policy draft_own on draft
  using (agency = asking_agency() and user_name = asking_user() and asking_role() in ('clerk', 'second-person', 'watch-commander', 'counsel'))
  with check (agency = asking_agency() and user_name = asking_user() and asking_role() in ('clerk', 'second-person', 'watch-commander', 'counsel'));
-- Upkeep deletes drafts whose time is over; it holds them sealed.
create policy draft_end on draft for delete using (agency = asking_agency() and asking_role() = 'upkeep');
create policy draft_see_end on draft for select using (agency = asking_agency() and asking_role() = 'upkeep');
create policy field_map_read on field_map for select
  using (agency = asking_agency() and asking_role() in ('clerk', 'second-person', 'watch-commander', 'counsel', 'records-auditor', 'oversight', 'administrator', 'api-feed'));
create policy field_map_add on field_map for insert
  with check (agency = asking_agency() and asking_role() in ('clerk', 'second-person', 'watch-commander', 'counsel', 'administrator'));
create policy draft_keeper on draft to current_user using (asking_role() = 'keeper') with check (asking_role() = 'keeper');
create policy field_map_keeper on field_map to current_user using (asking_role() = 'keeper') with check (asking_role() = 'keeper');

grant select, insert, delete on draft to holdpoint_app;
grant update (sealed, key_id, changed_at, ends_at) on draft to holdpoint_app;
grant select, insert on field_map to holdpoint_app;

-- What administrators keep: accounts with their failures and locks, keys of the API, settings of the agency.
alter table account
  add column failures int not null default 0,
  add column failing_since timestamptz,
  add column locked_at timestamptz,
  add column signed_on_at timestamptz;

-- A key of the API: its hash, and whom it lets in. Rows are never deleted; a revoked key lets nobody in.
create table api_key (
  agency text not null,
  id text not null,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  user_name text not null,
  role text not null,
  issued_at timestamptz not null,
  issued_by text not null,
  revoked_at timestamptz,
  primary key (agency, id)
);

alter table api_key enable row level security;
alter table api_key force row level security;
-- The door reads keys before it is known whose agency asks, and takes over those of the file that a folder begins with.
create policy api_key_door on api_key for select using (asking_role() = 'sign-on');
create policy api_key_begin on api_key for insert with check (asking_role() = 'sign-on' and issued_by = 'set-up');
create policy api_key_read on api_key for select
  using (agency = asking_agency() and asking_role() in ('administrator', 'counsel', 'records-auditor', 'oversight'));
create policy api_key_issue on api_key for insert with check (agency = asking_agency() and asking_role() = 'administrator');
create policy api_key_revoke on api_key for update using (agency = asking_agency() and asking_role() = 'administrator');
create policy api_key_keeper on api_key to current_user using (asking_role() = 'keeper') with check (asking_role() = 'keeper');
grant select, insert on api_key to holdpoint_app;
grant update (revoked_at) on api_key to holdpoint_app;

-- The door counts failures and notes who signed on; counsel reads accounts too.
create policy account_count on account for update using (asking_role() = 'sign-on') with check (asking_role() = 'sign-on');
create policy account_counsel on account for select using (agency = asking_agency() and asking_role() = 'counsel');
grant update (failures, failing_since, locked_at, signed_on_at) on account to holdpoint_app;

-- Kinds of aggregates are named where their schemas are; here only their spelling is held.
alter table aggregate drop constraint aggregate_kind_check;
alter table aggregate add constraint aggregate_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$');
-- An administrator reads no case, but what the agency set for itself; the service reads settings and adopted law for everybody.
create policy aggregate_settings on aggregate for select
  using (agency = asking_agency() and asking_role() = 'administrator' and kind in ('settings', 'adoption', 'adoption-proposal', 'adopted-pack'));
-- A drawing of a sample is written by whoever oversees the desk.
create policy aggregate_drawing on aggregate for insert
  with check (agency = asking_agency() and asking_role() in ('records-auditor', 'oversight') and kind = 'drawing');

-- Questions to the log name days.
create index leaf_entered on leaf (agency, entered_at);

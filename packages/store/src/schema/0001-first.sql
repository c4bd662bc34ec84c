-- What an agency keeps. Every table is the agency's own: row-level security is enabled and forced on each.
create table log (
  agency text primary key,
  size bigint not null check (size >= 0)
);

create table leaf (
  agency text not null references log,
  index bigint not null check (index >= 0),
  text text not null,
  hash bytea not null check (octet_length(hash) = 32),
  entered_at timestamptz not null,
  primary key (agency, index)
);

-- A full subtree of the log: written once, never changed.
create table node (
  agency text not null references log,
  level int not null check (level >= 0),
  index bigint not null check (index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (agency, level, index)
);

create table checkpoint (
  agency text not null references log,
  size bigint not null,
  note text not null,
  issued_at timestamptz not null,
  primary key (agency, size)
);

-- What opens the commitments of a leaf. Sealing and expungement delete rows here and nothing else.
create table opening (
  agency text not null,
  index bigint not null,
  name text not null,
  -- AES-256-GCM of the value and its salt, under the key that key_id names.
  sealed bytea not null,
  key_id text not null,
  primary key (agency, index, name),
  foreign key (agency, index) references leaf
);

create table legal_hold (
  agency text not null,
  subject text not null,
  reason text not null,
  since timestamptz not null,
  ended timestamptz,
  primary key (agency, subject, since)
);

-- One row for each document, custody and case as it now stands; history keeps every earlier state.
create table aggregate (
  agency text not null,
  kind text not null check (kind in ('document', 'custody', 'case', 'adoption', 'standing-disclosure')),
  id text not null,
  version int not null check (version > 0),
  body jsonb not null,
  primary key (agency, kind, id)
);

create table history (
  agency text not null,
  kind text not null,
  id text not null,
  version int not null,
  body jsonb not null,
  kept_at timestamptz not null default now(),
  primary key (agency, kind, id, version)
);

-- Each command once: a client that repeats a request gets the answer it got.
create table command (
  agency text not null,
  key text not null,
  request_hash text not null,
  response jsonb not null,
  made_at timestamptz not null,
  primary key (agency, key)
);

create table outbox (
  agency text not null,
  id bigint generated always as identity primary key,
  topic text not null,
  body jsonb not null,
  made_at timestamptz not null,
  sent_at timestamptz
);

create function keep_history() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into public.history (agency, kind, id, version, body) values (new.agency, new.kind, new.id, new.version, new.body);
  return new;
end $$;

create trigger aggregate_history after insert or update on aggregate for each row execute function keep_history();

-- Who asks: set for one transaction by the service, never by a client.
create function asking_agency() returns text language sql stable as $$ select nullif(current_setting('holdpoint.agency', true), '') $$;
create function asking_role() returns text language sql stable as $$ select nullif(current_setting('holdpoint.role', true), '') $$;

do $$
declare
  own text;
  reads constant text := 'agency = asking_agency() and asking_role() is not null';
  writes constant text := 'agency = asking_agency() and asking_role() in (''clerk'', ''second-person'', ''watch-commander'', ''counsel'', ''administrator'', ''api-feed'', ''records-auditor'', ''oversight'')';
  acts constant text := 'agency = asking_agency() and asking_role() in (''clerk'', ''second-person'', ''watch-commander'', ''counsel'', ''administrator'', ''api-feed'')';
  sees constant text := 'agency = asking_agency() and asking_role() in (''clerk'', ''second-person'', ''watch-commander'', ''counsel'', ''records-auditor'', ''oversight'')';
begin
  foreach own in array array['log', 'leaf', 'node', 'checkpoint', 'opening', 'legal_hold', 'aggregate', 'history', 'command', 'outbox'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
  -- Reading and refusing leave events too, so whoever may ask may append to the log.
  foreach own in array array['log', 'leaf', 'node'] loop
    execute format('create policy %I on %I for select using (%s)', own || '_read', own, reads);
    execute format('create policy %I on %I for insert with check (%s)', own || '_append', own, writes);
  end loop;
  execute format('create policy log_grow on log for update using (%s) with check (%s)', writes, writes);
  foreach own in array array['checkpoint', 'command', 'outbox'] loop
    execute format('create policy %I on %I for select using (%s)', own || '_read', own, reads);
    execute format('create policy %I on %I for insert with check (%s)', own || '_append', own, writes);
  end loop;
  execute format('create policy outbox_sent on outbox for update using (%s) with check (%s)', acts, acts);
  -- What people did and what is known of them: not for an administrator, who keeps the machine and reads no case.
  execute format('create policy opening_read on opening for select using (%s)', sees);
  execute format('create policy opening_append on opening for insert with check (%s)', writes);
  execute format('create policy opening_seal on opening for delete using (agency = asking_agency() and asking_role() = ''counsel'')');
  execute format('create policy aggregate_read on aggregate for select using (%s or (agency = asking_agency() and asking_role() = ''api-feed''))', sees);
  execute format('create policy aggregate_add on aggregate for insert with check (%s)', acts);
  execute format('create policy aggregate_change on aggregate for update using (%s) with check (%s)', acts, acts);
  execute format('create policy history_read on history for select using (%s)', sees);
  execute 'create policy history_keep on history for insert with check (agency = asking_agency())';
  execute format('create policy legal_hold_read on legal_hold for select using (%s)', reads);
  execute 'create policy legal_hold_set on legal_hold for insert with check (agency = asking_agency() and asking_role() = ''counsel'')';
  execute 'create policy legal_hold_end on legal_hold for update using (agency = asking_agency() and asking_role() = ''counsel'')';
end $$;

grant select, insert on log, leaf, node, checkpoint, opening, aggregate, command, outbox, legal_hold to holdpoint_app;
grant select on history to holdpoint_app;
grant update (size) on log to holdpoint_app;
grant update (version, body) on aggregate to holdpoint_app;
grant update (sent_at) on outbox to holdpoint_app;
grant update (ended) on legal_hold to holdpoint_app;
grant delete on opening to holdpoint_app;
grant usage on sequence outbox_id_seq to holdpoint_app;

-- Who a person is: identifiers sealed as one value, and keyed hashes of their words, by which a person is found.
create table person (
  agency text not null,
  id text not null,
  sealed bytea not null,
  key_id text not null,
  primary key (agency, id)
);

create table person_word (
  agency text not null,
  word bytea not null check (octet_length(word) = 32),
  person text not null,
  primary key (agency, word, person),
  foreign key (agency, person) references person (agency, id) on delete cascade
);

-- A document's file as it was received: sealed, never changed, known by its SHA-256.
create table file (
  agency text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  sealed bytea not null,
  key_id text not null,
  kept_at timestamptz not null,
  primary key (agency, sha256)
);

-- What a witness says of a checkpoint: one line of a signed note.
create table cosignature (
  agency text not null,
  size bigint not null,
  witness text not null,
  line text not null,
  seen_at timestamptz not null,
  primary key (agency, size, witness),
  foreign key (agency, size) references checkpoint
);

-- How many documents an agency has received: the next receipt number.
alter table log add column documents bigint not null default 0;

-- A legal hold is an aggregate like any other.
drop table legal_hold;
alter table aggregate drop constraint aggregate_kind_check;
alter table aggregate add constraint aggregate_kind_check
  check (kind in ('document', 'custody', 'case', 'adoption', 'standing-disclosure', 'legal-hold'));
create index aggregate_case_custody on aggregate (agency, (body -> 'custody' ->> 'id')) where kind = 'case';
create index aggregate_hold_case on aggregate (agency, (body ->> 'caseId')) where kind = 'legal-hold';

do $$
declare
  own text;
  acts constant text := 'agency = asking_agency() and asking_role() in (''clerk'', ''second-person'', ''watch-commander'', ''counsel'', ''administrator'', ''api-feed'')';
  sees constant text := 'agency = asking_agency() and asking_role() in (''clerk'', ''second-person'', ''watch-commander'', ''counsel'', ''records-auditor'', ''oversight'', ''api-feed'')';
  counsel constant text := 'agency = asking_agency() and asking_role() = ''counsel''';
begin
  foreach own in array array['person', 'person_word', 'file', 'cosignature'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
  end loop;
  foreach own in array array['person', 'person_word', 'file'] loop
    execute format('create policy %I on %I for select using (%s)', own || '_read', own, sees);
    execute format('create policy %I on %I for insert with check (%s)', own || '_add', own, acts);
    execute format('create policy %I on %I for delete using (%s)', own || '_seal', own, counsel);
  end loop;
  execute format('create policy person_change on person for update using (%s) with check (%s)', acts, acts);
  execute format('create policy person_word_renew on person_word for delete using (%s)', acts);
  execute format('create policy history_seal on history for delete using (%s)', counsel);
  execute 'create policy cosignature_read on cosignature for select using (agency = asking_agency() and asking_role() is not null)';
  execute 'create policy cosignature_add on cosignature for insert with check (agency = asking_agency() and asking_role() is not null)';
  -- Backup and restore are the owner''s, by another door than the service''s: the application role is none of these.
  foreach own in array array['log', 'leaf', 'node', 'checkpoint', 'opening', 'aggregate', 'history', 'command', 'outbox', 'person', 'person_word', 'file', 'cosignature'] loop
    execute format('create policy %I on %I to current_user using (asking_role() = ''keeper'') with check (asking_role() = ''keeper'')', own || '_keeper', own);
  end loop;
end $$;

grant select, insert, delete on person, person_word, file to holdpoint_app;
grant update (sealed, key_id) on person to holdpoint_app;
grant select, insert on cosignature to holdpoint_app;
grant delete on history to holdpoint_app;
grant update (documents) on log to holdpoint_app;

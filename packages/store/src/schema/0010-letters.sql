-- The rows of a letter's list: what the sender wrote is sealed as identifiers are, what was decided about it is not.
create table letter_row (
  agency text not null,
  letter text not null,
  row int not null check (row > 0),
  place text not null,
  sealed bytea not null,
  key_id text not null,
  -- Of what was read and the letter, under the agency's key: by it the same row sent again is known.
  hash bytea not null check (octet_length(hash) = 32),
  state jsonb not null default '{}',
  -- What the gate let through about the row, sealed too.
  disclosed bytea,
  disclosed_key_id text,
  primary key (agency, letter, row)
);

-- A stay that may be of the person of a row, with how the total came about. Names nobody.
create table letter_pair (
  agency text not null,
  letter text not null,
  row int not null,
  custody text not null,
  band text not null check (band in ('confirmed', 'review')),
  total real not null,
  lines jsonb not null,
  primary key (agency, letter, row, custody),
  foreign key (agency, letter, row) references letter_row on delete cascade
);

do $$
declare
  own text;
  acts constant text := 'agency = asking_agency() and asking_role() in (''clerk'', ''second-person'', ''watch-commander'', ''counsel'')';
  sees constant text := 'agency = asking_agency() and asking_role() in (''clerk'', ''second-person'', ''watch-commander'', ''counsel'', ''records-auditor'', ''oversight'')';
begin
  foreach own in array array['letter_row', 'letter_pair'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy %I on %I for select using (%s)', own || '_read', own, sees);
    execute format('create policy %I on %I for insert with check (%s)', own || '_add', own, acts);
    execute format('create policy %I on %I to current_user using (asking_role() = ''keeper'') with check (asking_role() = ''keeper'')', own || '_keeper', own);
  end loop;
  execute format('create policy letter_row_decide on letter_row for update using (%s) with check (%s)', acts, acts);
  -- A new run of the matching writes its pairs in place of the old ones; what people decided stands in the row.
  execute format('create policy letter_pair_renew on letter_pair for delete using (%s)', acts);
end $$;

grant select, insert on letter_row to holdpoint_app;
grant update (state, disclosed, disclosed_key_id) on letter_row to holdpoint_app;
grant select, insert, delete on letter_pair to holdpoint_app;

-- Who is at work on a case just now, so that two do not do the same. It bars nobody: it is shown.
create table case_lock (
  agency text not null,
  case_id text not null,
  user_name text not null,
  taken_at timestamptz not null,
  primary key (agency, case_id)
);

alter table case_lock enable row level security;
alter table case_lock force row level security;
create policy case_lock_own on case_lock
  using (agency = asking_agency() and asking_role() in ('clerk', 'second-person', 'watch-commander', 'counsel', 'records-auditor', 'oversight'))
  with check (agency = asking_agency() and asking_role() in ('clerk', 'second-person', 'watch-commander', 'counsel'));
create policy case_lock_keeper on case_lock to current_user
  using (asking_role() = 'keeper') with check (asking_role() = 'keeper');

grant select, insert, update, delete on case_lock to holdpoint_app;

-- Boards that are open are told that something changed at an agency, and nothing else.
create function tell_boards() returns trigger language plpgsql as $$
begin
  if new.kind in ('case', 'custody') then perform pg_notify('board', new.agency); end if;
  return null;
end $$;

create trigger aggregate_told after insert or update on aggregate for each row execute function tell_boards();

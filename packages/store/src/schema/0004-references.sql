-- By what else something is found: a booking by the keyed hash of its number, the cases of a custody. A row is found through
-- the primary key alone, since row-level security lets no index on an expression be used.
create table reference (
  agency text not null,
  kind text not null check (kind in ('booking', 'open-detainer', 'case-of-custody')),
  value text not null,
  target text not null,
  primary key (agency, kind, value, target)
);

-- One booking, one custody; one row of a list, one document.
create unique index reference_once on reference (agency, kind, value) where kind <> 'case-of-custody';

-- Whoever writes a case, its custody knows it from then on.
create function enter_case() returns trigger language plpgsql as $$
begin
  if new.kind = 'case' and new.body #>> '{custody,id}' is not null then
    insert into reference (agency, kind, value, target) values (new.agency, 'case-of-custody', new.body #>> '{custody,id}', new.id);
  end if;
  return new;
end $$;

create trigger aggregate_case_found after insert on aggregate for each row execute function enter_case();

-- The owner of the tables is bound by row-level security too, so it is lifted while what stands already is entered.
alter table aggregate no force row level security;
insert into reference (agency, kind, value, target)
  select agency, 'case-of-custody', body #>> '{custody,id}', id from aggregate
  where kind = 'case' and body #>> '{custody,id}' is not null;
alter table aggregate force row level security;

alter table reference enable row level security;
alter table reference force row level security;
create policy reference_read on reference for select
  using (agency = asking_agency() and asking_role() in ('clerk', 'second-person', 'watch-commander', 'counsel', 'records-auditor', 'oversight', 'api-feed'));
create policy reference_add on reference for insert
  with check (agency = asking_agency() and asking_role() in ('clerk', 'second-person', 'watch-commander', 'counsel', 'administrator', 'api-feed'));
create policy reference_keeper on reference to current_user
  using (asking_role() = 'keeper') with check (asking_role() = 'keeper');

grant select, insert on reference to holdpoint_app;

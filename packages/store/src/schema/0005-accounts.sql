-- Who may sign on to the desk of an agency, by the subject under which its identity provider knows them.
create table account (
  agency text not null,
  subject text not null,
  user_name text not null,
  role text not null,
  disabled_at timestamptz,
  primary key (agency, subject),
  unique (agency, user_name)
);

-- A signed-on person at one browser. The token itself is nowhere but in that browser.
create table session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  agency text not null,
  subject text not null,
  form_token text not null,
  signed_on_at timestamptz not null,
  seen_at timestamptz not null,
  notice_at timestamptz,
  foreign key (agency, subject) references account on delete cascade
);

alter table account enable row level security;
alter table account force row level security;
alter table session enable row level security;
alter table session force row level security;
-- The door alone sees sessions, before it is known whose agency asks.
create policy account_door on account for select using (asking_role() = 'sign-on');
create policy account_read on account for select using (agency = asking_agency() and asking_role() in ('administrator', 'records-auditor', 'oversight'));
create policy account_add on account for insert with check (agency = asking_agency() and asking_role() = 'administrator');
create policy account_change on account for update using (agency = asking_agency() and asking_role() = 'administrator');
create policy session_door on session using (asking_role() = 'sign-on') with check (asking_role() = 'sign-on');
create policy session_end on session for delete using (agency = asking_agency() and asking_role() = 'administrator');
create policy session_see on session for select using (agency = asking_agency() and asking_role() = 'administrator');
create policy account_keeper on account to current_user using (asking_role() = 'keeper') with check (asking_role() = 'keeper');
create policy session_keeper on session to current_user using (asking_role() = 'keeper') with check (asking_role() = 'keeper');

grant select, insert on account to holdpoint_app;
grant update (role, disabled_at) on account to holdpoint_app;
grant select, insert, delete on session to holdpoint_app;
grant update (seen_at, notice_at) on session to holdpoint_app;

-- A command that reads nothing goes to the server in one message, as long as the log stands as its process left it.

-- Takes the agency's lock for a log that stands so, and for a command that was not done before; else nothing of the message is done.
create function claim_log(own text, asked_size bigint, asked_documents bigint, asked_key text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('log ' || own, 0));
  perform 1 from log l where l.agency = own and l.size = asked_size and l.documents = asked_documents;
  if not found then
    raise exception using errcode = 'HP001', message = 'the log does not stand as it was thought to';
  end if;
  perform 1 from command c where c.agency = own and c.key = asked_key;
  if found then
    raise exception using errcode = 'HP001', message = 'this command was done before';
  end if;
end $$;

-- As before; what is not there is not asked for, and the row of the log is there for all but the first.
create or replace function grow_log(own text, new_size bigint, received bigint, leaves json, nodes json, openings json) returns void
language plpgsql as $$
begin
  update log set size = new_size, documents = received where agency = own;
  if not found then
    insert into log (agency, size, documents) values (own, new_size, received);
  end if;
  insert into leaf (agency, index, text, hash, entered_at)
    select own, (r ->> 0)::bigint, r ->> 1, decode(r ->> 2, 'base64'), to_timestamp((r ->> 3)::float8 / 1000)
    from json_array_elements(leaves) r;
  insert into node (agency, level, index, hash)
    select own, (r ->> 0)::int, (r ->> 1)::bigint, decode(r ->> 2, 'base64') from json_array_elements(nodes) r;
  if json_array_length(openings) > 0 then
    insert into opening (agency, index, name, sealed, key_id)
      select own, (r ->> 0)::bigint, r ->> 1, decode(r ->> 2, 'base64'), r ->> 3 from json_array_elements(openings) r;
  end if;
end $$;

create or replace function finish_command(own text, done_key text, asked_hash text, answer jsonb, at timestamptz, leaving json) returns void
language plpgsql as $$
begin
  insert into command (agency, key, request_hash, response, made_at) values (own, done_key, asked_hash, answer, at);
  if json_array_length(leaving) > 0 then
    insert into outbox (agency, topic, body, made_at)
      select own, r ->> 'topic', (r -> 'body')::jsonb, at from json_array_elements(leaving) r;
  end if;
end $$;

-- The triggers of a case are not called for anything else.
drop trigger aggregate_case_found on aggregate;
create trigger aggregate_case_found after insert on aggregate for each row when (new.kind = 'case') execute function enter_case();
drop trigger aggregate_told on aggregate;
create trigger aggregate_told after insert or update on aggregate for each row when (new.kind in ('case', 'custody')) execute function tell_boards();

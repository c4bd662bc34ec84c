-- What every command asks and writes, as functions, whose plans a connection makes once. They run as whoever calls them:
-- row-level security holds in them as anywhere.

-- Takes the agency's lock and tells how its log stands, and what was answered before to a command with this key.
create function open_log(own text, asked_key text) returns json language plpgsql as $$
declare
  at_size bigint;
  received bigint;
  last_entered float8;
  roots json;
  done json;
begin
  perform pg_advisory_xact_lock(hashtextextended('log ' || own, 0));
  select l.size, l.documents into at_size, received from log l where l.agency = own;
  at_size := coalesce(at_size, 0);
  if at_size > 0 then
    select extract(epoch from f.entered_at)::float8 * 1000 into last_entered from leaf f where f.agency = own and f.index = at_size - 1;
    select json_agg(json_build_array(n.level, n.index, encode(n.hash, 'base64'))) into roots
      from generate_series(0, 52) height join node n on n.agency = own and n.level = height and n.index = (at_size >> height) - 1
      where (at_size >> height) & 1 = 1;
  end if;
  if asked_key is not null then
    select json_build_object('request_hash', c.request_hash, 'response', c.response) into done
      from command c where c.agency = own and c.key = asked_key;
  end if;
  return json_build_object('size', at_size, 'documents', coalesce(received, 0), 'last_entered_at', last_entered,
    'frontier', coalesce(roots, '[]'), 'before', done);
end $$;

-- Writes leaves, the nodes they complete and what opens their commitments; bytes come in base64.
create function grow_log(own text, new_size bigint, received bigint, leaves json, nodes json, openings json) returns void
language plpgsql as $$
begin
  insert into log (agency, size, documents) values (own, new_size, received)
    on conflict (agency) do update set size = excluded.size, documents = excluded.documents;
  insert into leaf (agency, index, text, hash, entered_at)
    select own, (r ->> 0)::bigint, r ->> 1, decode(r ->> 2, 'base64'), to_timestamp((r ->> 3)::float8 / 1000)
    from json_array_elements(leaves) r;
  insert into node (agency, level, index, hash)
    select own, (r ->> 0)::int, (r ->> 1)::bigint, decode(r ->> 2, 'base64') from json_array_elements(nodes) r;
  insert into opening (agency, index, name, sealed, key_id)
    select own, (r ->> 0)::bigint, r ->> 1, decode(r ->> 2, 'base64'), r ->> 3 from json_array_elements(openings) r;
end $$;

-- Keeps the answer to a command under its key, and the messages that must leave.
create function finish_command(own text, done_key text, asked_hash text, answer jsonb, at timestamptz, leaving json) returns void
language plpgsql as $$
begin
  insert into command (agency, key, request_hash, response, made_at) values (own, done_key, asked_hash, answer, at);
  insert into outbox (agency, topic, body, made_at)
    select own, r ->> 'topic', (r -> 'body')::jsonb, at from json_array_elements(leaving) r;
end $$;

-- Writes a new aggregate (version 0), or the next version of one that was read under this version; false where it was changed since.
create function save_aggregate(own text, own_kind text, own_id text, read_version int, new_body jsonb) returns boolean
language plpgsql as $$
begin
  if read_version = 0 then
    insert into aggregate (agency, kind, id, version, body) values (own, own_kind, own_id, 1, new_body);
    return true;
  end if;
  update aggregate set version = read_version + 1, body = new_body
    where agency = own and kind = own_kind and id = own_id and version = read_version;
  return found;
end $$;

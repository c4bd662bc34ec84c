-- How the log stands is asked node by node: under row-level security a join could use no index on a computed place, and read
-- every leaf of the log for each entry.
create or replace function open_log(own text, asked_key text) returns json language plpgsql as $$
declare
  at_size bigint;
  received bigint;
  last_entered float8;
  place bigint;
  root bytea;
  roots json[] := '{}';
  done json;
begin
  perform pg_advisory_xact_lock(hashtextextended('log ' || own, 0));
  select l.size, l.documents into at_size, received from log l where l.agency = own;
  at_size := coalesce(at_size, 0);
  if at_size > 0 then
    select extract(epoch from f.entered_at)::float8 * 1000 into last_entered from leaf f where f.agency = own and f.index = at_size - 1;
    for height in 0..52 loop
      place := at_size >> height;
      if place & 1 = 1 then
        select n.hash into root from node n where n.agency = own and n.level = height and n.index = place - 1;
        roots := roots || json_build_array(height, place - 1, encode(root, 'base64'));
      end if;
    end loop;
  end if;
  if asked_key is not null then
    select json_build_object('request_hash', c.request_hash, 'response', c.response) into done
      from command c where c.agency = own and c.key = asked_key;
  end if;
  return json_build_object('size', at_size, 'documents', coalesce(received, 0), 'last_entered_at', last_entered,
    'frontier', array_to_json(roots), 'before', done);
end $$;

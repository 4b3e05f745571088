-- The look log, sealed in segments. A segment is a run of rows; its hash covers their contents and the segment before it.
-- The heads are also written to a file outside the database: who can change everything in here can still not change that.

create table log.segment (
  nr bigint primary key,
  -- The rows with ids from and to, both in it. The next segment begins where this one ends, so that no row is outside.
  fra_id bigint not null,
  til_id bigint not null,
  antal bigint not null check (antal > 0),
  indhold bytea not null check (length(indhold) = 32),
  forrige bytea not null check (length(forrige) = 32),
  hash bytea not null check (length(hash) = 32),
  forseglet_at timestamptz not null,
  check (fra_id <= til_id)
);
grant create on schema log to hjemvej_log;
alter table log.segment owner to hjemvej_log;
revoke all on log.segment from hjemvej_log;
grant select, insert on log.segment to hjemvej_log;
grant select on log.opslag to hjemvej_log;
-- Counts and hashes, nothing of what was looked at.
grant select on log.segment to hjemvej_app, hjemvej_job;

-- Waits shortly until no writer is under way whose row could still appear among the ids given out, and gives the last such
-- id; null if a long transaction stands in the way. A writer takes its transaction id before its row id (log.skriv), so
-- when every transaction that had begun to write by then is over, the rows up to that id are all there are. Nobody waits
-- for this.
create function log.sidste_faerdige() returns bigint
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  sidste bigint;
  graense xid8;
begin
  select case when is_called then last_value else 0 end into sidste from log.opslag_id_seq;
  graense := pg_snapshot_xmax(pg_current_snapshot());
  for forsoeg in 1..100 loop
    if pg_snapshot_xmin(pg_current_snapshot()) >= graense then
      return sidste;
    end if;
    perform pg_sleep(0.02);
  end loop;
  return null;
end $$;
alter function log.sidste_faerdige owner to hjemvej_log;

-- Seals what is written, at most 10,000 rows to a segment, and says how many rows it sealed; null if it was too busy to begin.
create function log.forsegl() returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  sidste bigint;
  forrige log.segment;
  nyt log.segment;
  i_alt bigint := 0;
begin
  if pg_current_xact_id_if_assigned() is not null or current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'seal in a transaction of its own' using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(7314, 0);
  sidste := log.sidste_faerdige();
  select * into forrige from log.segment order by nr desc limit 1;
  loop
    select count(*), max(r.id), sha256(string_agg(sha256(convert_to(r.tekst, 'UTF8')), ''::bytea order by r.id))
      into nyt.antal, nyt.til_id, nyt.indhold
      from (
        select o.id, jsonb_build_array(o.id, to_char(o.tid at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), o.bruger_id, o.organisation_id,
                                       o.roller, o.formaal, o.handling, o.borgere, o.detalje)::text as tekst
          from log.opslag o where o.id > coalesce(forrige.til_id, 0) and o.id <= sidste order by o.id limit 10000
      ) r;
    exit when nyt.antal = 0;
    nyt.nr := coalesce(forrige.nr, 0) + 1;
    nyt.fra_id := coalesce(forrige.til_id, 0) + 1;
    nyt.forrige := coalesce(forrige.hash, decode(repeat('00', 32), 'hex'));
    nyt.forseglet_at := clock_timestamp();
    nyt.hash := sha256(convert_to(concat_ws('|', nyt.nr, nyt.fra_id, nyt.til_id, nyt.antal, encode(nyt.indhold, 'hex'), encode(nyt.forrige, 'hex'),
                  to_char(nyt.forseglet_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')), 'UTF8'));
    insert into log.segment values (nyt.*);
    i_alt := i_alt + nyt.antal;
    forrige := nyt;
  end loop;
  return case when sidste is not null then i_alt end;
end $$;
alter function log.forsegl owner to hjemvej_log;
grant execute on function log.forsegl to hjemvej_app, hjemvej_job;
revoke create on schema log from hjemvej_log;

call hjemvej.registrer('log.segment', 'teknisk', 'at en ændring i loggen opdages', 'nr', 'fra_id', 'til_id', 'antal', 'indhold', 'forrige', 'hash', 'forseglet_at');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel = 'log.segment';

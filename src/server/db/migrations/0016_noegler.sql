-- Keys of CPR numbers are rotated: the numbers are encrypted anew, many at a time, and a key that nothing needs is taken out of
-- use. Only the owner of the database, who migrates, may execute what stands here, never the application: a fault in the server
-- must not give it the numbers of all journals, or let it change one.

-- Keys out of use, by id. A number under one could never be read again, so none is taken in, also not from a server whose file
-- of keys is old.
create table adgang.udfaset_noegle (
  id text primary key,
  udfaset_at timestamptz not null default now(),
  udfaset_af uuid not null references adgang.bruger
);
grant select on adgang.udfaset_noegle to hjemvej_app, hjemvej_job, hjemvej_system;
call hjemvej.registrer('adgang.udfaset_noegle', 'teknisk', 'at intet CPR-nummer krypteres med en nøgle, der er taget ud af brug', 'id', 'udfaset_at', 'udfaset_af');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel = 'adgang.udfaset_noegle';

create function hjemvej.afvis_udfaset_noegle() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from adgang.udfaset_noegle u where u.id = new.cpr_noegle) then
    raise exception 'the key is out of use' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger afvis_udfaset_noegle before insert or update of cpr_noegle on hjemvej.identitet
  for each row when (new.cpr_noegle is not null) execute function hjemvej.afvis_udfaset_noegle();
create trigger afvis_udfaset_noegle before insert or update of cpr_noegle on hjemvej.kuvert
  for each row when (new.cpr_noegle is not null) execute function hjemvej.afvis_udfaset_noegle();

grant select (cpr_krypteret, cpr_noegle), update (cpr_krypteret, cpr_noegle) on hjemvej.identitet to hjemvej_system;
grant select (id, cpr_krypteret, cpr_noegle), update (cpr_krypteret, cpr_noegle) on hjemvej.kuvert to hjemvej_system;
create policy omkrypt_find on hjemvej.kuvert for select to hjemvej_system using (true);
create policy omkrypt on hjemvej.kuvert for update to hjemvej_system using (true);

-- How many rows hold a number under each key, all journals together.
create function hjemvej.tael_cpr_noegler() returns table (noegle text, antal bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select n.noegle, count(*)
    from (select i.cpr_noegle as noegle from hjemvej.identitet i union all select k.cpr_noegle from hjemvej.kuvert k) n
   where n.noegle is not null group by n.noegle
$$;

-- The next numbers of one table, in the order of their ids, that are not under the key that encrypts now.
create function hjemvej.cpr_under_andre_noegler(p_tabel text, p_noegle text, p_efter uuid, p_antal integer)
returns table (id uuid, krypteret bytea, noegle text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if p_tabel not in ('identitet', 'kuvert') then
    raise exception 'no such table' using errcode = '22023';
  end if;
  return query execute format(
    'select t.id, t.cpr_krypteret, t.cpr_noegle from hjemvej.%I t where t.id > $1 and t.cpr_noegle <> $2 order by t.id limit $3', p_tabel)
    using p_efter, p_noegle, p_antal;
end $$;

-- Puts numbers encrypted anew in the place of the old, each only where the old still stands. Nothing else of a row changes.
create function hjemvej.omkrypter_cpr(p_tabel text, p_ids uuid[], p_gamle bytea[], p_nye bytea[], p_noegle text) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  antal bigint;
begin
  if p_tabel not in ('identitet', 'kuvert') then
    raise exception 'no such table' using errcode = '22023';
  end if;
  execute format(
    'update hjemvej.%I t set cpr_krypteret = n.ny, cpr_noegle = $4 from unnest($1, $2, $3) n(id, gammel, ny) where t.id = n.id and t.cpr_krypteret = n.gammel', p_tabel)
    using p_ids, p_gamle, p_nye, p_noegle;
  get diagnostics antal = row_count;
  return antal;
end $$;

grant create on schema hjemvej to hjemvej_system;
alter function hjemvej.tael_cpr_noegler owner to hjemvej_system;
alter function hjemvej.cpr_under_andre_noegler owner to hjemvej_system;
alter function hjemvej.omkrypter_cpr owner to hjemvej_system;
revoke create on schema hjemvej from hjemvej_system;

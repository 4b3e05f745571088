-- The signature of a context is asked for wherever a policy reads it, thirty to sixty times in a read of one course, each time by a
-- caller of its own. As SQL its plan was made anew for each of them; in plpgsql it is kept with the connection. What it computes
-- is the same.
create or replace function adgang.underskrift(indhold text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  noegle bytea := (select h.noegle from adgang.hemmelighed h);
begin
  return encode(sha256(noegle || sha256(noegle || convert_to(
    indhold || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex');
end $$;

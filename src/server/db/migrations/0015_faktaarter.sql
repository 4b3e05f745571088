-- The kinds of fact a course is read from, and in what order: a migration that brings a kind calls `laes_i_forloeb`, so that none
-- has to repeat what the others read.

create table hjemvej.faktaart (
  nummer integer generated always as identity primary key,
  navn text not null unique,
  orden text not null
);
insert into hjemvej.faktaart (navn, orden) values
  ('identitet', 't.position'),
  ('navn', 't.position'),
  ('beskyttelse', 't.position'),
  ('oenske', 't.position'),
  ('kobling', 't.position'),
  ('kommunerolle', 't.position'),
  ('ophold', 'lower(t.gyldig), t.position'),
  ('pladsbelaegning', 't.position'),
  ('optagelse', 't.position'),
  ('udskrivning', 't.position'),
  ('orientering', 't.position'),
  ('plan', 't.position'),
  ('planskridt', 't.dato, t.position'),
  ('opholdsplan', 't.dato, t.position'),
  ('leverandoeroenske', 't.dato, t.position'),
  ('bolig', 't.position'),
  ('boligskridt', 't.dato, t.position'),
  ('bevilling', 't.afgjort, t.position'),
  ('egenbetaling', 'lower(t.gyldig), t.position'),
  ('brugte_dage', 't.fra, t.position');
call hjemvej.registrer('faktaart', 'teknisk', 'hvilke slags fakta et forløb læses af', 'nummer', 'navn', 'orden');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel = 'faktaart';

-- Takes a kind of fact into every reading of a course: as `laes_forloeb` was, for one kind more.
create procedure hjemvej.laes_i_forloeb(p_tabel text, p_orden text default 't.position')
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  insert into hjemvej.faktaart (navn, orden) values (p_tabel, p_orden);
  execute format($f$
    create or replace function hjemvej.laes_forloeb(p_borger uuid) returns json
    language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
    as $body$
    declare
      b uuid[] := hjemvej.koblede_borgere(p_borger);
    begin
      return json_build_object(
        'borgere', b,
        'journaler', (select json_agg(json_build_object('id', j.id, 'borger_id', j.borger_id, 'art', j.art, 'boform_id', j.boform_id)) from hjemvej.journal j where j.borger_id = any (b)),
        %s);
    end $body$
  $f$, (select string_agg(
          format('%L, (select json_agg(t order by %s) from hjemvej.%I t where t.borger_id = any (b) and t.erstattet_ved is null and not t.tilbagekaldt)', navn, orden, navn),
          ', ' order by nummer) from hjemvej.faktaart));
end $$;

-- Min dag in one statement, in plpgsql so that its plan is made once per connection. The row rules of the caller apply.

create index navn_ens on hjemvej.navn (foldet) where erstattet_ved is null and not tilbagekaldt;

-- The name to show of a person: as said, else the official one, else an alias.
create function hjemvej.vist_navn(p_borger uuid) returns text
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce((select n.navn from hjemvej.navn n
                    where n.borger_id = p_borger and n.erstattet_ved is null and not n.tilbagekaldt
                    order by array_position(array['som_sagt', 'officielt', 'alias'], n.art), n.position desc limit 1), '');
end $$;

-- The duties of an organisation that are to be done, the most overdue first; whose kept answers have expired; how many duties
-- there are in all. Those that are listed are chosen before their names are looked up.
create function hjemvej.laes_opgaver(p_organisation uuid, p_dag date, p_mest integer) returns json
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  liste json;
  antal integer;
begin
  select json_agg(to_json(o) order by o.frist nulls last, o.regel, o.navn collate "da-x-icu", o."emneId"), count(*) into liste, antal
    from (select o.regel, o.emne_id as "emneId", o.journal_id as "journalId", o.borger_id as "borgerId", o.modalitet, o.tilstand,
                 o.paamind, o.frist, o.tekst, hjemvej.vist_navn(o.borger_id) as navn
            from (select * from hjemvej.opgave
                   where dataansvarlig = p_organisation and tilstand <> 'venter'
                   order by frist nulls last, regel, emne_id limit p_mest) o) o;
  if antal >= p_mest then
    antal := (select count(*) from hjemvej.opgave where dataansvarlig = p_organisation and tilstand <> 'venter');
  end if;
  return json_build_object(
    'opgaver', coalesce(liste, '[]'),
    'antal', antal,
    'udloebet', coalesce((select json_agg(distinct o.borger_id) from hjemvej.opgave o
                           where o.dataansvarlig = p_organisation and o.holder_til < p_dag), '[]')
  );
end $$;

-- Envelopes sent to an organisation that no one there has recorded yet, oldest first, each with the persons it may be about: of
-- the same CPR number, or of a name that folds to the same. Only suggestions.
create function hjemvej.laes_kuverter(p_organisation uuid, p_mest integer) returns json
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    select coalesce(json_agg(to_json(k) order by k."afsendtAt"), '[]')
      from (select k.id, k.om, k.dato, k.navn, k.foedselsdato, k.kontakt, k.boform_id as "boformId", b.navn as "boformNavn",
                   k.afsendt_at as "afsendtAt",
                   (select coalesce(json_agg(json_build_object('borgerId', m.borger_id, 'navn', hjemvej.vist_navn(m.borger_id), 'grund', m.grund)), '[]')
                      from (select distinct on (f.borger_id) f.borger_id, f.grund
                              from (select i.borger_id, 'cpr' as grund from hjemvej.identitet i
                                     where i.dataansvarlig = p_organisation and i.journal_art = 'myndighed' and i.journal_boform_id is null
                                       and i.cpr_hash = k.cpr_hash and i.erstattet_ved is null and not i.tilbagekaldt
                                    union all
                                    select n.borger_id, 'navn' from hjemvej.navn n
                                     where n.foldet = hjemvej.fold(k.navn) and n.erstattet_ved is null and not n.tilbagekaldt) f
                             order by f.borger_id, f.grund limit 5) m) as forslag
              from hjemvej.kuvert k
              join hjemvej.boform b on b.id = k.boform_id
             where k.modtager_id = p_organisation
               and not exists (select from hjemvej.orientering o where o.kuvert_id = k.id and o.retning = 'modtaget'
                                  and o.erstattet_ved is null and not o.tilbagekaldt)
             order by k.afsendt_at limit p_mest) k
  );
end $$;
grant execute on function hjemvej.vist_navn, hjemvej.laes_opgaver, hjemvej.laes_kuverter to hjemvej_app, hjemvej_job;

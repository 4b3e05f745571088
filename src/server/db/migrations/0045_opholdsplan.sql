-- What the boform's plan for a stay says, in short form and in the person's own words, and the meetings and reviews it is used at.
alter table hjemvej.opholdsplan
  drop constraint opholdsplan_skridt_check,
  add constraint opholdsplan_skridt_check check (skridt in ('udarbejdet', 'revideret', 'moede', 'gennemgaaet', 'afsluttet')),
  add column forventninger text,
  add column maal text,
  add column foerer_til text,
  add column hvem_goer_hvad text,
  add column kontaktperson text,
  add column kontakter text,
  add column kommunens_plan text,
  add column jobplan text,
  add column aftalt text,
  add column naeste_gennemgang date;
call hjemvej.registrer('opholdsplan', 'almindelig', 'at borger og boform arbejder mod det samme', 'foerer_til', 'hvem_goer_hvad', 'kontaktperson', 'naeste_gennemgang');
call hjemvej.registrer('opholdsplan', 'foelsom', 'at borger og boform arbejder mod det samme', 'forventninger', 'maal', 'kontakter', 'kommunens_plan', 'jobplan', 'aftalt');

-- A message about a stay on its way between a boform and the municipality that was told of it. It names no person: the receiver knows
-- the stay by the name the sender gave it in the notice. Immutable; what the receiver does with it is a fact of the receiver.
create table hjemvej.budskab (
  id uuid primary key,
  til text not null check (til in ('kommune', 'boform')),
  afsender_id uuid not null references hjemvej.organisation,
  afsender_navn text not null,
  modtager_id uuid not null references hjemvej.organisation,
  boform_id uuid not null references hjemvej.boform,
  ophold_ref uuid not null,
  art text not null check (art in ('viden', 'stoettebehov', 'svar')),
  grundlag text check (grundlag in ('samtykke', 'retssikkerhedsloven')),
  tekst text not null,
  svar text check (svar in ('bevilget', 'afslaaet', 'undersoeges')),
  dato date not null,
  afsendt_at timestamptz not null default clock_timestamp(),
  check ((art = 'svar') = (svar is not null) and (til = 'boform') = (art = 'svar'))
);
create index budskab_modtager on hjemvej.budskab (modtager_id, afsendt_at);
create index budskab_ophold on hjemvej.budskab (ophold_ref);
alter table hjemvej.budskab enable row level security, force row level security;
-- Only between the two who share a notice of that stay.
create policy send on hjemvej.budskab for insert to hjemvej_app, hjemvej_job with check (
  afsender_id = (select (adgang.kontekst()).organisation_id)
  and case til
    when 'kommune' then 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
      and boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
      and exists (select from hjemvej.kuvert k where k.ophold_ref = budskab.ophold_ref and k.boform_id = budskab.boform_id and k.modtager_id = budskab.modtager_id)
    else 'myndighed' = any ((select (adgang.kontekst()).skriver)::text[])
      and exists (select from hjemvej.kuvert k where k.ophold_ref = budskab.ophold_ref and k.boform_id = budskab.boform_id
                    and k.modtager_id = budskab.afsender_id and k.afsender_id = budskab.modtager_id)
  end
);
create policy laes on hjemvej.budskab for select to hjemvej_app, hjemvej_job using (
  boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
  or ('myndighed' = any ((select (adgang.kontekst()).laeser)::text[])
      and (select (adgang.kontekst()).organisation_id) = case til when 'kommune' then modtager_id else afsender_id end)
);
grant select, insert (id, til, afsender_id, afsender_navn, modtager_id, boform_id, ophold_ref, art, grundlag, tekst, svar, dato) on hjemvej.budskab to hjemvej_app, hjemvej_job;
call hjemvej.registrer('budskab', 'teknisk', 'at viden fra et ophold når frem', 'id', 'til', 'afsender_id', 'afsender_navn', 'modtager_id', 'boform_id', 'ophold_ref', 'afsendt_at');
call hjemvej.registrer('budskab', 'almindelig', 'at viden fra et ophold når frem', 'art', 'grundlag', 'svar', 'dato');
call hjemvej.registrer('budskab', 'foelsom', 'at viden fra et ophold når frem', 'tekst');

-- A message between boform and municipality, as sent or as received: each side keeps its own.
create table hjemvej.besked (
  ophold_id uuid not null,
  art text not null check (art in ('viden', 'stoettebehov', 'svar')),
  retning text not null check (retning in ('sendt', 'modtaget')),
  modpart_id uuid references hjemvej.organisation,
  modpart_navn text not null,
  dato date not null,
  kanal text not null check (kanal in ('hjemvej', 'digital_post', 'brev', 'mail', 'telefon')),
  grundlag text check (grundlag in ('samtykke', 'retssikkerhedsloven')),
  tekst text not null,
  svar text check (svar in ('bevilget', 'afslaaet', 'undersoeges')),
  budskab_id uuid references hjemvej.budskab,
  check ((art = 'svar') = (svar is not null))
);
call hjemvej.goer_til_fakta('besked');
call hjemvej.laes_i_forloeb('besked', 't.dato, t.position');
call hjemvej.find_tilbagekaldte('besked');
create index besked_budskab on hjemvej.besked (budskab_id) where budskab_id is not null;
-- A message is received once, whoever opens it.
create unique index budskab_modtaget_en_gang on hjemvej.besked (budskab_id)
  where retning = 'modtaget' and erstattet_ved is null and not tilbagekaldt;
call hjemvej.registrer('besked', 'almindelig', 'at kunne vise, hvad der er givet videre, hvornår og på hvilket grundlag', 'ophold_id', 'art', 'retning', 'modpart_id', 'modpart_navn', 'dato', 'kanal', 'grundlag', 'svar', 'budskab_id');
call hjemvej.registrer('besked', 'foelsom', 'at viden fra et ophold bruges i det, der kommer efter', 'tekst');

-- Whether the municipality has considered if support beyond the boform's is needed during a stay.
create table hjemvej.stoetteovervejelse (
  ophold_id uuid not null,
  dato date not null,
  behov boolean not null,
  begrundelse text not null
);
call hjemvej.goer_til_fakta('stoetteovervejelse');
call hjemvej.laes_i_forloeb('stoetteovervejelse', 't.dato, t.position');
call hjemvej.find_tilbagekaldte('stoetteovervejelse');
call hjemvej.registrer('stoetteovervejelse', 'almindelig', 'at vide, om der er brug for anden støtte under opholdet', 'ophold_id', 'dato');
call hjemvej.registrer('stoetteovervejelse', 'foelsom', 'at vide, om der er brug for anden støtte under opholdet', 'behov', 'begrundelse');

-- Messages that no one has recorded yet, oldest first, each with the person and the stay as the reader knows them; of one person, or
-- of all. The row rules of the caller decide whose they are.
create function hjemvej.laes_budskaber(p_organisation uuid, p_borger uuid, p_mest integer) returns json
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  b uuid[] := case when p_borger is null then null else hjemvej.koblede_borgere(p_borger) end;
begin
  return (
    select coalesce(json_agg(to_json(m) order by m."afsendtAt"), '[]')
      from (select x.id, x.art, x.dato, x.afsender_navn as "afsenderNavn", x.afsendt_at as "afsendtAt", x.svar, x.grundlag,
                   case when p_borger is null then null else x.tekst end as tekst,
                   f.borger_id as "borgerId", f.ophold_id as "opholdId", hjemvej.vist_navn(f.borger_id) as navn
              from hjemvej.budskab x
              cross join lateral (
                select o.borger_id, o.ophold_id from hjemvej.kuvert k
                  join hjemvej.orientering o on o.kuvert_id = k.id and o.retning = 'modtaget' and o.erstattet_ved is null and not o.tilbagekaldt
                 where x.til = 'kommune' and k.ophold_ref = x.ophold_ref and k.boform_id = x.boform_id
                union
                select o.borger_id, o.forekomst_id from hjemvej.ophold o
                  join hjemvej.journal j on j.id = o.journal_id and j.art = 'boform'
                 where x.til = 'boform' and o.forekomst_id = x.ophold_ref and o.erstattet_ved is null and not o.tilbagekaldt
                limit 1) f
             where x.modtager_id = p_organisation and (b is null or f.borger_id = any (b))
               and not exists (select from hjemvej.besked d where d.budskab_id = x.id and d.retning = 'modtaget' and d.erstattet_ved is null and not d.tilbagekaldt)
             order by x.afsendt_at limit p_mest) m
  );
end $$;
grant execute on function hjemvej.laes_budskaber to hjemvej_app, hjemvej_job;

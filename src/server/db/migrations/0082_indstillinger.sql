-- What a house decides about itself is written by its leader alone: a PIN, and every other role of the house, is out of reach of it in
-- the row rules too.
do $$
declare
  tabel text;
begin
  foreach tabel in array array['doegnskifte', 'eftersoegning', 'boformoplysning', 'pladstraek'] loop
    execute format($f$
      drop policy skriv on hjemvej.%1$I;
      create policy skriv on hjemvej.%1$I for insert to hjemvej_app, hjemvej_job with check (
        'boformsleder ' || boform_id = any ((select (adgang.kontekst()).stillinger)::text[])
        and registreret_af = (select (adgang.kontekst()).bruger_id));
    $f$, tabel);
  end loop;
end $$;

-- The codes of the statistics hold for every house of an organisation: any of their leaders writes them.
drop policy skriv on hjemvej.statistikkode;
create policy skriv on hjemvej.statistikkode for insert to hjemvej_app, hjemvej_job with check (
  organisation_id = (select (adgang.kontekst()).organisation_id)
  and exists (select from hjemvej.boform b where b.organisation_id = statistikkode.organisation_id
               and 'boformsleder ' || b.id = any ((select (adgang.kontekst()).stillinger)::text[]))
  and registreret_af = (select (adgang.kontekst()).bruger_id));

-- What a municipality decides about its economy is written by those who answer for it.
do $$
declare
  tabel text;
begin
  foreach tabel in array array['lovvalg_bekraeftelse', 'egenbetalingssats', 'takstbevis'] loop
    execute format($f$
      create policy indstiller on hjemvej.%1$I as restrictive for insert to hjemvej_app, hjemvej_job
        with check ((select (adgang.kontekst()).roller)::text[] && array['oekonomi'])
    $f$, tabel);
  end loop;
end $$;

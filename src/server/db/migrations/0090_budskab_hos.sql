-- A message goes only between the boform and the municipality that has the notice of the stay now: not one that sent it back or on.
drop policy send on hjemvej.budskab;
create policy send on hjemvej.budskab for insert to hjemvej_app, hjemvej_job with check (
  afsender_id = (select (adgang.kontekst()).organisation_id)
  and case til
    when 'kommune' then 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
      and boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
      and exists (select from hjemvej.kuvert k where k.ophold_ref = budskab.ophold_ref and k.boform_id = budskab.boform_id and hjemvej.kuvert_er_hos(k.id, budskab.modtager_id))
    else 'myndighed' = any ((select (adgang.kontekst()).skriver)::text[])
      and exists (select from hjemvej.kuvert k where k.ophold_ref = budskab.ophold_ref and k.boform_id = budskab.boform_id
                    and hjemvej.kuvert_er_hos(k.id, budskab.afsender_id) and k.afsender_id = budskab.modtager_id)
  end
);

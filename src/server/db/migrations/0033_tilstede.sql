-- Whether who stays in a boform was there on a night: what was seen, a fact per stay and night. A night bears the date on which it
-- begins. Where there is no fact, nobody has looked; `ved_ikke` says that someone looked, or took back, and does not know.
create table hjemvej.tilstede (
  ophold_id uuid not null,
  nat date not null,
  svar text not null check (svar in ('til_stede', 'ude', 'ved_ikke'))
);
call hjemvej.goer_til_fakta('tilstede');
call hjemvej.laes_i_forloeb('tilstede', 't.nat, t.position');
call hjemvej.find_tilbagekaldte('tilstede');
create index on hjemvej.tilstede (ophold_id, nat) where erstattet_ved is null and not tilbagekaldt;
call hjemvej.registrer('tilstede', 'almindelig', 'at vide, hvem der er i huset om natten, og hvem der skal ledes efter', 'ophold_id', 'nat', 'svar');

-- After how many nights away a boform looks for someone: its own setting and no deadline of the law, a row per decision, never
-- edited. Before the first row the number the system proposes holds.
create table hjemvej.eftersoegning (
  id uuid primary key,
  boform_id uuid not null references hjemvej.boform,
  fra date not null,
  naetter integer not null check (naetter between 1 and 30),
  registreret_af uuid not null references adgang.bruger,
  registreret_at timestamptz not null default clock_timestamp()
);
create index on hjemvej.eftersoegning (boform_id, fra);
alter table hjemvej.eftersoegning enable row level security, force row level security;
create policy laes on hjemvej.eftersoegning for select to hjemvej_app, hjemvej_job
  using (boform_id = any ((select (adgang.kontekst()).boformer)::uuid[]));
create policy skriv on hjemvej.eftersoegning for insert to hjemvej_app, hjemvej_job with check (
  boform_id = any ((select (adgang.kontekst()).boformer)::uuid[])
  and 'boform' = any ((select (adgang.kontekst()).skriver)::text[])
  and registreret_af = (select (adgang.kontekst()).bruger_id)
);
grant select, insert (id, boform_id, fra, naetter, registreret_af) on hjemvej.eftersoegning to hjemvej_app, hjemvej_job;
call hjemvej.registrer('eftersoegning', 'teknisk', 'efter hvor mange nætter ude huset leder efter en borger', 'id', 'boform_id', 'fra', 'naetter', 'registreret_af', 'registreret_at');
update hjemvej.kolonneregister set opbevaring = 'så længe systemet bruges' where tabel = 'eftersoegning';

-- The name someone is called by, for paper that others in the house may see: as they say it, else the official one, which is not
-- told of someone whose stay is hidden; empty if there is none.
create function hjemvej.kaldenavn(p_borger uuid, p_dag date) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce((select n.navn from hjemvej.navn n
                    where n.borger_id = p_borger and n.erstattet_ved is null and not n.tilbagekaldt
                      and (n.art <> 'officielt' or not exists (
                        select from hjemvej.beskyttelse b
                         where b.borger_id = p_borger and b.art = 'skjult_ophold' and b.gyldig @> p_dag and b.erstattet_ved is null and not b.tilbagekaldt))
                    order by array_position(array['som_sagt', 'alias', 'officielt'], n.art), n.position desc limit 1), '')
$$;
grant execute on function hjemvej.kaldenavn to hjemvej_app, hjemvej_job;

-- Duties are asked under the readings an organisation has confirmed, and it is kept under which edition of the law they were.

-- A confirmation without a reading withdraws the one before it: the question is open again.
alter table hjemvej.lovvalg_bekraeftelse alter column laesning drop not null;
create index lovvalg_bekraeftelse_seneste on hjemvej.lovvalg_bekraeftelse (organisation_id, lovvalg, bekraeftet_den desc, registreret_at desc);

-- The reading of each question that was confirmed last and is in force on a day.
create function hjemvej.laes_bekraeftelser(p_organisation uuid, p_dag date) returns json
language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    select coalesce(json_agg(json_build_object('id', s.id, 'lovvalg', s.lovvalg, 'laesning', s.laesning, 'dato', s.bekraeftet_den,
                                               'begrundelse', s.begrundelse, 'afBrugerId', s.bekraeftet_af)), '[]')
      from (select distinct on (b.lovvalg) b.* from hjemvej.lovvalg_bekraeftelse b
             where b.organisation_id = p_organisation and b.bekraeftet_den <= p_dag
             order by b.lovvalg, b.bekraeftet_den desc, b.registreret_at desc) s
     where s.laesning is not null
  );
end $$;
grant execute on function hjemvej.laes_bekraeftelser to hjemvej_app, hjemvej_job;

-- Under which edition of the law the duties of a journal were asked: the versions of the rules and the readings they used. One row
-- per journal, since a person of whom nothing is kept may get a duty under another edition.
create table hjemvej.opgave_udgave (
  journal_id uuid primary key,
  borger_id uuid not null,
  dataansvarlig uuid not null,
  udgave text not null,
  foreign key (journal_id, borger_id, dataansvarlig) references hjemvej.journal (id, borger_id, dataansvarlig)
);
create index opgave_udgave_udgave on hjemvej.opgave_udgave (dataansvarlig, udgave);
-- What was kept before now was asked under an edition nobody wrote down: all of it is asked anew. The owner sees no row of its
-- own table while row rules are forced.
alter table hjemvej.journal no force row level security;
insert into hjemvej.opgave_udgave (journal_id, borger_id, dataansvarlig, udgave) select id, borger_id, dataansvarlig, '' from hjemvej.journal;
alter table hjemvej.journal force row level security;
alter table hjemvej.opgave_udgave enable row level security, force row level security;
create policy alt on hjemvej.opgave_udgave for all to hjemvej_app, hjemvej_job
  using (exists (select from hjemvej.journal j where j.id = journal_id));
grant select, insert (journal_id, borger_id, dataansvarlig, udgave), update (udgave) on hjemvej.opgave_udgave to hjemvej_app, hjemvej_job;
call hjemvej.registrer('opgave_udgave', 'teknisk', 'at spørge loven igen, når den er ændret', 'journal_id', 'borger_id', 'dataansvarlig', 'udgave');
update hjemvej.kolonneregister set opbevaring = 'indtil svaret regnes igen' where tabel = 'opgave_udgave';

-- As before, with what the server needs to see whether the kept duties are of today's edition: the confirmed readings, and the
-- first and last edition that duties were asked under. Where those two are one and the same, so is every one between.
create or replace function hjemvej.laes_opgaver(p_organisation uuid, p_dag date, p_mest integer) returns json
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
                           where o.dataansvarlig = p_organisation and o.holder_til < p_dag), '[]'),
    'bekraeftelser', hjemvej.laes_bekraeftelser(p_organisation, p_dag),
    'foersteUdgave', (select u.udgave from hjemvej.opgave_udgave u where u.dataansvarlig = p_organisation order by u.udgave limit 1),
    'sidsteUdgave', (select u.udgave from hjemvej.opgave_udgave u where u.dataansvarlig = p_organisation order by u.udgave desc limit 1)
  );
end $$;

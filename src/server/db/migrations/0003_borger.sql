-- Who the person is: identity, names, protection, wishes, links between records, and which municipality has which role.

-- CPR is encrypted with a key that is not in the database; the hash is keyed and serves only to find.
create table hjemvej.identitet (
  art text not null check (art in ('cpr', 'erstatningscpr', 'uden')),
  cpr_krypteret bytea,
  cpr_noegle text,
  cpr_hash bytea,
  foedselsdato date,
  journal_art text not null,
  check ((art = 'uden') = (cpr_krypteret is null)),
  check ((cpr_krypteret is null) = (cpr_hash is null) and (cpr_krypteret is null) = (cpr_noegle is null))
);
call hjemvej.goer_til_fakta('identitet');
alter table hjemvej.identitet
  add column journal_boform_id uuid,
  add foreign key (journal_id, journal_art) references hjemvej.journal (id, art);
create function hjemvej.saet_journal_boform() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  new.journal_boform_id := (select j.boform_id from hjemvej.journal j where j.id = new.journal_id);
  return new;
end $$;
create trigger saet_journal_boform before insert on hjemvej.identitet for each row execute function hjemvej.saet_journal_boform();
-- Within one controller, one kind of journal and one boform only: whoever meets the constraint reads the row it met. It
-- can't reveal a closed journal, another authority's or another boform's.
create unique index identitet_cpr on hjemvej.identitet (dataansvarlig, journal_art, journal_boform_id, cpr_hash) nulls not distinct
  where erstattet_ved is null and not tilbagekaldt and cpr_hash is not null;
call hjemvej.registrer('identitet', 'cpr', 'at vide, at to oplysninger er om samme menneske', 'cpr_krypteret', 'cpr_noegle', 'cpr_hash');
call hjemvej.registrer('identitet', 'almindelig', 'at vide, hvem mennesket er', 'art', 'foedselsdato', 'journal_art', 'journal_boform_id');

-- Spellings fold to one: case, aa and å, ö and ø, ä and æ, accents.
create function hjemvej.fold(navn text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
as $$ select translate(replace(replace(replace(lower(navn), 'aa', 'å'), 'oe', 'ø'), 'ae', 'æ'), 'öäáàâéèêëíîïóôúûüçñ', 'øæaaaeeeeiiioouuucn') $$;
grant execute on function hjemvej.fold to hjemvej_app, hjemvej_job, hjemvej_system;

create table hjemvej.navn (
  art text not null check (art in ('officielt', 'som_sagt', 'alias')),
  navn text not null check (navn <> ''),
  foldet text generated always as (hjemvej.fold(navn)) stored
);
call hjemvej.goer_til_fakta('navn');
create index navn_foldet on hjemvej.navn using gin (foldet gin_trgm_ops);
call hjemvej.registrer('navn', 'almindelig', 'at tale til og om et menneske med dets navn', 'art', 'navn', 'foldet');

create table hjemvej.beskyttelse (
  art text not null check (art in ('adresse', 'skjult_ophold')),
  gyldig daterange not null
);
call hjemvej.goer_til_fakta('beskyttelse');
call hjemvej.registrer('beskyttelse', 'almindelig', 'at ingen får at vide, hvor mennesket er', 'art', 'gyldig');

create table hjemvej.oenske (
  tekst text not null,
  dato date not null
);
call hjemvej.goer_til_fakta('oenske');
call hjemvej.registrer('oenske', 'almindelig', 'at hjælpen følger, hvad mennesket selv vil', 'tekst', 'dato');

-- Two records of one person, linked by a person with a reason, and unlinked again.
create table hjemvej.kobling (
  anden_borger_id uuid not null references hjemvej.borger,
  grund text not null check (grund in ('orientering', 'frigivelse', 'samtykke', 'bekraeftet_dublet')),
  dato date not null
);
call hjemvej.goer_til_fakta('kobling');
alter table hjemvej.kobling add check (anden_borger_id <> borger_id);
create index kobling_anden on hjemvej.kobling (anden_borger_id) where erstattet_ved is null and not tilbagekaldt;
call hjemvej.registrer('kobling', 'almindelig', 'at oplysninger om samme menneske regnes samlet', 'anden_borger_id', 'grund', 'dato');

-- Municipality roles, dated, each with its source; may be disputed.
create table hjemvej.kommunerolle (
  rolle text not null check (rolle in ('handlekommune', 'opholdskommune', 'betalingskommune')),
  kommune_id uuid not null references hjemvej.organisation,
  gyldig daterange not null,
  grundlag text not null,
  omtvistet boolean not null default false
);
call hjemvej.goer_til_fakta('kommunerolle');
call hjemvej.registrer('kommunerolle', 'almindelig', 'at vide, hvilken kommune der skal hjælpe og betale', 'rolle', 'kommune_id', 'gyldig', 'grundlag', 'omtvistet');

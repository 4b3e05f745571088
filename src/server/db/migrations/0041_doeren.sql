-- Someone waits for a place here: asked when, how they can be reached, whether others may be told, and when the house calls back.
-- There is no rank; the list is in the order in which people asked. Whoever was admitted here since is no longer on it.
create table hjemvej.venteplads (
  boform_id uuid not null references hjemvej.boform,
  oensket date not null,
  kontakt text not null,
  samtykke boolean not null,
  ring_tilbage date,
  kommer date,
  slut date,
  udfald text check (udfald in ('andet_sted', 'oensker_ikke', 'ikke_truffet')),
  check ((slut is null) = (udfald is null))
);
call hjemvej.goer_til_fakta('venteplads');
call hjemvej.laes_i_forloeb('venteplads', 't.oensket, t.position');
call hjemvej.find_tilbagekaldte('venteplads');
create index on hjemvej.venteplads (boform_id) where erstattet_ved is null and not tilbagekaldt and slut is null;
call hjemvej.registrer('venteplads', 'almindelig', 'at ringe til den, der venter på en plads', 'boform_id', 'oensket', 'kontakt', 'samtykke', 'ring_tilbage', 'kommer', 'slut', 'udfald');

-- The talk at admission about the perspective of the stay and the part of the municipality (RSL §§ 5 and 6).
create table hjemvej.indskrivningssamtale (
  ophold_id uuid not null,
  dato date not null,
  perspektiv text not null,
  kommune text
);
call hjemvej.goer_til_fakta('indskrivningssamtale');
call hjemvej.laes_i_forloeb('indskrivningssamtale', 't.dato, t.position');
call hjemvej.find_tilbagekaldte('indskrivningssamtale');
call hjemvej.registrer('indskrivningssamtale', 'almindelig', 'at vide, at der er talt med borgeren om opholdet', 'ophold_id', 'dato');
call hjemvej.registrer('indskrivningssamtale', 'foelsom', 'at arbejde efter det, borgeren vil', 'perspektiv', 'kommune');

-- Someone turned to the municipality for a place in a boform: whether they wish and need it, which was offered and why it suits.
create table hjemvej.pladshjaelp (
  henvendt date not null,
  oenske boolean,
  behov boolean,
  boform_id uuid references hjemvej.boform,
  tilbudt date,
  egnet text,
  svar text check (svar in ('ja', 'nej')),
  check ((boform_id is null) = (tilbudt is null))
);
call hjemvej.goer_til_fakta('pladshjaelp');
call hjemvej.laes_i_forloeb('pladshjaelp', 't.henvendt, t.position');
call hjemvej.find_tilbagekaldte('pladshjaelp');
call hjemvej.registrer('pladshjaelp', 'almindelig', 'at kunne vise, at borgeren er hjulpet med en plads', 'henvendt', 'oenske', 'behov', 'boform_id', 'tilbudt', 'egnet', 'svar');

-- A need that belongs to another offer than § 110: care, treatment or assessment, and what was offered for it.
create table hjemvej.botilbudsbehov (
  oplyst date not null,
  behov text not null check (behov in ('pleje_behandling', 'doegnbehandling', 'udredning')),
  klarer_sig boolean,
  anden_maade boolean,
  tilbudt date,
  tilbud text check (tilbud in ('p107', 'p108', 'psykiatri', 'misbrugsbehandling')),
  begrundelse text,
  check ((tilbud is null) = (tilbudt is null))
);
call hjemvej.goer_til_fakta('botilbudsbehov');
call hjemvej.laes_i_forloeb('botilbudsbehov', 't.oplyst, t.position');
call hjemvej.find_tilbagekaldte('botilbudsbehov');
call hjemvej.registrer('botilbudsbehov', 'almindelig', 'at vide, hvad borgeren er visiteret til', 'oplyst', 'tilbudt', 'tilbud');
call hjemvej.registrer('botilbudsbehov', 'foelsom', 'at visitere efter behovet', 'behov', 'klarer_sig', 'anden_maade', 'begrundelse');

-- A refusal learns under which paragraph the house is, when the person was referred, if that came later, and whom the house called
-- for someone under 18.
alter table hjemvej.afslag drop constraint afslag_grund_check;
alter table hjemvej.afslag
  add constraint afslag_grund_check check (grund in ('uden_for_maalgruppe', 'fuldt_hus', 'under_18', 'andet')),
  add column paragraf text not null default '110' check (paragraf in ('109', '110')),
  add column henvist_den date,
  add column doegnvagt text;
call hjemvej.registrer('afslag', 'almindelig', 'at afgøre, begrunde og kunne efterprøve, at nogen ikke blev indskrevet', 'paragraf', 'henvist_den', 'doegnvagt');

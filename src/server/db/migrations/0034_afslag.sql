-- Someone was told at the door that they could not be admitted: a decision of its own, with its ground, where they were referred to,
-- and whether they were told how to complain. It stands in the boform's journal of a person who need not have given a name.
create table hjemvej.afslag (
  boform_id uuid not null references hjemvej.boform,
  afgjort date not null,
  afgjort_af text not null check (afgjort_af in ('leder', 'vagt')),
  grund text not null check (grund in ('uden_for_maalgruppe', 'fuldt_hus', 'andet')),
  begrundelse text,
  henvist_til uuid references hjemvej.boform,
  klagevejledt boolean not null
);
call hjemvej.goer_til_fakta('afslag');
call hjemvej.laes_i_forloeb('afslag', 't.afgjort, t.position');
call hjemvej.find_tilbagekaldte('afslag');
call hjemvej.registrer('afslag', 'almindelig', 'at afgøre, begrunde og kunne efterprøve, at nogen ikke blev indskrevet', 'boform_id', 'afgjort', 'afgjort_af', 'grund', 'begrundelse', 'henvist_til', 'klagevejledt');

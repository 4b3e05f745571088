-- Someone is told to stay away: on what ground, by whom, for how long, where to, and what was offered instead. Without a discharge the
-- stay and the place go on; `tilbage` is the day of return. The period ends on the first day on which they may come again.
create table hjemvej.bortvisning (
  ophold_id uuid not null,
  afgjort date not null,
  afgjort_af text not null check (afgjort_af in ('leder', 'vagt')),
  grund text not null check (grund in ('husorden', 'maalgruppe')),
  begrundelse text not null,
  gyldig daterange not null check (not isempty(gyldig) and lower(gyldig) is not null),
  med_udskrivning boolean not null,
  destination text not null check (destination in ('egen_bolig', 'botilbud', 'anden_boform', 'familie_venner', 'hospital', 'faengsel', 'gaden', 'ukendt')),
  tilbudt text,
  hoert boolean,
  klagevejledt boolean not null,
  tilbage date,
  check (med_udskrivning or upper(gyldig) is not null)
);
call hjemvej.goer_til_fakta('bortvisning');
call hjemvej.laes_i_forloeb('bortvisning', 'lower(t.gyldig), t.position');
call hjemvej.find_tilbagekaldte('bortvisning');
create index bortvisning_ophold on hjemvej.bortvisning (ophold_id) where erstattet_ved is null and not tilbagekaldt;
call hjemvej.registrer('bortvisning', 'almindelig', 'at vide, hvem der ikke må være i huset og hvor længe, og hvem der har afgjort det', 'ophold_id', 'afgjort', 'afgjort_af', 'gyldig', 'med_udskrivning', 'hoert', 'klagevejledt', 'tilbage', 'destination');
call hjemvej.registrer('bortvisning', 'foelsom', 'at kunne begrunde og efterprøve bortvisningen', 'grund', 'begrundelse', 'tilbudt');

-- Someone who stays is away by agreement: until when, why, and who agreed. The period ends on the day they are expected back; `tilbage` is
-- the day they were. In a journal of the municipality it is what the boform told. Whether such a night is paid for is Q-38.
create table hjemvej.fravaer (
  ophold_id uuid not null,
  gyldig daterange not null check (not isempty(gyldig) and lower(gyldig) is not null and upper(gyldig) is not null),
  grund text not null,
  aftalt_af text not null,
  tilbage date,
  check (tilbage is null or tilbage >= lower(gyldig))
);
call hjemvej.goer_til_fakta('fravaer');
call hjemvej.laes_i_forloeb('fravaer', 'lower(t.gyldig), t.position');
call hjemvej.find_tilbagekaldte('fravaer');
create index fravaer_ophold on hjemvej.fravaer (ophold_id) where erstattet_ved is null and not tilbagekaldt;
call hjemvej.registrer('fravaer', 'almindelig', 'at vide, hvem der er ude efter aftale, og hvornår de ventes tilbage', 'ophold_id', 'gyldig', 'aftalt_af', 'tilbage');
call hjemvej.registrer('fravaer', 'foelsom', 'at vide, hvem der er ude efter aftale, og hvornår de ventes tilbage', 'grund');

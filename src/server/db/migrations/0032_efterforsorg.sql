-- Aftercare as the leader of a boform may give it after a stay (SEL § 110): each step of it on the stay it follows. It is no stay.
create table hjemvej.efterforsorg (
  ophold_id uuid not null,
  skridt text not null check (skridt in ('tilbudt', 'accepteret', 'afslaaet', 'begyndt', 'afsluttet')),
  dato date not null
);
call hjemvej.goer_til_fakta('efterforsorg');
call hjemvej.laes_i_forloeb('efterforsorg', 't.dato, t.position');
call hjemvej.find_tilbagekaldte('efterforsorg');
call hjemvej.registrer('efterforsorg', 'almindelig', 'at vide, om der er tilbudt og givet efterforsorg', 'ophold_id', 'skridt', 'dato');

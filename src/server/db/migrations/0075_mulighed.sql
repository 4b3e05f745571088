-- What came of looking at a kind of help that social or employment law has (RSL §§ 5 and 6). Which kinds there are is in the law as code.
create table hjemvej.mulighed (
  mulighed text not null check (mulighed ~ '^[a-z0-9_]{1,60}$'),
  vurdering text not null check (vurdering in ('overvejet', 'relevant', 'ikke_relevant')),
  begrundelse text not null,
  dato date not null
);
call hjemvej.goer_til_fakta('mulighed');
call hjemvej.laes_i_forloeb('mulighed', 't.dato, t.position');
call hjemvej.find_tilbagekaldte('mulighed');
call hjemvej.registrer('mulighed', 'almindelig', 'at kunne vise, at borgerens sag er set efter alle muligheder for hjælp', 'dato');
call hjemvej.registrer('mulighed', 'foelsom', 'at finde den rette hjælp og kunne vise hvorfor', 'mulighed', 'vurdering', 'begrundelse');

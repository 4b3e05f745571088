-- What a plan offers, in time: whose it is, planned from when to when, and after which other effort of the plan (SEL § 141).
create table hjemvej.planindsats (
  plan_id uuid not null,
  indsats text not null,
  myndighed text not null check (myndighed in ('socialomraade', 'boligomraade', 'jobcenter', 'ydelse', 'sundhed', 'misbrug', 'bostoette', 'boform', 'region', 'kriminalforsorg', 'anden')),
  ansvarlig text,
  gyldig daterange not null check (not isempty(gyldig) and not lower_inf(gyldig)),
  efter_id uuid
);
call hjemvej.goer_til_fakta('planindsats');
call hjemvej.laes_i_forloeb('planindsats', 'lower(t.gyldig), t.position');
call hjemvej.find_tilbagekaldte('planindsats');
call hjemvej.registrer('planindsats', 'almindelig', 'at indsatserne kommer i den rette rækkefølge', 'plan_id', 'myndighed', 'ansvarlig', 'gyldig', 'efter_id');
call hjemvej.registrer('planindsats', 'foelsom', 'at arbejde efter det, der er aftalt', 'indsats');

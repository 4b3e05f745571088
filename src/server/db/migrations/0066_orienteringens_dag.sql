-- A notice of a discharge tells of one day: of a discharge that was undone and made anew on another day, the right day is still to be
-- told. And a notice may be passed on to a municipality outside Hjemvej, by letter or mail: how, when, and to whom.
alter table hjemvej.orientering add column haendelsesdato date;
call hjemvej.registrer('orientering', 'almindelig', 'at vide, hvilken dag kommunen har fået at vide', 'haendelsesdato');

alter table hjemvej.kuvertskridt
  add column kanal text check (kanal in ('digital_post', 'brev', 'mail', 'telefon')),
  add column sendt_den date,
  add column til_person text,
  add check ((kanal is null) = (sendt_den is null) and (kanal is null or til_id is not null) and (til_person is null or kanal is not null));
grant insert (kanal, sendt_den, til_person) on hjemvej.kuvertskridt to hjemvej_app, hjemvej_job;
call hjemvej.registrer('kuvertskridt', 'almindelig', 'at vide, hvordan en kommune uden Hjemvej har fået en orientering', 'kanal', 'sendt_den', 'til_person');

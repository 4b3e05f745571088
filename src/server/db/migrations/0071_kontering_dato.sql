-- The day an account was written down, by the clock of the program and not of the database.
alter table hjemvej.kontering add column registreret_den date not null default current_date;
alter table hjemvej.kontering alter column registreret_den drop default;
grant insert (registreret_den) on hjemvej.kontering to hjemvej_app, hjemvej_job;
call hjemvej.registrer('kontering', 'teknisk', 'hvilken konto pengene hører til på en dag, og hvor det er læst', 'registreret_den');
update hjemvej.kolonneregister set opbevaring = 'så længe refusionen kan efterprøves' where tabel = 'kontering';

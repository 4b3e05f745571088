-- What a part of a takst is for, so that what the law keeps out of the refund never enters it; of a night café, whether it is attached
-- to the boform in organisation and in structure.
alter table hjemvej.takstdel
  add column formaal text not null default 'ophold' check (formaal in ('ophold', 'efterforsorg', 'efter_udskrivning', 'natcafe', 'mad_og_vask')),
  add column organisatorisk boolean,
  add column strukturel boolean,
  add check (case when formaal = 'natcafe' then organisatorisk is not null and strukturel is not null else organisatorisk is null and strukturel is null end);
alter table hjemvej.takstdel alter column formaal drop default;
grant insert (formaal, organisatorisk, strukturel) on hjemvej.takstdel to hjemvej_app, hjemvej_job;
call hjemvej.registrer('takstdel', 'teknisk', 'at kunne vise, hvad taksten hviler på', 'formaal', 'organisatorisk', 'strukturel');
update hjemvej.kolonneregister set opbevaring = 'så længe refusionen kan efterprøves' where tabel = 'takstdel';

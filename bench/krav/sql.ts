/**
 * The same claim in one SQL statement: the stays of a municipality counted by window and limit, held to the same gate by ranges
 * of days, priced, cut by accounting year, less what was asked before. What the data doesn't have is left out of it: days used
 * elsewhere, stays that still run, linked records, and readings other than the careful ones. Gives how many lines ask for something, and for how much.
 */
export const KRAV_SQL = `
with recursive
  stay as materialized (
    select o.forekomst_id as id, o.borger_id as person, o.boform_id, o.gyldig
      from hjemvej.ophold o join hjemvej.journal j on j.id = o.journal_id and j.art = 'myndighed'
     where o.dataansvarlig = $1 and o.erstattet_ved is null and not o.tilbagekaldt and o.art = '110'),
  approved as (select boform_id, range_agg(gyldig) as days from hjemvej.boform_godkendelse where paragraf = '110' group by 1),
  own as (
    select s.id, s.person, d.days * daterange('2023-10-01', null) as gyldig from stay s join approved a using (boform_id) cross join lateral unnest(a.days * datemultirange(s.gyldig)) d(days)),
  alone as (
    select id, person, daterange(greatest(lower(gyldig), coalesce(max(upper(gyldig)) over earlier, lower(gyldig))), upper(gyldig)) as gyldig from own
    where not isempty(gyldig) window earlier as (partition by person order by lower(gyldig), id rows between unbounded preceding and 1 preceding)),
  windows(person, spans, opens) as (
    select person, array_agg(gyldig), min(lower(gyldig)) from alone where not isempty(gyldig) group by person
    union all
    select w.person, w.spans, n.opens
      from windows w, lateral (select min(greatest(lower(x), (w.opens + interval '1 year')::date)) as opens from unnest(w.spans) x where upper(x) > w.opens + interval '1 year') n
     where n.opens is not null),
  eras(gyldig, day_limit) as (values (daterange('2023-10-01', '2026-04-01'), 120), (daterange('2026-04-01', null), 90)),
  pieces as (
    select a.id, a.person, w.opens, e.day_limit, a.gyldig * daterange(w.opens, (w.opens + interval '1 year')::date) * e.gyldig as gyldig
      from alone a join windows w on w.person = a.person and a.gyldig && daterange(w.opens, (w.opens + interval '1 year')::date)
      join eras e on a.gyldig * daterange(w.opens, (w.opens + interval '1 year')::date) && e.gyldig),
  counted as (
    select id, person, lower(gyldig) as fra, greatest(0, least(upper(gyldig) - lower(gyldig), day_limit - coalesce(sum(upper(gyldig) - lower(gyldig)) over earlier, 0)))::integer as days
      from pieces window earlier as (partition by person, opens order by lower(gyldig) rows between unbounded preceding and 1 preceding)),
  counts as (select id, person, range_agg(daterange(fra, fra + days)) as days from counted where days > 0 group by 1, 2),
  mine as (
    select borger_id as person, range_agg(gyldig) filter (where kommune_id = $1) as own, coalesce(range_agg(gyldig) filter (where kommune_id <> $1), '{}') as other
      from hjemvej.kommunerolle where dataansvarlig = $1 and rolle = 'handlekommune' and erstattet_ved is null and not tilbagekaldt group by 1),
  reviewed as (
    select distinct on (ophold_id) ophold_id as id, opfyldt from hjemvej.gennemgang where dataansvarlig = $1 and erstattet_ved is null and not tilbagekaldt order by ophold_id, position desc),
  accepted as (
    select ophold_id as id, coalesce(range_agg(gyldig) filter (where betingelse = 'paategning'), '{}') as endorsement, coalesce(range_agg(gyldig) filter (where betingelse = 'anden_kommune'), '{}') as other
      from hjemvej.kravaccept where dataansvarlig = $1 and erstattet_ved is null and not tilbagekaldt group by 1),
  invoiced as (
    select l.ophold_id as id, range_agg(l.gyldig * t.gyldig) filter (where f.art = 'faktura') - coalesce(range_agg(l.gyldig) filter (where f.art = 'kreditnota'), '{}') as days
      from hjemvej.fakturalinje l join hjemvej.faktura f on f.id = l.faktura_id join stay s on s.id = l.ophold_id
      join hjemvej.takst t on t.boform_id = s.boform_id and t.gyldig && l.gyldig and t.oere_pr_doegn = l.oere_pr_doegn
     where l.dataansvarlig = $1 group by 1),
  papers as (
    select b.boform_id, range_agg(b.gyldig) filter (where b.paategnet_den is not null and b.forbehold is null) as endorsed,
           range_agg(b.gyldig) filter (where coalesce((select bool_and(d.art <> 'uklar') from hjemvej.takstdel d where d.takstbevis_id = b.id), false)) as settled
      from hjemvej.takstbevis b where b.organisation_id = $1 group by 1),
  doubles as (
    select x.borger_id as person from hjemvej.navn x where x.dataansvarlig = $1 and x.erstattet_ved is null and not x.tilbagekaldt and x.art <> 'alias'
       and lower(x.navn) in (select lower(navn) from hjemvej.navn where dataansvarlig = $1 and erstattet_ved is null and not tilbagekaldt and art <> 'alias' group by 1 having count(distinct borger_id) > 1)),
  ready as (
    select c.id, c.person, s.boform_id,
           c.days * m.own * i.days * p.settled * (p.endorsed + coalesce(a.endorsement, '{}')) - (m.other - coalesce(a.other, '{}')) as days
      from counts c join stay s on s.id = c.id join reviewed r on r.id = c.id and r.opfyldt join mine m on m.person = c.person
      join invoiced i on i.id = c.id join papers p on p.boform_id = s.boform_id left join accepted a on a.id = c.id
     where c.person not in (select person from doubles)),
  years(aar, gyldig) as (values (2024, daterange('2024-01-01', '2025-01-01')), (2025, daterange('2025-01-01', '2026-01-01')), (2026, daterange('2026-01-01', '2026-10-01'))),
  priced as (
    select r.id, y.aar, d.days * y.gyldig * t.gyldig * e.gyldig as gyldig, greatest(0, t.oere_pr_doegn - e.oere_pr_doegn) as net
      from ready r cross join lateral unnest(r.days) d(days) join years y on y.gyldig && d.days
      join hjemvej.takst t on t.boform_id = r.boform_id and t.gyldig && d.days * y.gyldig
      join hjemvej.egenbetaling e on e.borger_id = r.person and e.erstattet_ved is null and not e.tilbagekaldt and e.gyldig && d.days * y.gyldig * t.gyldig),
  actual as (select id, aar, sum(upper(gyldig) - lower(gyldig)) as dage, round(sum((upper(gyldig) - lower(gyldig)) * net) / 2.0) as beloeb from priced group by 1, 2),
  asked as (select ophold_id as id, aar, sum(dage) as dage, sum(beloeb) as beloeb from hjemvej.refusionskravlinje where dataansvarlig = $1 group by 1, 2),
  lines as (
    select id, aar, coalesce(a.dage, 0) - coalesce(b.dage, 0) as dage, coalesce(a.beloeb, 0) - coalesce(b.beloeb, 0) as beloeb from actual a full join asked b using (id, aar))
select count(*) filter (where dage <> 0 or beloeb <> 0)::integer as linjer, sum(beloeb)::bigint as beloeb from lines`;

/**
 * The refund of § 110 stays in SQL, by spans of days: no days are laid out one by one, and the calendar is that of the
 * database. Reads `stays(stay, person, ind, ud, counts)` and makes `result(stay, refusionsdage, afventer, foerste, sidste)`.
 *
 * A limit never rises within a window, so the days that count are the first ones of it: a day counts if the days before it
 * in the window are fewer than its limit.
 */
export function refusionSql(givenDay: string): string {
  return `
create or replace table result as
with recursive
  eras(era_from, era_to, day_limit) as (values
    (date '2023-10-01', date '2026-04-01', 120),
    (date '2026-04-01', date '9999-01-01', 90)),
  stay_ends as (
    select stay, person, ind, coalesce(ud, greatest(ind, date '${givenDay}' + 1)) as til from stays where counts),
  own as (
    select stay, person, til, greatest(ind, coalesce(max(til) over earlier, ind)) as fra from stay_ends
    window earlier as (partition by person order by ind, stay rows between unbounded preceding and 1 preceding)),
  held as (select * from own where fra < til),
  limited as (select stay, person, greatest(fra, date '2023-10-01') as fra, til from held where til > date '2023-10-01'),
  windows(person, opens) as (
    select person, min(fra) from limited group by person
    union all
    select l.person, min(greatest(l.fra, cast(w.opens + interval 1 year as date)))
    from windows w join limited l on l.person = w.person and l.til > w.opens + interval 1 year
    group by l.person),
  pieces as (
    select l.stay, l.person, w.opens, e.day_limit,
      case when w.opens < date '2028-04-01' then 120 else 90 end as generous_limit,
      greatest(l.fra, w.opens, e.era_from) as fra,
      least(l.til, cast(w.opens + interval 1 year as date), e.era_to) as til
    from limited l
    join windows w on w.person = l.person and l.til > w.opens and l.fra < w.opens + interval 1 year
    join eras e on e.era_from < least(l.til, cast(w.opens + interval 1 year as date)) and e.era_to > greatest(l.fra, w.opens)),
  counted as (
    select stay, fra, til - fra as days, day_limit, generous_limit,
      coalesce(sum(til - fra) over (partition by person, opens order by fra rows between unbounded preceding and 1 preceding), 0) as before
    from pieces),
  spans as (
    select stay, fra, greatest(0, least(days, day_limit - before)) as counts,
      greatest(0, least(days, generous_limit - before)) as would_count from counted
    union all
    select stay, fra, least(til, date '2023-10-01') - fra, least(til, date '2023-10-01') - fra from held where fra < date '2023-10-01'),
  sums as (
    select stay, sum(counts) as refusionsdage, sum(greatest(0, would_count - counts)) as afventer,
      min(fra) filter (counts > 0) as foerste,
      max(fra + counts::integer - 1) filter (counts > 0) as sidste
    from spans group by stay)
select s.stay, coalesce(refusionsdage, 0)::integer as refusionsdage, coalesce(afventer, 0)::integer as afventer, foerste, sidste
from stays s left join sums using (stay)`;
}

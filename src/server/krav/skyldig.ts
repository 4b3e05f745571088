import type { Skyldigliste } from '../../contract/egenbetaling.ts';
import { groupBorgere } from '../../domain/borger/grupper.ts';
import { groupBy } from '../../domain/ledger/groupBy.ts';
import { invoicedOf } from '../../domain/oekonomi/krav/bevis.ts';
import { dueInMonth, sumDue, type Aarssats } from '../../domain/oekonomi/skyldig.ts';
import { addDays, addMonths, earliest, isoDate } from '../../law/kernel/dato.ts';
import { oere } from '../../law/kernel/penge.ts';
import { EGENBETALING_SATS } from '../../law/sel/p163-egenbetaling/egenbetaling.ts';
import { compareNavne } from '../../text/index.ts';
import { csvLine, kronerField } from '../csv.ts';
import { readEgenbetalinger, readFravaer } from '../db/repositories/egenbetalingRepository.ts';
import { readKravarkiv } from '../db/repositories/kravRepository.ts';
import { readEgenbetalingssatser, readRefusionssager } from '../db/repositories/refusionRepository.ts';
import type { Kontekst } from '../requests.ts';

/** The own payment due in a month, person by person, by name. */
export async function listSkyldige({ tx, actor, today }: Kontekst, maaned: string): Promise<Skyldigliste> {
  const organisationId = actor.organisation.id;
  const first = isoDate(`${maaned}-01`);
  const periode = { fra: first, til: addMonths(first, 1) };
  const sager = await readRefusionssager(tx, { organisationId, periode });
  const [ophold, roller] = [groupBy(sager.ophold, ({ borgerId }) => borgerId), groupBy(sager.roller, ({ borgerId }) => borgerId)];
  const egenbetaling = groupBy(await readEgenbetalinger(tx, { organisationId, periode }), ({ borgerId }) => borgerId);
  const fravaer = groupBy(await readFravaer(tx, { organisationId, periode }), ({ borgerId }) => borgerId);
  const fakturaer = groupBy((await readKravarkiv(tx, organisationId)).fakta.fakturalinjer, ({ opholdId }) => opholdId);
  const satser = await readRates({ tx, organisationId });
  const borgere = groupBorgere(ophold.keys(), sager.kobling).flatMap((records) => {
    const all = <T>(facts: ReadonlyMap<string, readonly T[]>): readonly T[] => records.flatMap((record) => facts.get(record) ?? []);
    const stays = all(ophold);
    const faktureret = invoicedOf(stays.flatMap(({ forekomstId }) => fakturaer.get(forekomstId) ?? []));
    const dage = dueInMonth({ ophold: stays, roller: all(roller), egenbetaling: all(egenbetaling), faktureret, fravaer: all(fravaer), satser }, { maaned: first, today });
    const named = records.find((record) => sager.navne.has(record)) ?? '';
    return dage.length === 0 ? [] : [{ borgerId: records[0] ?? '', navn: sager.navne.get(named) ?? '', dage: [...dage], sum: sumDue(dage) }];
  });
  return { maaned, slut: earliest(addDays(periode.til, -1), today), borgere: borgere.toSorted((a, b) => compareNavne(a.navn, b.navn)), sum: sumDue(borgere.flatMap(({ dage }) => dage)) };
}

/** The rates of the orders and those an administrator recorded; of two for one day the recorded one goes before. */
async function readRates({ tx, organisationId }: { readonly tx: Kontekst['tx']; readonly organisationId: string }): Promise<readonly Aarssats[]> {
  const lov = EGENBETALING_SATS.rows.flatMap(({ from, value }) => (from === null ? [] : [{ fra: from, oerePrDoegn: value }]));
  const own = (await readEgenbetalingssatser(tx, organisationId)).map(({ fra, oerePrDoegn }) => ({ fra, oerePrDoegn: oere(oerePrDoegn) }));
  return [...lov.filter(({ fra }) => own.every((each) => each.fra !== fra)), ...own].toSorted((a, b) => (a.fra < b.fra ? -1 : 1));
}

const COLUMNS = ['maaned', 'borger', 'navn', 'fra', 'til_og_med', 'naetter', 'pr_doegn', 'beloeb', 'grund', 'begrundelse', 'mangler', 'ikke_faktureret', 'aftalt_fravaer'];

/** The list as a separated file, a row for each stretch of days at one payment; an amount that is not known is empty. */
export function skyldigCsv({ maaned, borgere }: Skyldigliste): string {
  const rows = borgere.flatMap(({ borgerId, navn, dage }) => dage.map(({ fra, til, dage: nights, oerePrDoegn, grund, begrundelse, mangel, ikkeFaktureret, aftaltFravaer }) => [
    maaned, borgerId, navn, fra, addDays(til, -1), nights, kronerField(oerePrDoegn), kronerField(oerePrDoegn === null ? null : oerePrDoegn * nights), grund ?? '', begrundelse ?? '', mangel ?? '', ikkeFaktureret, aftaltFravaer ? 'ja' : '',
  ]));
  return [COLUMNS, ...rows].map(csvLine).join('');
}

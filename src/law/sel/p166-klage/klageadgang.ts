import { dated, KNOWN_ALL_ALONG, rowInForce } from '../../kernel/dated.ts';
import { isoDate, type IsoDate } from '../../kernel/dato.ts';
import { bool, choice, date } from '../../kernel/fakta.ts';
import type { LawRef } from '../../kernel/lawRef.ts';
import { lovvalg, readingOf } from '../../kernel/lovvalg.ts';
import { decided, forecast, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';

const at = (...source: readonly string[]): LawRef => ({ act: 'SEL', paragraph: '§ 166, stk. 2', source });

const OMBUDSMAND = isoDate('2023-09-18');
const L130_EARLIEST = isoDate('2025-07-01');
const L130_LATEST = isoDate('2025-09-22');

/**
 * What a complaint over a bortvisning for breaking the house rules met: refused by Ankestyrelsen's practice, open after the
 * Ombudsman rejected that practice (FOB 2023-26), closed by L 130. The last row has the latest day L 130 can have begun.
 */
export const BORTVISNING_KLAGE = dated<'afvises-i-praksis' | 'ja' | 'nej'>('klage over bortvisning', [
  { from: null, known: KNOWN_ALL_ALONG, value: 'afvises-i-praksis', status: 'vedtaget', ref: at('LAW-011') },
  { from: OMBUDSMAND, known: OMBUDSMAND, value: 'ja', status: 'vedtaget', ref: at('LAW-011') },
  { from: L130_LATEST, known: L130_EARLIEST, value: 'nej', status: 'vedtaget', ref: at('LAW-010') },
]);

/** The day L 130 began is not confirmed: the careful reading keeps the right to complain until it must have begun. */
export const L130_START = lovvalg({
  id: 'l130',
  question: '14',
  options: ['2025-09-22', '2025-07-01'],
  careful: '2025-09-22',
  ref: at('LAW-010'),
});

/** Whether an exclusion that ends no stay can be complained about was not found: the careful reading keeps the right. */
export const KORT_BORTVISNING = lovvalg({ id: 'kortbortvisning', question: '31', options: ['klage', 'ingen-klage'], careful: 'klage', ref: at('LAW-010', 'LAW-011') });

/** Whether a decision of the leader can be brought before Ankestyrelsen. */
export interface Klageadgang extends Begrundet {
  readonly adgang: 'ja' | 'afvises-i-praksis' | 'nej';
  /** Whether the decision must say where and how to complain. */
  readonly klagevejledning: boolean;
}

/**
 * Can the leader's decision be brought before Ankestyrelsen?
 *
 * Admission, refusal and discharge can. Only a discharge in the form of bortvisning, for breaking the house rules, has had its
 * three periods; one because someone is not in the target group is an ordinary discharge, whatever it was called.
 */
export const klageadgang = rule(
  {
    id: 'sel.p166.klageadgang',
    version: 1,
    ref: { act: 'SEL', paragraph: '§ 166, stk. 2', source: ['LAW-010', 'LAW-011', 'G6-235'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-010', 'LAW-011', 'G6-235'],
    facts: {
      afgoerelse: choice('indskrivning', 'afslag', 'udskrivning', 'kort-bortvisning'),
      afgoerelsesdato: date,
      bortvisning: bool,
      bortvisningsgrund: choice('maalgruppe', 'husorden'),
    },
    lovvalg: [L130_START, KORT_BORTVISNING],
  },
  (facts, context): Outcome<Klageadgang> => {
    if (facts.afgoerelse === null) return missing(['afgoerelse'], null);
    if (facts.afgoerelse === 'kort-bortvisning') return adgangTilKortBortvisning(context);
    if (facts.afgoerelse !== 'udskrivning' || facts.bortvisning === false) return decided(answer('ja'), null);
    if (facts.bortvisning === null) return missing(['bortvisning'], null);
    if (facts.bortvisningsgrund === null) return missing(['bortvisningsgrund'], null);
    if (facts.bortvisningsgrund === 'maalgruppe') return decided(answer('ja'), null);
    if (facts.afgoerelsesdato === null) return missing(['afgoerelsesdato'], null);
    return adgangTilBortvisning(facts.afgoerelsesdato, context);
  },
);

function adgangTilBortvisning(decidedOn: IsoDate, context: LawContext): Outcome<Klageadgang> {
  const { value } = rowInForce(BORTVISNING_KLAGE, { date: decidedOn, knownOn: context.knownOn }, context.trace);
  const isDisputed = decidedOn >= L130_EARLIEST && decidedOn < L130_LATEST && context.knownOn >= L130_EARLIEST;
  if (!isDisputed) return decided(answer(value), null);
  const start = readingOf(L130_START, context.readings, context.trace);
  const read = answer(start === '2025-07-01' ? 'nej' : value);
  const isConfirmed = context.readings.confirmed.includes(L130_START.id);
  return isConfirmed ? decided(read, null) : forecast(read, [reason('lov.klageadgang.l130-start', { start })], null);
}

function adgangTilKortBortvisning({ readings, trace }: LawContext): Outcome<Klageadgang> {
  const read = answer(readingOf(KORT_BORTVISNING, readings, trace) === 'klage' ? 'ja' : 'nej');
  return readings.confirmed.includes(KORT_BORTVISNING.id) ? decided(read, null) : forecast(read, [reason('lov.klageadgang.kort-bortvisning')], null);
}

function answer(adgang: Klageadgang['adgang']): Klageadgang {
  return { adgang, klagevejledning: adgang !== 'nej', grund: reason(`lov.klageadgang.${adgang}`) };
}

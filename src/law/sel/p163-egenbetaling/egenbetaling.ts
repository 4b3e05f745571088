import { dated, rowInForce, type DatedRow } from '../../kernel/dated.ts';
import { isoDate, type IsoDate } from '../../kernel/dato.ts';
import { amount, bool, date, hasText, text, type Facts } from '../../kernel/fakta.ts';
import { KNOWN_ALL_ALONG } from '../../kernel/dated.ts';
import type { LawRef } from '../../kernel/lawRef.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { oere, type Oere } from '../../kernel/penge.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';
import { OPHOLDSTYPE, reasonNot110 } from '../p110-boform/ophold.ts';

const ref: LawRef = { act: 'BEK 1244/2017', paragraph: '§ 2', source: ['LAW-060'] };

/**
 * The rate of one day in a § 110 boform, in øre. `null`: the year's rate was not found (open question 16), and none is made up
 * from others: an administrator records it.
 */
export const EGENBETALING_SATS = dated<Oere | null>('egenbetaling § 110, øre pr. døgn', [
  { from: null, known: KNOWN_ALL_ALONG, value: null, status: 'vedtaget', ref },
  ratesOf('2018-01-01', '2017-11-13', 8_700),
  ratesOf('2019-01-01', '2019-01-01', 8_900),
  ratesOf('2020-01-01', '2020-01-01', 9_100),
  ratesOf('2021-01-01', '2021-01-01', 9_300),
  { from: isoDate('2022-01-01'), known: isoDate('2021-01-01'), value: null, status: 'vedtaget', ref },
]);

/** What the person pays for one day, and why that much. */
export interface Egenbetaling extends Begrundet {
  readonly oerePrDag: Oere;
  readonly efter: 'sats' | 'nedsat' | 'egen-bolig' | 'ingen-indtaegt';
  /** Without income the municipality also pays an amount for personal needs. */
  readonly beloebTilPersonligeFornoedenheder: boolean;
}

const FACTS = {
  opholdstype: OPHOLDSTYPE,
  dag: date,
  harIndtaegt: bool,
  egenBoligBeholdt: bool,
  oplystSats: amount,
  nedsatTil: amount,
  begrundelse: text,
} as const;

/**
 * What does the person pay for this day in the boform?
 *
 * Nothing without an income, always. Otherwise what the municipality decided on application, with its reason; nothing for
 * lodging, as a rule, where the person keeps a home of their own; else the year's rate.
 */
export const egenbetaling = rule(
  {
    id: 'sel.p163.egenbetaling',
    version: 1,
    ref: { act: 'SEL', paragraph: '§ 163, jf. BEK 1244/2017 §§ 2 og 5', source: ['LAW-058', 'LAW-060', 'LAW-063', 'LAW-064'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-058', 'LAW-059', 'LAW-060', 'LAW-063', 'LAW-064'],
    facts: FACTS,
  },
  (facts, context): Outcome<Egenbetaling> => {
    if (facts.opholdstype === null) return missing(['opholdstype'], null);
    const not110 = reasonNot110(facts.opholdstype);
    if (not110) return notApplicable([not110], null);
    if (facts.harIndtaegt === false) return answer(oere(0), 'ingen-indtaegt');
    if (facts.harIndtaegt === null) return missing(['harIndtaegt'], null);
    if (facts.nedsatTil !== null) return reduced(facts.nedsatTil, facts.begrundelse);
    if (facts.egenBoligBeholdt === true) return answer(oere(0), 'egen-bolig');
    return byRate(facts, context);
  },
);

function reduced(to: Oere, begrundelse: string | null): Outcome<Egenbetaling> {
  return hasText(begrundelse) ? answer(to, 'nedsat') : missing(['begrundelse'], null);
}

function byRate(facts: Facts<typeof FACTS>, { knownOn, trace }: LawContext): Outcome<Egenbetaling> {
  if (facts.egenBoligBeholdt === null) return missing(['egenBoligBeholdt'], null);
  if (facts.dag === null) return missing(['dag'], null);
  const { value } = rowInForce(EGENBETALING_SATS, { date: facts.dag, knownOn }, trace);
  const rate = value ?? facts.oplystSats;
  return rate === null ? missing(['oplystSats'], null) : answer(rate, 'sats');
}

function answer(oerePrDag: Oere, efter: Egenbetaling['efter']): Outcome<Egenbetaling> {
  const grund = reason(`lov.egenbetaling.${efter}`, { beloeb: oerePrDag });
  return decided({ oerePrDag, efter, beloebTilPersonligeFornoedenheder: efter === 'ingen-indtaegt', grund }, null);
}

function ratesOf(from: string, known: string, value: number): DatedRow<Oere> {
  const day: IsoDate = isoDate(from);
  return { from: day, known: isoDate(known), value: oere(value), status: 'vedtaget', ref };
}

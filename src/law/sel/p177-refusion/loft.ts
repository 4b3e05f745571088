import { isoDate } from '../../kernel/dato.ts';
import { dated, KNOWN_ALL_ALONG } from '../../kernel/dated.ts';
import type { LawRef } from '../../kernel/lawRef.ts';
import { lovvalg } from '../../kernel/lovvalg.ts';

/** Where the refund of § 110 stays is given. The text of § 177 itself was not among the sources (docs/open-questions.md, 2). */
export const REFUSION_REF: LawRef = { act: 'SEL', paragraph: '§ 177', source: ['LAW-016', 'LAW-017'] };

const source = (...ids: readonly string[]): LawRef => ({ ...REFUSION_REF, source: ids });

const REFORM_ADOPTED = isoDate('2023-05-12');
const AGREEMENT_MADE = isoDate('2025-09-05');

/** How many days of a window the state refunds half of; `null` is without limit and without windows. */
export const refusionsloft = dated<number | null>('refusionsloft', [
  { from: null, known: KNOWN_ALL_ALONG, value: null, status: 'vedtaget', ref: source('LAW-016') },
  { from: isoDate('2023-10-01'), known: REFORM_ADOPTED, value: 120, status: 'vedtaget', ref: source('LAW-018') },
  { from: isoDate('2026-04-01'), known: REFORM_ADOPTED, value: 90, status: 'vedtaget', ref: source('LAW-019') },
  { from: isoDate('2026-04-01'), known: AGREEMENT_MADE, value: 120, status: 'aftalt', ref: source('LAW-020') },
  { from: isoDate('2028-04-01'), known: AGREEMENT_MADE, value: 90, status: 'aftalt', ref: source('LAW-020') },
]);

/** Which limit holds from 1 April 2026: the one enacted in 2023, or the one agreed in 2025 whose adoption has not been seen. */
export const loftValg = lovvalg({
  id: 'loft',
  question: '1',
  options: ['vedtaget', 'aftale'],
  careful: 'vedtaget',
  ref: source('LAW-019', 'LAW-020'),
});

/** Which limit a window that crosses a change has: that of each day, or that of its first day. */
export const graenseValg = lovvalg({
  id: 'graense',
  question: '5',
  options: ['dag', 'vinduesstart'],
  careful: 'dag',
  ref: source('LAW-024'),
});

/** When the next window opens: on the anniversary if in a stay, else on the next day in one; or on anniversaries of the first window. */
export const naesteVindueValg = lovvalg({
  id: 'naestevindue',
  question: '4',
  options: ['aarsdag-hvis-i-ophold', 'faste-aarsdage'],
  careful: 'aarsdag-hvis-i-ophold',
  ref: source('LAW-023'),
});

/** How a stay already running on 1 October 2023 goes on: under the limit from that day, or under the old rule until it ends. */
export const loebendeOpholdValg = lovvalg({
  id: 'loebendeophold',
  question: '3',
  options: ['loft-fra-ikrafttraeden', 'gammel-regel-til-udskrivning'],
  careful: 'loft-fra-ikrafttraeden',
  ref: source('LAW-021'),
});

/** Every open question that the refund of § 110 stays rests on. */
export const REFUSION_VALG = [loftValg, graenseValg, naesteVindueValg, loebendeOpholdValg] as const;

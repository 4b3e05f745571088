import type { LawRef } from '../../kernel/lawRef.ts';
import { lovvalg } from '../../kernel/lovvalg.ts';

/** Where the refund after a § 110 stay is given. */
export const REFUSION_EFTER_OPHOLD_REF: LawRef = { act: 'SEL', paragraph: '§ 176 a', source: ['LAW-034', 'LAW-036', 'LAW-038'] };

/** Whether a discharge after a period has run out opens a new one. The law list recommends that it does; the careful reading claims less. */
export const nyPeriodeValg = lovvalg({
  id: 'nyperiode',
  question: '9',
  options: ['efter-udloeb', 'aldrig'],
  careful: 'aldrig',
  ref: { ...REFUSION_EFTER_OPHOLD_REF, source: ['LAW-038'] },
});

/** How soon a § 107 stay must follow a discharge to follow it directly. The law list tolerates a day; the careful reading does not. */
export const forlaengelseValg = lovvalg({
  id: 'forlaengelse',
  question: '10',
  options: ['hoejst-en-dag', 'samme-dag'],
  careful: 'samme-dag',
  ref: { ...REFUSION_EFTER_OPHOLD_REF, source: ['LAW-035'] },
});

/** Whether a transfer to another boform is a first discharge. The earliest discharge is flagged, never passed over in silence. */
export const foersteUdskrivningValg = lovvalg({
  id: 'foersteudskrivning',
  question: '21',
  options: ['tidligste', 'uden-overflytning'],
  careful: 'tidligste',
  ref: { ...REFUSION_EFTER_OPHOLD_REF, source: ['LAW-038'] },
});

/** Every open question that the refund after a § 110 stay rests on. */
export const EFTER_OPHOLD_VALG = [nyPeriodeValg, forlaengelseValg, foersteUdskrivningValg] as const;

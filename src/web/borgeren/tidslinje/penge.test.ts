import { expect, it } from 'vitest';
import type { Borgerrefusion } from '../../../contract/refusion.ts';
import { daysBetween, isoDate } from '../../../law/kernel/dato.ts';
import { isTextKey } from '../../../text/index.ts';
import { pengeMarksOf, type Pengegrundlag } from './penge.ts';

type Afsnit = Borgerrefusion['ophold'][number]['afsnit'][number];

function afsnit(fra: string, til: string, taeller: Afsnit['taeller'], vindue = '2026-02-01'): Afsnit {
  const [from, to] = [isoDate(fra), isoDate(til)];
  return { fra: from, til: to, dage: daysBetween(from, to), taeller, grund: { key: 'refusion.afsnit.taeller' }, vindue: isoDate(vindue) };
}

function refusionMed(stretches: readonly Afsnit[]): Pengegrundlag {
  return { borgerId: 'b', ophold: [{ opholdId: 'o', afsnit: stretches }] };
}

/** The money lane of one stay with the stretches given, in few words: "ja 90 2026-02-01/2026-05-02 fact". */
function lane(...stretches: readonly Afsnit[]): readonly string[] {
  return pengeMarksOf(refusionMed(stretches)).map(({ label, from, to, certainty }) => `${label.key.split('.').at(-1) ?? ''} ${String(label.params?.['dage'])} ${from}/${to ?? ''} ${certainty}`);
}

it('draws days that count solid, those that wait dashed and the rest open, neighbours of one kind and year as one', () => {
  expect(lane(afsnit('2026-02-01', '2026-04-01', 'ja'), afsnit('2026-04-01', '2026-05-02', 'ja'), afsnit('2026-05-02', '2026-06-01', 'afventer'), afsnit('2026-06-01', '2026-06-11', 'nej')))
    .toEqual(['ja 90 2026-02-01/2026-05-02 fact', 'afventer 30 2026-05-02/2026-06-01 forecast', 'nej 10 2026-06-01/2026-06-11 unknown']);
});

it('keeps apart what a gap or a new year parts', () => {
  expect(lane(afsnit('2026-02-01', '2026-02-11', 'ja'), afsnit('2026-03-01', '2026-03-11', 'ja'), afsnit('2026-03-11', '2026-03-21', 'ja', '2026-03-11')))
    .toEqual(['ja 10 2026-02-01/2026-02-11 fact', 'ja 10 2026-03-01/2026-03-11 fact', 'ja 10 2026-03-11/2026-03-21 fact']);
});

it('leads from each mark to the count, and has words for each', () => {
  const [mark] = pengeMarksOf(refusionMed([afsnit('2026-02-01', '2026-04-01', 'ja')]));
  expect(mark?.facts.map(({ name, href }) => `${name} ${href ?? ''}`)).toEqual(['dage /borger/b/refusion', 'vindue ']);
  for (const taeller of ['ja', 'afventer', 'nej']) expect(isTextKey(`borgeren.tl.penge.${taeller}`)).toBe(true);
});

import { expect, it } from 'vitest';
import { ask, valueOf } from '../../../../test/support/law.ts';
import { tidsraekkefoelge as rule } from './tidsraekkefoelge.ts';

const indsats = (indsatsId: string, fra: string, til: string | null, efterIndsats?: string) => ({ indsatsId, fra, ...(til ? { til } : {}), ...(efterIndsats ? { efterIndsats } : {}) });

it.each([
  ['2026-12-31', 'overlapper', [{ indsatsId: 'job', efterIndsats: 'behandling', tidligst: '2027-01-01' }], 'the last day of the one before'],
  ['2027-01-01', 'passer', [], 'the day after its last'],
])('what begins on %s %s (%s) [G3-129]', (fra, tilstand, overlap, _point) => {
  const answer = ask(rule, { indsatser: [indsats('behandling', '2026-11-01', '2027-01-01'), indsats('job', fra, null, 'behandling')] });
  expect(answer).toMatchObject({ kind: 'decided', holdsUntil: null, value: { tilstand, overlap, grund: { key: `lov.tidsraekkefoelge.${tilstand}`, params: { antal: overlap.length } } } });
});

it('orders by the first day, and sets each after the one it follows though it begins earlier [G3-129]', () => {
  const indsatser = [indsats('job', '2026-12-01', null, 'behandling'), indsats('behandling', '2027-01-01', '2027-03-01', 'bolig'), indsats('bolig', '2026-12-15', null), indsats('laege', '2026-11-01', null)];
  expect(valueOf(ask(rule, { indsatser })).raekkefoelge).toEqual(['laege', 'bolig', 'behandling', 'job']);
});

it('says nothing of an end that is not known, of one before that is gone, and of a ring', () => {
  const fri = [indsats('a', '2026-11-01', null), indsats('b', '2026-10-01', null, 'a'), indsats('c', '2026-10-01', null, 'x')];
  expect(ask(rule, { indsatser: fri })).toMatchObject({ value: { tilstand: 'passer', raekkefoelge: ['a', 'b', 'c'] } });
  expect(valueOf(ask(rule, { indsatser: [indsats('a', '2026-11-01', null, 'b'), indsats('b', '2026-11-02', null, 'a')] })).raekkefoelge).toEqual(['b', 'a']);
});

it('a plan without efforts has no order, and without the list nothing is known', () => {
  expect(ask(rule, { indsatser: [{ indsatsId: 'a' }] })).toMatchObject({ value: { tilstand: 'ingen', raekkefoelge: [] } });
  expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['indsatser'] });
});

it('warns and never demands: it is good practice, not a duty with a period', () => {
  expect(rule.modality).toBe('boer');
});

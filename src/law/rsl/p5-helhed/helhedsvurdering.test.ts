import { expect, it } from 'vitest';
import { ask, valueOf } from '../../../../test/support/law.ts';
import { helhedsvurdering as rule } from './helhedsvurdering.ts';
import { MULIGHED_IDS, MULIGHEDER, MULIGHEDSOMRAADER } from './muligheder.ts';

const alle = MULIGHED_IDS.map((mulighed) => ({ mulighed, mulighedsvurdering: 'ikke_relevant' }));
const uden = (id: string) => alle.filter(({ mulighed }) => mulighed !== id);

it('with nothing looked at, every kind of help in social and employment law is left [G3-101] [LAW-079]', () => {
  const { tilstand, mangler, grund } = valueOf(ask(rule, { vurderinger: [] }));
  expect([tilstand, mangler]).toEqual(['mangler', MULIGHED_IDS]);
  expect(grund).toEqual({ key: 'lov.helhedsvurdering.mangler', params: { alle: 27, set: 0, antal: 27 } });
});

it.each(MULIGHED_IDS)('with all looked at but %s, that one is left [G3-101] [LAW-079]', (id) => {
  expect(ask(rule, { vurderinger: uden(id) })).toMatchObject({ kind: 'decided', value: { tilstand: 'mangler', mangler: [id], grund: { params: { antal: 1 } } } });
});

it.each(['overvejet', 'relevant', 'ikke_relevant'])('%s is an answer, and with all answered the assessment is whole [G3-101] [LAW-079]', (mulighedsvurdering) => {
  const vurderinger = [...uden('mentor'), { mulighed: 'mentor', mulighedsvurdering }];
  expect(ask(rule, { vurderinger })).toEqual({ kind: 'decided', value: { tilstand: 'samlet', mangler: [], grund: { key: 'lov.helhedsvurdering.samlet', params: { alle: 27, set: 27, antal: 0 } } }, holdsUntil: null });
});

it('a kind of help without an answer is not looked at, and without the list nothing is known', () => {
  expect(ask(rule, { vurderinger: [...uden('husly'), { mulighed: 'husly' }] })).toMatchObject({ value: { mangler: ['husly'] } });
  expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['vurderinger'] });
});

it('§ 85 a is asked for from the day it is law, and the answer before holds until then', () => {
  const before = ask(rule, { vurderinger: uden('bostoette_85a') }, { today: '2023-09-30' });
  expect(before).toMatchObject({ value: { tilstand: 'samlet', grund: { params: { alle: 26 } } }, holdsUntil: '2023-09-30' });
  expect(ask(rule, { vurderinger: uden('bostoette_85a') }, { today: '2023-10-01' })).toMatchObject({ value: { mangler: ['bostoette_85a'] }, holdsUntil: null });
});

it('names each kind of help once, with its paragraph and where it was read, in every part of a life and of employment law too', () => {
  expect(new Set(MULIGHED_IDS).size).toBe(MULIGHEDER.length);
  expect(new Set(MULIGHEDER.map(({ omraade }) => omraade))).toEqual(new Set(MULIGHEDSOMRAADER));
  expect(MULIGHEDER.filter(({ ref }) => !/^§§? \d/.test(ref.paragraph) || ref.source.some((id) => !/^(?:LAW|G[1-6])-\d{3}$/.test(id)))).toEqual([]);
  expect(MULIGHEDER.filter(({ ref }) => ref.act === 'LAB').map(({ id }) => id)).toEqual(['min_plan', 'helhedsorienteret_plan', 'koordinerende_sagsbehandler', 'mentor']);
});

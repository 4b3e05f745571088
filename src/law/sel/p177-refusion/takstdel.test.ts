import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { takstdel as rule } from './takstdel.ts';

const answer = (tilstand: string, grund: string) => ({ kind: 'decided', value: { tilstand, grund: { key: `lov.takstdel.${grund}` } }, holdsUntil: null });

describe('a part of a takst', () => {
  it.each<readonly [object, string, string]>([
    [{ formaal: 'ophold' }, 'kan-refunderes', 'ophold'],
    [{ formaal: 'mad_og_vask' }, 'refunderes-ikke', 'mad_og_vask'],
    [{ formaal: 'efter_udskrivning' }, 'refunderes-ikke', 'efter_udskrivning'],
    [{ formaal: 'efterforsorg', dag: '2023-09-30' }, 'kan-refunderes', 'efterforsorg-foer-reformen'],
  ])('%o: %s, because of %s', (facts, tilstand, grund) => {
    expect(ask(rule, facts)).toMatchObject(answer(tilstand, grund));
  });

  it.each<readonly [boolean, boolean, string, string]>([
    [true, true, 'kan-refunderes', 'natcafe-tilknyttet'],
    [true, false, 'refunderes-ikke', 'natcafe-uden-tilknytning'],
    [false, true, 'refunderes-ikke', 'natcafe-uden-tilknytning'],
    [false, false, 'refunderes-ikke', 'natcafe-uden-tilknytning'],
  ])('that is a night café, attached in organisation %s and in structure %s: %s [G6-230] [LAW-015]', (organisatorisk, strukturel, tilstand, grund) => {
    expect(ask(rule, { formaal: 'natcafe', organisatorisk, strukturel })).toMatchObject(answer(tilstand, grund));
  });

  it('that is aftercare may be refunded where the municipality reads it so', () => {
    expect(ask(rule, { formaal: 'efterforsorg', dag: '2026-01-01' }, { lovvalg: { efterforsorg: 'refusion' }, confirmed: ['efterforsorg'] })).toMatchObject(answer('kan-refunderes', 'efterforsorg-laesning'));
  });

  it('that is aftercare after the reform is a forecast until a reading is confirmed', () => {
    const after = { formaal: 'efterforsorg', dag: '2023-10-01' };
    const uncertain = { kind: 'forecast', because: [{ key: 'lov.takstdel.efterforsorg-uafklaret' }] };
    expect(ask(rule, after)).toMatchObject({ ...answer('refunderes-ikke', 'efterforsorg'), ...uncertain });
    expect(ask(rule, after, { lovvalg: { efterforsorg: 'refusion' } })).toMatchObject({ ...answer('kan-refunderes', 'efterforsorg-laesning'), ...uncertain });
    expect(ask(rule, after, { confirmed: ['efterforsorg'] })).toMatchObject(answer('refunderes-ikke', 'efterforsorg'));
  });

  it('says what it lacks', () => {
    expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['formaal'] });
    expect(ask(rule, { formaal: 'efterforsorg' })).toMatchObject({ kind: 'missing', facts: ['dag'] });
    expect(ask(rule, { formaal: 'natcafe' })).toMatchObject({ kind: 'missing', facts: ['organisatorisk', 'strukturel'] });
    expect(ask(rule, { formaal: 'natcafe', organisatorisk: true })).toMatchObject({ kind: 'missing', facts: ['strukturel'] });
  });
});

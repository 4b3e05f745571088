import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { klageadgang as rule } from './klageadgang.ts';

const expelled = { afgoerelse: 'udskrivning', bortvisning: true, bortvisningsgrund: 'husorden' };

describe('the leader’s decisions can be brought before Ankestyrelsen', () => {
  it.each([
    [{ afgoerelse: 'indskrivning' }],
    [{ afgoerelse: 'afslag' }],
    [{ afgoerelse: 'udskrivning', bortvisning: false }],
    [{ ...expelled, bortvisningsgrund: 'maalgruppe', afgoerelsesdato: '2026-11-20' }],
  ])('%j: yes, and the decision says how [G6-235] [LAW-010] [LAW-011]', (facts) => {
    expect(ask(rule, facts)).toEqual({ kind: 'decided', value: { adgang: 'ja', klagevejledning: true, grund: { key: 'lov.klageadgang.ja' } }, holdsUntil: null });
  });
});

describe('a bortvisning under the house rules has had three periods', () => {
  it.each([
    ['2023-09-17', 'afvises-i-praksis', true, 'the day before the Ombudsman spoke'],
    ['2023-09-18', 'ja', true, 'the day the Ombudsman spoke'],
    ['2025-06-30', 'ja', true, 'the day before L 130 can have begun'],
    ['2025-09-22', 'nej', false, 'the day by which L 130 had begun'],
    ['2026-11-20', 'nej', false, 'today'],
  ])('decided %s: %s, guidance %s (%s) [LAW-010] [LAW-011]', (afgoerelsesdato, adgang, klagevejledning, _point) => {
    expect(ask(rule, { ...expelled, afgoerelsesdato })).toMatchObject({ kind: 'decided', value: { adgang, klagevejledning, grund: { key: `lov.klageadgang.${adgang}` } } });
  });

  it.each([
    ['2025-07-01', {}, [], 'forecast', 'ja', 'the careful reading keeps the right'],
    ['2025-09-21', {}, [], 'forecast', 'ja', 'to the last day it may have'],
    ['2025-07-01', { l130: '2025-07-01' }, [], 'forecast', 'nej', 'the other reading, not confirmed'],
    ['2025-07-01', { l130: '2025-07-01' }, ['l130'], 'decided', 'nej', 'confirmed'],
    ['2025-07-01', {}, ['l130'], 'decided', 'ja', 'the careful reading, confirmed'],
    ['2025-06-30', { l130: '2025-07-01' }, ['l130'], 'decided', 'ja', 'before either'],
  ])('decided %s read %j confirmed %j: %s %s (%s) [LAW-010]', (afgoerelsesdato, lovvalg, confirmed, kind, adgang, _point) => {
    expect(ask(rule, { ...expelled, afgoerelsesdato }, { lovvalg, confirmed })).toMatchObject({ kind, value: { adgang } });
  });

  it.each([
    [{}, [], 'forecast', 'ja', 'the careful reading keeps the right'],
    [{ kortbortvisning: 'ingen-klage' }, [], 'forecast', 'nej', 'the other reading, not confirmed'],
    [{ kortbortvisning: 'ingen-klage' }, ['kortbortvisning'], 'decided', 'nej', 'confirmed'],
    [{}, ['kortbortvisning'], 'decided', 'ja', 'the careful reading, confirmed'],
  ])('an exclusion that ends no stay is an open question: read %j confirmed %j: %s %s (%s)', (lovvalg, confirmed, kind, adgang, _point) => {
    expect(ask(rule, { ...expelled, afgoerelse: 'kort-bortvisning', afgoerelsesdato: '2026-11-20' }, { lovvalg, confirmed })).toMatchObject({ kind, value: { adgang, klagevejledning: adgang === 'ja' } });
  });

  it('a forecast says on which day it rests', () => {
    expect(ask(rule, { ...expelled, afgoerelsesdato: '2025-08-01' })).toMatchObject({ because: [{ key: 'lov.klageadgang.l130-start', params: { start: '2025-09-22' } }] });
  });

  it('the law as known before L 130 leaves the right [LAW-011]', () => {
    expect(ask(rule, { ...expelled, afgoerelsesdato: '2025-10-01' }, { knownOn: '2025-06-30' })).toMatchObject({ kind: 'decided', value: { adgang: 'ja' } });
    expect(ask(rule, { ...expelled, afgoerelsesdato: '2025-10-01' }, { knownOn: '2025-07-01' })).toMatchObject({ kind: 'decided', value: { adgang: 'nej' } });
    expect(ask(rule, { ...expelled, afgoerelsesdato: '2025-08-01' }, { knownOn: '2025-07-01' })).toMatchObject({ kind: 'forecast' });
    expect(ask(rule, { ...expelled, afgoerelsesdato: '2025-08-01' }, { knownOn: '2025-06-30' })).toMatchObject({ kind: 'decided', value: { adgang: 'ja' } });
  });
});

it.each([
  [{}, 'afgoerelse'],
  [{ afgoerelse: 'udskrivning' }, 'bortvisning'],
  [{ afgoerelse: 'udskrivning', bortvisning: true }, 'bortvisningsgrund'],
  [expelled, 'afgoerelsesdato'],
])('%j lacks %s: the ground is recorded, never guessed', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});

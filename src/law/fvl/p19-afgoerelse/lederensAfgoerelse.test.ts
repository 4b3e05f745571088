import { describe, expect, it } from 'vitest';
import { ask, valueOf } from '../../../../test/support/law.ts';
import { recordTrace } from '../../kernel/trace.ts';
import { lederensAfgoerelse as rule } from './lederensAfgoerelse.ts';

const refusal = { afgoerelse: 'afslag', nyeOplysningerTilUgunst: true, partshoert: '2026-11-18', skriftlig: true, begrundet: true, klagevejledt: true };
const expelled = { ...refusal, afgoerelse: 'udskrivning', bortvisning: true, bortvisningsgrund: 'husorden' };

function statesOf(facts: object, today = '2026-11-20'): Readonly<Record<string, string>> {
  return Object.fromEntries(valueOf(ask(rule, facts, { today })).garantier.map(({ garanti, tilstand }) => [garanti, tilstand]));
}

describe('a decision against the person keeps its guarantees', () => {
  it('a refusal with all of them is ready [G3-127]', () => {
    expect(ask(rule, refusal)).toMatchObject({ kind: 'decided', holdsUntil: null, value: { tilstand: 'klar', grund: { key: 'lov.lederens-afgoerelse.klar', params: { antal: 0 } } } });
    expect(statesOf(refusal)).toEqual({ partshoering: 'opfyldt', begrundelse: 'opfyldt', klagevejledning: 'opfyldt' });
  });

  it.each([
    [{ partshoert: null }, 'partshoering', 'mangler', 'not heard'],
    [{ partshoert: '2026-11-21' }, 'partshoering', 'mangler', 'to be heard tomorrow'],
    [{ partshoert: null, nyeOplysningerTilUgunst: null }, 'partshoering', 'uvist', 'whether there is anything to be heard on is not known'],
    [{ partshoert: null, nyeOplysningerTilUgunst: false }, 'partshoering', 'ikke-kraevet', 'nothing new against the person'],
    [{ begrundet: false }, 'begrundelse', 'mangler', 'no reasons'],
    [{ begrundet: null }, 'begrundelse', 'uvist', 'reasons not recorded'],
    [{ begrundet: null, skriftlig: false }, 'begrundelse', 'ikke-kraevet', 'told by word of mouth: in writing when asked'],
    [{ klagevejledt: false }, 'klagevejledning', 'mangler', 'no guidance'],
    [{ klagevejledt: null }, 'klagevejledning', 'uvist', 'guidance not recorded'],
  ])('%j: %s %s (%s) [LAW-092] [LAW-093] [LAW-095]', (facts, garanti, tilstand, _point) => {
    expect(statesOf({ ...refusal, ...facts })[garanti]).toBe(tilstand);
    const isReady = tilstand === 'ikke-kraevet';
    expect(ask(rule, { ...refusal, ...facts })).toMatchObject({ value: { tilstand: isReady ? 'klar' : 'mangler', grund: { params: { antal: isReady ? 0 : 1 } } } });
  });

  it('a hearing that lies ahead changes the answer on its day', () => {
    expect(ask(rule, { ...refusal, partshoert: '2026-11-22' })).toMatchObject({ holdsUntil: '2026-11-21' });
    expect(statesOf({ ...refusal, partshoert: '2026-11-22' }, '2026-11-22')['partshoering']).toBe('opfyldt');
  });
});

describe('guidance on complaint', () => {
  it('is given by word of mouth too [G4-202]', () => {
    expect(statesOf({ ...refusal, skriftlig: false, klagevejledt: false })['klagevejledning']).toBe('mangler');
  });

  it.each([
    ['2025-06-30', 'mangler'],
    ['2025-08-01', 'mangler'],
    ['2025-09-22', 'ikke-kraevet'],
  ])('of an expulsion decided %s: %s [LAW-095] [G4-201]', (afgoerelsesdato, tilstand) => {
    expect(statesOf({ ...expelled, afgoerelsesdato, klagevejledt: false })['klagevejledning']).toBe(tilstand);
  });

  it('is asked for where it can not yet be said whether one may complain', () => {
    expect(statesOf({ ...expelled, klagevejledt: null })['klagevejledning']).toBe('uvist');
  });

  it('rests on the rule of who may complain of what, and says so in its trace', () => {
    const trace = recordTrace();
    ask(rule, refusal, { trace });
    expect(JSON.stringify(trace.steps())).toContain('sel.p166.klageadgang');
  });
});

it('an admission gives the person what they came for and needs none of it [LAW-093] [G4-201]', () => {
  expect(statesOf({ afgoerelse: 'indskrivning', nyeOplysningerTilUgunst: true })).toEqual({ partshoering: 'ikke-kraevet', begrundelse: 'ikke-kraevet', klagevejledning: 'ikke-kraevet' });
});

it('lacks what was decided', () => {
  expect(ask(rule, {})).toMatchObject({ kind: 'missing', facts: ['afgoerelse'] });
});

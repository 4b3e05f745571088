import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { selvvalg as rule } from './selvvalg.ts';

const decision = { afgoerelsesdato: '2026-07-01', udskrevet: '2026-07-02', tidsbegraenset: true };
const adopted = { lovvalg: { selvvalg: 'vedtaget' }, confirmed: ['selvvalg'] };

describe('from 1 July 2026 the person may choose a named employee of the boform', () => {
  it.each([
    [{}, 'kan-vaelge'],
    [{ medarbejder: ' ' }, 'kan-vaelge'],
    [{ medarbejder: 'A. Holm' }, 'valgt'],
    [{ medarbejder: 'A. Holm', afslagsgrund: 'faglig', begrundelse: 'Uddannet i en anden metode' }, 'afslaaet-med-grund'],
    [{ medarbejder: 'A. Holm', afslagsgrund: 'ressource', begrundelse: 'Fuldt skema' }, 'afslaaet-med-grund'],
    [{ medarbejder: 'A. Holm', afslagsgrund: 'ressource' }, 'mangler-begrundelse'],
  ])('%j: %s [LAW-045] [LAW-046]', (facts, tilstand) => {
    expect(ask(rule, { ...decision, ...facts }, adopted)).toEqual({ kind: 'decided', value: { tilstand, grund: { key: `lov.selvvalg.${tilstand}` } }, holdsUntil: null });
  });

  it.each([
    [{ ...decision, afgoerelsesdato: '2026-06-30' }, 'lov.selvvalg.foer-ikrafttraeden', 'the day before'],
    [{ ...decision, udskrevet: '2026-07-01' }, 'lov.selvvalg.efter-udskrivning', 'decided on the day of discharge'],
    [{ ...decision, tidsbegraenset: false }, 'lov.selvvalg.ikke-tidsbegraenset', 'support without an end'],
  ])('%j: not applicable, %s (%s) [LAW-045] [LAW-048]', (facts, key, _point) => {
    expect(ask(rule, facts, adopted)).toMatchObject({ kind: 'notApplicable', reasons: [{ key }] });
  });

  it('says from when, and from which discharge', () => {
    expect(ask(rule, { ...decision, afgoerelsesdato: '2026-06-30' }, adopted)).toMatchObject({ reasons: [{ params: { fra: '2026-07-01' } }] });
    expect(ask(rule, { ...decision, udskrevet: '2026-07-01' }, adopted)).toMatchObject({ reasons: [{ params: { udskrevet: '2026-07-01' } }] });
  });

  it('someone who is still in the boform may choose', () => {
    expect(ask(rule, { ...decision, udskrevet: null }, adopted)).toMatchObject({ kind: 'decided', value: { tilstand: 'kan-vaelge' } });
  });
});

describe('the bill has not been seen adopted', () => {
  it.each([
    [{}, [], 'forecast'],
    [{}, ['selvvalg'], 'forecast'],
    [{ selvvalg: 'vedtaget' }, [], 'forecast'],
    [{ selvvalg: 'vedtaget' }, ['selvvalg'], 'decided'],
    [{ selvvalg: 'bortfaldet' }, [], 'notApplicable'],
  ])('read %j, confirmed %j: %s [LAW-045]', (lovvalg, confirmed, kind) => {
    expect(ask(rule, decision, { lovvalg, confirmed }).kind).toBe(kind);
  });

  it('a forecast says so, and before the bill was introduced there was no rule', () => {
    expect(ask(rule, decision)).toMatchObject({ because: [{ key: 'lov.selvvalg.ikke-set-vedtaget', params: { fra: '2026-07-01' } }] });
    expect(ask(rule, decision, { knownOn: '2025-10-22' })).toMatchObject({ reasons: [{ key: 'lov.ikke-kendt' }] });
    expect(ask(rule, decision, { knownOn: '2025-10-23' }).kind).toBe('forecast');
    expect(ask(rule, {}, { lovvalg: { selvvalg: 'bortfaldet' } })).toMatchObject({ reasons: [{ key: 'lov.selvvalg.bortfaldet' }] });
  });
});

it.each([[{}, 'afgoerelsesdato'], [{ afgoerelsesdato: '2026-07-01' }, 'tidsbegraenset']])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});

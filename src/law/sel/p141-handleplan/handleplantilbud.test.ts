import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { handleplantilbud as rule } from './handleplantilbud.ts';

describe('a handleplan must be offered to those whose need is serious', () => {
  it.each([
    [{ betydeligtNedsatFunktionsevne: true }, 'skal-tilbydes', 'reduced function'],
    [{ alvorligeSocialeProblemer: true, behovForBetydeligStoette: true }, 'skal-tilbydes', 'serious social problems and considerable support'],
    [{ betydeligtNedsatFunktionsevne: false, alvorligeSocialeProblemer: true, behovForBetydeligStoette: false }, 'skal-overvejes', 'without need of considerable support'],
    [{ betydeligtNedsatFunktionsevne: false, alvorligeSocialeProblemer: false }, 'skal-overvejes', 'without serious social problems'],
    [{ betydeligtNedsatFunktionsevne: false, behovForBetydeligStoette: false }, 'skal-overvejes', 'the rest need not be known'],
  ])('%j: %s (%s) [LAW-050] [LAW-051] [G2-216]', (facts, tilstand, _point) => {
    expect(ask(rule, facts)).toMatchObject({ kind: 'decided', holdsUntil: null, value: { tilstand, grund: { key: `lov.handleplantilbud.${tilstand}` } } });
  });

  it.each([
    [{}, ['betydeligtNedsatFunktionsevne', 'alvorligeSocialeProblemer', 'behovForBetydeligStoette']],
    [{ betydeligtNedsatFunktionsevne: false, alvorligeSocialeProblemer: true }, ['behovForBetydeligStoette']],
    [{ betydeligtNedsatFunktionsevne: false, behovForBetydeligStoette: true }, ['alvorligeSocialeProblemer']],
    [{ alvorligeSocialeProblemer: false }, ['betydeligtNedsatFunktionsevne']],
  ])('%j lacks %j', (facts, names) => {
    expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: names });
  });
});

describe('once offered, it is the person’s to answer', () => {
  it.each([
    [{ tilbudt: '2026-11-20' }, '2026-11-20', 'tilbudt', null],
    [{ tilbudt: '2026-11-20', svar: 'accepteret' }, '2026-11-20', 'accepteret', null],
    [{ tilbudt: '2026-11-20', svar: 'afslaaet' }, '2026-11-20', 'afslaaet', null],
    [{ tilbudt: '2026-11-20', svar: 'afslaaet', betydeligtNedsatFunktionsevne: true }, '2026-11-19', 'skal-tilbydes', '2026-11-19'],
  ])('%j on %s: %s until %s [G3-089] [G3-094]', (facts, today, tilstand, holdsUntil) => {
    const tilbudt = tilstand === 'skal-tilbydes' ? null : facts.tilbudt;
    expect(ask(rule, facts, { today })).toMatchObject({ holdsUntil, value: { tilstand, grund: { key: `lov.handleplantilbud.${tilstand}`, params: { tilbudt } } } });
  });
});

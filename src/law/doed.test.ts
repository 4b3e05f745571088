import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from './kernel/dato.ts';
import { askWithRawFacts, lawContext } from './kernel/rule.ts';
import { RULES } from './rules.ts';

/** What is for the person and ends with them: plans, offers, wishes, hearings and letters. */
const STOPS = [
  'fvl.p19.lederens-afgoerelse', 'rsl.p5.helhedsvurdering', 'rsl.p5.visitation-til-behandling', 'sel.p107.midlertidigt-ophold',
  'sel.p110.efterforsorg', 'sel.p110.kommunal-udskrivning', 'sel.p110.supplerende-stoette', 'sel.p110.tilbud-om-ophold', 'sel.p110.trepartsmoede', 'sel.p141.handleplantilbud',
  'sel.p141.planindhold', 'sel.p141.tidsraekkefoelge', 'sel.p142.leverandoeroenske', 'sel.p142.planpligt', 'sel.p85a.bostoettetilbud', 'sel.p85a.leverandoer', 'sel.p85a.selvvalg',
];
const doed = isoDate('2026-11-18');

describe('a death', () => {
  it('stops exactly the rules about what is due to the person; notices, evidence and settlement go on', () => {
    expect(RULES.filter(({ facts }) => 'doed' in facts).map(({ id }) => id).sort()).toEqual(STOPS);
  });

  it.each(STOPS)('%s has nothing more to say from the day of death, and says why', (id) => {
    const rule = RULES.find((each) => each.id === id);
    if (!rule) throw new Error('no such rule');
    expect(askWithRawFacts(rule, { doed }, lawContext(doed)).outcome).toEqual({ kind: 'notApplicable', reasons: [{ key: 'lov.doed', params: { doed } }], holdsUntil: null });
    const before = askWithRawFacts(rule, { doed }, lawContext(addDays(doed, -1))).outcome;
    expect(before?.holdsUntil).toBe('2026-11-17');
    expect(JSON.stringify(before)).not.toContain('lov.doed');
  });
});

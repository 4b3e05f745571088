import { expect, it } from 'vitest';
import { rulesIn, screenIn } from './named.ts';

it('finds the rules in every exported list once, and passes by what is no rule', () => {
  const rule = { id: 'sel.a', norms: ['A-1'], ask: () => null };
  const module = { RULES: [rule, { id: 'sel.b', norms: [] }], SOME: [rule, 'text', { id: 'no norms' }], findRule: () => rule };
  expect(rulesIn(module)).toEqual([
    { kind: 'rule', name: 'sel.a', norms: ['A-1'] },
    { kind: 'rule', name: 'sel.b', norms: [] },
  ]);
});

it('a screen speaks for itself by SCREEN and NORMS', () => {
  expect(screenIn({ SCREEN: 'minDag', NORMS: ['A-1'] }, 'src/web/minDag/norms.ts')).toEqual({ kind: 'screen', name: 'minDag', norms: ['A-1'] });
});

it.each([[{ NORMS: ['A-1'] }], [{ SCREEN: 'minDag' }], [{ SCREEN: 'minDag', NORMS: [1] }]])('a screen that says less is refused: %j', (module) => {
  expect(() => screenIn(module, 'src/web/minDag/norms.ts')).toThrow(/minDag\/norms\.ts: needs SCREEN/);
});

import { expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { midlertidigtOphold as rule } from './midlertidigtOphold.ts';

const decided = (tilstand: string) => ({ kind: 'decided', value: { tilstand, grund: { key: `lov.midlertidigt-ophold.${tilstand}` } }, holdsUntil: null });

it.each([
  [{ botilbudsbehov: 'pleje-behandling', klarerSig: false }, 'skal-tilbydes', 'care or treatment, and can’t manage without support'],
  [{ botilbudsbehov: 'pleje-behandling', klarerSig: false, tilbudt: '2026-11-20', tilbudsart: 'p107' }, 'tilbudt', 'and it was offered'],
])('%j: %s (%s) [G2-064]', (facts, tilstand, _point) => {
  expect(ask(rule, facts)).toEqual(decided(tilstand));
});

it.each([
  [{ botilbudsbehov: 'udredning', andenMaade: false }, 'skal-tilbydes', 'must be assessed, and not possible in another way'],
  [{ botilbudsbehov: 'udredning', andenMaade: false, tilbudt: '2026-11-20', tilbudsart: 'p107' }, 'tilbudt', 'and it was offered'],
  [{ botilbudsbehov: 'udredning', andenMaade: false, tilbudt: '2026-11-20', tilbudsart: 'psykiatri' }, 'skal-tilbydes', 'and treatment was offered, which is no stay'],
])('%j: %s (%s) [G2-067]', (facts, tilstand, _point) => {
  expect(ask(rule, facts)).toEqual(decided(tilstand));
});

it.each([
  [{ botilbudsbehov: 'pleje-behandling', klarerSig: true, andenMaade: false }, 'klarer-sig'],
  [{ botilbudsbehov: 'udredning', andenMaade: true, klarerSig: false }, 'anden-maade'],
  [{ botilbudsbehov: 'doegnbehandling', klarerSig: false }, 'visiteres-til-behandling'],
  [{ botilbudsbehov: 'pleje-behandling', klarerSig: false, tilbudt: '2026-11-20', tilbudsart: 'p108' }, 'laengerevarende'],
])('%j is no duty of § 107 (%s)', (facts, why) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'notApplicable', reasons: [{ key: `lov.midlertidigt-ophold.${why}` }] });
});

it.each([
  [{}, 'botilbudsbehov'],
  [{ botilbudsbehov: 'pleje-behandling', andenMaade: false }, 'klarerSig'],
  [{ botilbudsbehov: 'udredning', klarerSig: false }, 'andenMaade'],
  [{ botilbudsbehov: 'udredning', andenMaade: false, tilbudt: '2026-11-20' }, 'tilbudsart'],
])('%j lacks %s', (facts, name) => {
  expect(ask(rule, facts)).toMatchObject({ kind: 'missing', facts: [name] });
});

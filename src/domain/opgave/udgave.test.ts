import { expect, it } from 'vitest';
import { CAREFUL_READINGS } from '../../law/kernel/lovvalg.ts';
import { orienteringOmIndskrivning } from '../../law/sel/p110-boform/orienteringOmIndskrivning.ts';
import { lovudgaveOf, opgavevalg } from './udgave.ts';

const one = [{ regel: orienteringOmIndskrivning }];

it('an edition is the rules with their versions and the readings they use, each once', () => {
  expect(lovudgaveOf(CAREFUL_READINGS, [...one, ...one])).toBe('sel.p110.orientering-om-indskrivning@2 sel.p110.orientering-om-indskrivning@2 loerdag=paamind-loerdag formodetkommune=holder-fristen');
  expect(lovudgaveOf({ chosen: { loerdag: 'man-fre' }, confirmed: ['loerdag'] }, one)).toBe('sel.p110.orientering-om-indskrivning@2 loerdag=man-fre! formodetkommune=holder-fristen');
});

it('a new version of a rule is a new edition, and so is a reading confirmed; one that no duty uses is not', () => {
  const edition = lovudgaveOf(CAREFUL_READINGS, one);
  expect(lovudgaveOf(CAREFUL_READINGS, [{ regel: { ...orienteringOmIndskrivning, version: 3 } }])).not.toBe(edition);
  expect(lovudgaveOf({ chosen: {}, confirmed: ['loerdag'] }, one)).not.toBe(edition);
  expect(lovudgaveOf({ chosen: { loft: 'aftale' }, confirmed: ['loft'] }, one)).toBe(edition);
});

it('the duties use the readings of Saturday, of a believed municipality, of aftercare and of a complaint over an exclusion', () => {
  expect(opgavevalg().map(({ id }) => id)).toEqual(['loerdag', 'formodetkommune', 'efterforsorg', 'l130', 'kortbortvisning']);
  expect(lovudgaveOf(CAREFUL_READINGS)).toMatch(/ loerdag=paamind-loerdag formodetkommune=holder-fristen efterforsorg=ingen-refusion l130=2025-09-22 kortbortvisning=klage$/);
});

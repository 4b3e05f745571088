import { expect, it } from 'vitest';
import { isRefusedBy, orienteretKommune, type Orienteringsvej } from './orienteretKommune.ts';

const sent = (...kommuner: readonly (string | null)[]) => kommuner.map((modpartId, at) => ({ forekomstId: `${at}`, modpartId }));
const refused = (orienteringId: string) => ({ orienteringId, svar: 'afvist' as const, videreTilId: null });
const passedOn = (orienteringId: string, videreTilId: string | null) => ({ orienteringId, svar: 'videresendt' as const, videreTilId });

it.each<readonly [Orienteringsvej, string | null, string]>([
  [{ sendte: [], svar: [] }, null, 'nobody was told'],
  [{ sendte: sent('aaby', 'noerreaa'), svar: [] }, 'noerreaa', 'the one told last'],
  [{ sendte: sent('aaby', 'noerreaa', null), svar: [] }, 'noerreaa', 'one outside the register is none to go by'],
  [{ sendte: sent('aaby'), svar: [refused('0')] }, null, 'the only one refused'],
  [{ sendte: sent('aaby', 'noerreaa'), svar: [refused('1')] }, 'aaby', 'the last one refused, an earlier one did not'],
  [{ sendte: sent('aaby'), svar: [passedOn('0', 'noerreaa')] }, 'noerreaa', 'passed on'],
  [{ sendte: sent('aaby'), svar: [passedOn('0', null)] }, null, 'passed on to one outside the register'],
  [{ sendte: sent('aaby'), svar: [refused('0'), passedOn('0', 'noerreaa')] }, 'noerreaa', 'the last answer counts'],
])('%j: %s has the notice (%s)', (vej, kommune, _why) => {
  expect(orienteretKommune(vej)).toBe(kommune);
});

it('a municipality has put it from itself by its answer to the last notice it was sent', () => {
  expect(isRefusedBy({ sendte: sent('aaby', 'noerreaa'), svar: [refused('0')] }, 'aaby')).toBe(true);
  expect(isRefusedBy({ sendte: sent('aaby', 'noerreaa'), svar: [passedOn('0', 'fjordby')] }, 'aaby')).toBe(true);
  expect(isRefusedBy({ sendte: sent('aaby', 'noerreaa'), svar: [refused('0')] }, 'noerreaa')).toBe(false);
  expect(isRefusedBy({ sendte: sent('aaby', 'aaby'), svar: [refused('0')] }, 'aaby')).toBe(false);
});

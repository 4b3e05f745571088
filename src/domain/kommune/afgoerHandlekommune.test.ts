import { expect, it } from 'vitest';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { afgoerHandlekommune, type AfgoerHandlekommune } from './afgoerHandlekommune.ts';

const rolle = (kommuneId: string, fra: string, omtvistet: boolean, til: string | null = null) =>
  ({ rolle: 'handlekommune' as const, kommuneId, gyldig: { fra: isoDate(fra), til: til === null ? null : isoDate(til) }, grundlag: 'Boede sidst her', omtvistet });
const DISPUTE = [rolle('aaby', '2026-01-01', false), rolle('noerreaa', '2026-03-01', true)];
const settle = (more: Partial<AfgoerHandlekommune> = {}, kommunerolle = DISPUTE) =>
  afgoerHandlekommune({ kommuneId: 'noerreaa', afgjort: isoDate('2026-06-01'), grundlag: 'Afgørelse fra Ankestyrelsen', ...more }, grundlagMed({ kommunerolle }, { art: 'myndighed' }));
const shown = (beslutning: ReturnType<typeof settle>) => registreret(beslutning, 'kommunerolle').map(({ felter }) => [felter.kommuneId, felter.gyldig.fra, felter.gyldig.til, felter.omtvistet]);

it('gives the right one the role from the day it was disputed, and keeps that there was a dispute and until when', () => {
  expect(shown(settle())).toEqual([
    ['noerreaa', '2026-03-01', '2026-06-01', true],
    ['aaby', '2026-01-01', '2026-03-01', false],
    ['noerreaa', '2026-03-01', null, false],
  ]);
});

it('that finds the one that acted right ends the dispute and nothing else', () => {
  expect(shown(settle({ kommuneId: 'aaby' }))).toEqual([['noerreaa', '2026-03-01', '2026-06-01', true]]);
});

it('ends every dispute there is, and gives the role of one', () => {
  const three = [...DISPUTE, rolle('fjordby', '2026-04-01', true)];
  expect(shown(settle({ kommuneId: 'fjordby' }, three))).toEqual([
    ['noerreaa', '2026-03-01', '2026-06-01', true],
    ['fjordby', '2026-04-01', '2026-06-01', true],
    ['aaby', '2026-01-01', '2026-04-01', false],
    ['fjordby', '2026-04-01', null, false],
  ]);
});

it.each<readonly [string, Partial<AfgoerHandlekommune>, Parameters<typeof settle>[1], string]>([
  ['there is no dispute', {}, [rolle('aaby', '2026-01-01', false)], 'ingen_uenighed'],
  ['the dispute is settled already', {}, [rolle('aaby', '2026-01-01', false), rolle('noerreaa', '2026-03-01', true, '2026-04-01')], 'ingen_uenighed'],
  ['the municipality has no part in it', { kommuneId: 'fjordby' }, DISPUTE, 'ukendt_forekomst'],
  ['it is settled before it began', { afgjort: isoDate('2026-03-01') }, DISPUTE, 'slut_foer_start'],
  ['it is settled tomorrow', { afgjort: isoDate('2026-11-21') }, DISPUTE, 'dato_i_fremtiden'],
  ['the role that stands began when the dispute did', {}, [rolle('aaby', '2026-03-01', false), rolle('noerreaa', '2026-03-01', true)], 'periode_overlapper'],
])('is refused where %s', (_, more, roller, kode) => {
  expect(afvistMed(settle(more, roller))).toBe(kode);
});

import { expect, it } from 'vitest';
import type { Huset } from '../../contract/huset.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { countSvar, isFravaerende, isSavnet, natlinjerOf, svarOf, type Beboer, type Svar } from './natliste.ts';

const nat = isoDate('2026-11-20');
const beboer = (navn: string, svar: Svar | null = null, night = nat): Beboer => ({
  id: navn, navn, kaldenavn: navn, opholdId: navn, siden: nat, foraelder: null, naetterUde: 0, bortvist: null, fravaer: null, naetter: svar ? [{ nat: night, svar }] : [],
});
const plads = (navn: string, borger: Beboer | null) => ({ id: navn, navn, traek: [], pause: null, kommendePause: null, ekstra: null, borger });
const hus: Huset = {
  boform: { id: 'f', navn: 'Fyrtårnet' }, today: nat, doegnskifte: { klokken: '06:00', kommer: null }, eftersoegning: 3,
  pladser: [plads('1', beboer('A', 'til_stede')), plads('2', null), plads('3', beboer('B', 'ude')), plads('4', beboer('C'))],
  oplysninger: { delerPladser: false, adresseSkjult: false, doegnvagt: null }, godkendelser: [],
  udenPlads: [beboer('D', 'ved_ikke'), beboer('E', 'til_stede', isoDate('2026-11-19'))],
  svar: [], ventes: [], afsendte: [],
};

it('lists everyone by place, and those without one last', () => {
  expect(natlinjerOf(hus).map(({ sted, borger }) => [sted, borger.navn])).toEqual([['1', 'A'], ['3', 'B'], ['4', 'C'], [null, 'D'], [null, 'E']]);
});

it('takes who must stay away to be away until the day they may come again, unless someone saw them', () => {
  const bortvist = { ...beboer('F'), bortvist: { id: 'b', til: isoDate('2026-11-21') } };
  expect([nat, isoDate('2026-11-21')].map((night) => svarOf(bortvist, night))).toEqual(['ude', 'ved_ikke']);
  expect(svarOf({ ...bortvist, bortvist: { id: 'b', til: null } }, isoDate('2026-12-24'))).toBe('ude');
  expect(svarOf({ ...bortvist, naetter: [{ nat, svar: 'til_stede' }] }, nat)).toBe('til_stede');
});

it('takes who is away by agreement to be away until the day they are expected back, unless someone saw them, and then misses them until they are seen', () => {
  const vaek = { ...beboer('G'), fravaer: { id: 'f', fra: isoDate('2026-11-19'), til: isoDate('2026-11-21'), tilbage: false } };
  const naetter = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'].map(isoDate);
  expect(naetter.map((night) => [svarOf(vaek, night), isFravaerende(vaek, night), isSavnet(vaek, night)])).toEqual([['ved_ikke', false, false], ['ude', true, false], ['ude', true, false], ['ved_ikke', false, true]]);
  expect(svarOf({ ...vaek, naetter: [{ nat, svar: 'til_stede' }] }, nat)).toBe('til_stede');
  expect(isSavnet({ ...vaek, fravaer: { ...vaek.fravaer, tilbage: true } }, isoDate('2026-11-21'))).toBe(false);
  expect(isSavnet({ ...vaek, naetter: [{ nat: isoDate('2026-11-21'), svar: 'til_stede' }] }, isoDate('2026-11-21'))).toBe(false);
});

it('knows nothing of whom nobody has looked for that night, and counts everyone once', () => {
  expect(svarOf(beboer('E', 'til_stede', isoDate('2026-11-19')), nat)).toBe('ved_ikke');
  expect(countSvar(natlinjerOf(hus), nat)).toEqual({ til_stede: 1, ude: 1, ved_ikke: 3 });
});

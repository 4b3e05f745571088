import { expect, it } from 'vitest';
import type { Huset } from '../../contract/huset.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { countSvar, natlinjerOf, svarOf, type Beboer, type Svar } from './natliste.ts';

const nat = isoDate('2026-11-20');
const beboer = (navn: string, svar: Svar | null = null, night = nat): Beboer => ({
  id: navn, navn, kaldenavn: navn, opholdId: navn, siden: nat, foraelder: null, naetterUde: 0, bortvist: null, naetter: svar ? [{ nat: night, svar }] : [],
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

it('knows nothing of whom nobody has looked for that night, and counts everyone once', () => {
  expect(svarOf(beboer('E', 'til_stede', isoDate('2026-11-19')), nat)).toBe('ved_ikke');
  expect(countSvar(natlinjerOf(hus), nat)).toEqual({ til_stede: 1, ude: 1, ved_ikke: 3 });
});

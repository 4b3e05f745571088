import { expect, it } from 'vitest';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { modtagOrientering, type ModtagOrientering } from './modtagOrientering.ts';

const grundlag = (): ReturnType<typeof grundlagMed> => grundlagMed({}, { art: 'myndighed' });
const notice = (om: ModtagOrientering['om'], more: Partial<ModtagOrientering> = {}): ModtagOrientering => ({
  borger: { borgerId: 'borger' }, om, boformId: 'fyrtaarnet', haendelsesdato: isoDate('2026-11-18'), modtaget: isoDate('2026-11-20'), kanal: 'mail',
  afsender: { id: null, navn: 'Fyrtårnet' }, kuvertId: null, ...more,
});

it.each([undefined, null, ''])('a notice of an admission asks why one is handlekommune: %j is no ground', (handlekommuneGrundlag) => {
  const beslutning = modtagOrientering(notice('indskrivning', { handlekommuneGrundlag }), grundlag());
  expect(beslutning).toMatchObject({ kind: 'afvis', kode: 'grundlag_mangler', felt: 'handlekommuneGrundlag' });
});

it('a notice of an admission makes the municipality handlekommune on the ground it gave', () => {
  const beslutning = modtagOrientering(notice('indskrivning', { handlekommuneGrundlag: 'Boede sidst her' }), grundlag());
  expect(registreret(beslutning, 'kommunerolle')).toMatchObject([{ felter: { rolle: 'handlekommune', kommuneId: 'aaby', grundlag: 'Boede sidst her' } }]);
});

it.each([undefined, 'Som før'])('a notice of a discharge asks for no ground and makes nothing of one: %j', (handlekommuneGrundlag) => {
  const beslutning = modtagOrientering(notice('udskrivning', { handlekommuneGrundlag }), grundlag());
  expect(afvistMed(beslutning)).toBeNull();
  expect(registreret(beslutning, 'kommunerolle')).toEqual([]);
  expect(registreret(beslutning, 'orientering')).toMatchObject([{ felter: { om: 'udskrivning' } }]);
});

import { describe, expect, it } from 'vitest';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { tilbagekald } from '../ledger/tilbagekald.ts';
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

describe('a death that a notice of discharge told of', () => {
  const stay = { forekomstId: 'o', boformId: 'fyrtaarnet', art: '110' as const, gyldig: { fra: isoDate('2026-11-01'), til: isoDate('2026-11-18') }, ankomstKl: null, henvist: null };
  const death = { id: 'd', opholdId: 'o', dato: isoDate('2026-11-18'), afgjort: null, afgjortAf: 'ingen' as const, maade: 'doedsfald' as const, destination: 'doed' as const, planlagt: false, begrundelse: null, kilde: 'orientering' };
  const after = (more: Partial<ModtagOrientering>, fact: object = {}) => {
    const decided = modtagOrientering(notice('udskrivning', more), grundlagMed({ ophold: [stay], udskrivning: [{ ...death, ...fact }] }, { art: 'myndighed' }));
    return registreret(decided, 'udskrivning').map(({ felter, erstatter, tilbagekaldt = false, kilde }) => [felter.dato, erstatter, tilbagekaldt, kilde]);
  };

  it('is taken back by a later one that tells of none, of the same stay', () => {
    expect(after({})).toEqual([['2026-11-18', 'd', true, 'registreret']]);
    expect(after({}, { opholdId: 'andet' })).toEqual([]);
    expect(after({}, { kilde: 'registreret' })).toEqual([]);
  });

  it('is corrected by a later one with another day, and told once', () => {
    expect(after({ doedsfald: true, haendelsesdato: isoDate('2026-11-17') })).toEqual([['2026-11-17', 'd', false, 'orientering']]);
    expect(after({ doedsfald: true })).toEqual([]);
  });

  it('leaves the stay ended where the fact is withdrawn', () => {
    const withdrawn = tilbagekald({ faktaId: 'd', aarsag: 'Forkert person' }, grundlagMed({ ophold: [stay], udskrivning: [death] }, { art: 'myndighed' }));
    expect([registreret(withdrawn, 'udskrivning'), registreret(withdrawn, 'ophold')]).toMatchObject([[{ tilbagekaldt: true }], []]);
  });
});

import { describe, expect, it } from 'vitest';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import type { Felter } from '../ledger/felter.ts';
import { harHenvistEfterAfslag, harHjulpetTilKrisecenter } from '../opgave/afslag.ts';
import { afvisIndskrivning, type AfvisIndskrivning } from './afvisIndskrivning.ts';

const afgjort = isoDate('2026-11-20');
const refuse = (rest: Partial<AfvisIndskrivning> = {}) => afvisIndskrivning(
  { borger: { anonym: true }, boformId: 'fyrtaarnet', afgjort, afgjortAf: 'vagt', grund: 'fuldt_hus', klagevejledt: true, paragraf: '110', ledige: 0, ...rest },
  { ...grundlagMed({}), forloeb: null },
);

describe('someone who can’t be admitted', () => {
  it('is recorded in a journal of the boform, without a name where none was given', () => {
    const decided = refuse();
    expect(decided).toMatchObject({ kind: 'registrer', borgere: [expect.any(String)], journaler: [{ art: 'boform', boformId: 'fyrtaarnet' }] });
    expect(decided.kind === 'registrer' && decided.fakta.map(({ art }) => art)).toEqual(['afslag']);
    expect(registreret(decided, 'afslag')).toMatchObject([{ felter: { grund: 'fuldt_hus', afgjortAf: 'vagt', henvistTil: null, klagevejledt: true, begrundelse: null } }]);
    expect(registreret(refuse({ borger: { navn: 'Kaj', navnArt: 'som_sagt' } }), 'navn')).toMatchObject([{ felter: { navn: 'Kaj' } }]);
  });

  it.each([
    ['outside the target group without a reason', { grund: 'uden_for_maalgruppe' }, 'begrundelse_mangler'],
    ['for another cause with an empty reason', { grund: 'andet', begrundelse: '  ' }, 'begrundelse_mangler'],
    ['for another cause with its reason', { grund: 'andet', begrundelse: 'Slog en beboer i går' }, null],
    ['for a full house that has places free, without saying why', { ledige: 2 }, 'huset_har_plads'],
    ['for a full house that has places free, which is said why', { ledige: 2, begrundelse: 'To senge er kun for kvinder' }, null],
    ['for a house that was full another day, whatever is free today', { ledige: 2, afgjort: isoDate('2026-11-19') }, null],
    ['for being under 18, without anyone called', { grund: 'under_18' }, 'kontakt_mangler'],
    ['for being under 18, with the social out-of-hours service called', { grund: 'under_18', doegnvagt: 'Døgnvagten henter ham kl. 03' }, null],
    ['and is referred to the house itself', { henvistTil: 'fyrtaarnet' }, 'henvist_til_sig_selv'],
    ['on a day to come', { afgjort: isoDate('2026-11-21') }, 'dato_i_fremtiden'],
  ] as const)('%s', (_, rest, kode) => {
    expect(afvistMed(refuse(rest))).toBe(kode);
  });
});

it.each([
  ['a full house that referred nowhere must refer', { grund: 'fuldt_hus' }, 'lov.afslag.skal-henvises'],
  ['a full house that referred has done so', { grund: 'fuldt_hus', henvistTil: 'havnehuset' }, null],
  ['outside the target group there is nothing more to do', { grund: 'uden_for_maalgruppe' }, null],
  ['another cause asks whether they are in the target group', { grund: 'andet' }, 'opgave.afslag-maalgruppe-mangler'],
  ['another cause, and referred, is done', { grund: 'andet', henvistTil: 'havnehuset' }, null],
] as const)('%s [G6-184]', (_, rest, tekst) => {
  const felter: Felter['afslag'] = { boformId: 'fyrtaarnet', afgjort, afgjortAf: 'leder', begrundelse: null, henvistTil: null, klagevejledt: true, paragraf: '110', henvistDen: null, doegnvagt: null, ...rest };
  const { forloeb } = grundlagMed({ afslag: [felter] });
  const answers = forloeb ? harHenvistEfterAfslag.besvar(forloeb, lawContext(afgjort)) : [];
  expect(answers.map(({ goeremaal }) => goeremaal?.tekst.key ?? null)).toEqual([tekst]);
});

it.each([
  ['a crisis centre without room that helped to no other must help', { grund: 'fuldt_hus' }, 'lov.hjaelp-til-plads.skal-hjaelpes'],
  ['one that helped to another has done so', { grund: 'fuldt_hus', henvistTil: 'havblik' }, null],
] as const)('%s, and is not asked the question of a boform [G1-251]', (_, rest, tekst) => {
  const felter: Felter['afslag'] = { boformId: 'krise', afgjort, afgjortAf: 'leder', begrundelse: null, henvistTil: null, klagevejledt: true, paragraf: '109', henvistDen: null, doegnvagt: null, ...rest };
  const { forloeb } = grundlagMed({ afslag: [felter] });
  const answers = forloeb ? [...harHjulpetTilKrisecenter.besvar(forloeb, lawContext(afgjort)), ...harHenvistEfterAfslag.besvar(forloeb, lawContext(afgjort))] : [];
  expect(answers.map(({ goeremaal }) => goeremaal?.tekst.key ?? null)).toEqual([tekst]);
});

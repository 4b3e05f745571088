import { describe, expect, it } from 'vitest';
import type { Huset } from '../../src/contract/huset.ts';
import type { MinDag } from '../../src/contract/svar.ts';
import { addDays, isoDate } from '../../src/law/kernel/dato.ts';
import { forloebOf, indskriv, modtagPrMail, opgaverOm, skalOm } from '../factories/demo.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = isoDate('2026-11-20');
const INDSKREVET = '2026-11-12';
const UDSKRIVNING = 'sel.p110.orientering-om-udskrivning';
const { demo, lone } = await demoStory(I_DAG, 'lone');

const opholdOf = async (borgerId: string) => (await forloebOf(lone, borgerId)).ophold[0];
const whoSleepsHere = async (): Promise<readonly string[]> => {
  const { pladser, udenPlads } = await lone.read<Huset>(`huset/${demo.id('Fyrtårnet')}`);
  return [...pladser.flatMap(({ borger }) => (borger ? [borger.navn] : [])), ...udenPlads.map(({ navn }) => navn)];
};
const skrevet = { afgjortAf: 'ingen', destination: 'ukendt', planlagt: false };

describe('every real way of leaving is recordable, without any condition', () => {
  const WAYS: readonly (readonly [string, object])[] = [
    ['someone agreed with the leader', { maade: 'efter_aftale', afgjortAf: 'leder', destination: 'familie_venner', planlagt: true }],
    ['someone who wanted to go', { maade: 'eget_oenske', destination: 'gaden' }],
    ['someone moved to another boform', { maade: 'overflytning', afgjortAf: 'leder', destination: 'anden_boform' }],
    ['someone the leader expelled', { maade: 'bortvisning', afgjortAf: 'leder', destination: 'ukendt', begrundelse: 'Slog en anden beboer.' }],
    ['someone who walked out and was not seen since', { maade: 'udeblevet' }],
    ['someone taken to hospital', { maade: 'hospital', destination: 'hospital' }],
    ['someone taken to prison', { maade: 'faengsel', destination: 'faengsel' }],
    ['someone who died', { maade: 'doedsfald', destination: 'doed' }],
  ];

  it.each(WAYS)('%s', async (hvem, way) => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: `Ud ${hvem}`, dato: INDSKREVET });
    await lone.kommando('udskriv', { borgerId, opholdId, dato: '2026-11-19', ...skrevet, ...way });
    const forloeb = await forloebOf(lone, borgerId);
    expect(forloeb.ophold).toMatchObject([{ gyldig: { fra: INDSKREVET, til: '2026-11-19' } }]);
    expect(forloeb.udskrivning).toMatchObject([{ dato: '2026-11-19', ...way }]);
    expect(await opgaverOm(lone, borgerId)).toContainEqual(expect.objectContaining({ regel: UDSKRIVNING, frist: '2026-11-24' }));
    expect(await whoSleepsHere()).not.toContain(`Ud ${hvem}`);
  });

  it('someone who left on the day of arrival stayed no night: the bed is free again the same night, and the notice is due', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Gik igen', dato: I_DAG, plads: '10' });
    await lone.kommando('udskriv', { borgerId, opholdId, dato: I_DAG, ...skrevet, maade: 'eget_oenske', destination: 'gaden' });
    const forloeb = await forloebOf(lone, borgerId);
    expect(forloeb.ophold).toMatchObject([{ gyldig: { fra: I_DAG, til: I_DAG } }]);
    expect(forloeb.pladsbelaegning).toEqual([]);
    expect(await whoSleepsHere()).not.toContain('Gik igen');
    expect(await opgaverOm(lone, borgerId)).toContainEqual(expect.objectContaining({ regel: UDSKRIVNING, frist: '2026-11-25' }));
    await indskriv(demo, { navn: 'Fik pladsen', dato: I_DAG, plads: '10' });
    const igen = await lone.kommando('indskriv', { borger: { borgerId }, boformId: demo.id('Fyrtårnet'), dato: I_DAG });
    expect((await forloebOf(lone, borgerId)).ophold.map(({ forekomstId }) => forekomstId)).toEqual([opholdId, igen['opholdId']]);
  });

  it('a discharge before the admission is a slip of the pen and refused', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Tastefejl', dato: INDSKREVET });
    const afslag = await lone.afvises('udskriv', { borgerId, opholdId, dato: '2026-11-11', ...skrevet, maade: 'udeblevet' });
    expect(afslag).toMatchObject({ code: 'udskrevet_foer_indskrevet', felter: [{ felt: 'dato' }] });
  });

  it('what has not happened is recorded only if it is planned', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'I morgen', dato: INDSKREVET });
    const udskrivning = { borgerId, opholdId, dato: addDays(I_DAG, 3), ...skrevet, maade: 'efter_aftale' };
    expect(await lone.afvises('udskriv', udskrivning)).toMatchObject({ code: 'dato_i_fremtiden' });
    await lone.kommando('udskriv', { ...udskrivning, planlagt: true });
    expect(await whoSleepsHere()).toContain('I morgen');
  });

  it('what really happens takes the place of a planned discharge, and what was planned stays in the history', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Nåede ikke hjem', dato: INDSKREVET, plads: '11' });
    await lone.kommando('udskriv', { borgerId, opholdId, dato: '2026-12-01', ...skrevet, maade: 'efter_aftale', destination: 'egen_bolig', planlagt: true });
    await lone.kommando('udskriv', { borgerId, opholdId, dato: I_DAG, ...skrevet, maade: 'doedsfald', destination: 'doed' });
    const forloeb = await forloebOf(lone, borgerId);
    expect(forloeb.udskrivning).toMatchObject([{ maade: 'doedsfald', dato: I_DAG }]);
    expect(forloeb.ophold[0]?.gyldig.til).toBe(I_DAG);
    expect(forloeb.pladsbelaegning).toMatchObject([{ gyldig: { til: I_DAG } }]);
    expect(await lone.afvises('udskriv', { borgerId, opholdId, dato: I_DAG, ...skrevet, maade: 'hospital' })).toMatchObject({ code: 'allerede_udskrevet' });
  });
});

describe('a notice', () => {
  it('[LAW-007] that is sent too late is late, not undone and not refused', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Glemt', dato: INDSKREVET });
    expect(await opgaverOm(lone, borgerId)).toContainEqual(expect.objectContaining({ tilstand: 'overskredet', frist: '2026-11-17' }));
    await lone.kommando('send-orientering', { borgerId, opholdId, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'brev', dato: I_DAG, kontakt: 'Lone' });
    expect(await skalOm(lone, borgerId)).not.toContain('sel.p110.orientering-om-indskrivning');
    const why = await lone.read<{ outcome: unknown }>(`borgere/${borgerId}/hvorfor?regel=sel.p110.orientering-om-indskrivning&emne=${opholdId}`);
    expect(why.outcome).toMatchObject({ kind: 'decided', value: { tilstand: 'for-sent' } });
  });

  it('through Hjemvej goes today, so that no date someone typed meets a deadline', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Tilbagedateret', dato: INDSKREVET });
    const notice = { borgerId, opholdId, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', kontakt: 'Lone' };
    expect(await lone.afvises('send-orientering', { ...notice, dato: '2026-11-13' })).toMatchObject({ code: 'sendes_i_dag' });
    expect((await opholdOf(borgerId))?.gyldig.til).toBe(null);
  });

  it('cannot go through Hjemvej to a municipality that does not use it: nothing is recorded as sent that was not', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Fra Samsø', dato: INDSKREVET });
    const notice = { borgerId, opholdId, om: 'indskrivning', kommuneId: demo.id('Samsø Kommune'), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone' };
    expect(await lone.afvises('send-orientering', notice)).toMatchObject({ code: 'modtager_uden_hjemvej' });
    expect((await forloebOf(lone, borgerId)).orientering).toEqual([]);
    await lone.kommando('send-orientering', { ...notice, kanal: 'digital_post' });
  });

  it('of a discharge is not sent before the discharge is recorded', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Bor her endnu', dato: INDSKREVET });
    const notice = { borgerId, opholdId, om: 'udskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone' };
    expect(await lone.afvises('send-orientering', notice)).toMatchObject({ code: 'ikke_udskrevet' });
  });

  it('of a discharge that comes again with another day corrects the stay the municipality knows', async () => {
    const sanne = await demo.som('sanne');
    const { borgerId, opholdId } = await modtagPrMail(demo, { navn: 'Flyttede dag', dato: INDSKREVET });
    const notice = { borger: { borgerId }, om: 'udskrivning', boformId: demo.id('Fyrtårnet'), modtaget: I_DAG, kanal: 'mail', afsender: 'Fyrtårnet' };
    await sanne.kommando('registrer-modtaget-orientering', { ...notice, haendelsesdato: '2026-11-25' });
    const again = await sanne.kommando('registrer-modtaget-orientering', { ...notice, haendelsesdato: INDSKREVET });
    expect(again).toEqual({ borgerId, opholdId });
    expect((await forloebOf(sanne, borgerId)).ophold).toMatchObject([{ gyldig: { fra: INDSKREVET, til: INDSKREVET } }]);
  });

  it('of someone the municipality may know suggests them by the same CPR number or name, and links nothing by itself', async () => {
    const sanne = await demo.som('sanne');
    const { borgerId: kendt = '' } = await sanne.kommando('registrer-modtaget-orientering', {
      borger: { navn: 'Åse Aagaard', cpr: '7102854321' }, om: 'indskrivning', boformId: demo.id('Havnehuset'), haendelsesdato: '2026-05-01',
      modtaget: '2026-05-02', kanal: 'mail', afsender: 'Havnehuset', handlekommuneGrundlag: 'Bor i Åby',
    });
    const grethe = await demo.som('grethe');
    const { borgerId, opholdId } = await grethe.kommando('indskriv', {
      borger: { navn: 'Kaldenavn', cpr: '710285-4321' }, boformId: demo.id('Havnehuset'), dato: I_DAG,
    });
    await grethe.kommando('send-orientering', { borgerId, opholdId, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Grethe' });
    const kuvert = (await sanne.read<MinDag>('min-dag')).kuverter.find(({ navn }) => navn === 'Kaldenavn');
    expect(kuvert).toMatchObject({ forslag: [{ borgerId: kendt, navn: 'Åse Aagaard', grund: 'cpr' }], foedselsdato: '1985-02-11' });
    expect((await forloebOf(sanne, kendt)).ophold).toHaveLength(1);
  });
});

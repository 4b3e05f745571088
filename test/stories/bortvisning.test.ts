import { describe, expect, it } from 'vitest';
import type { Huset } from '../../src/contract/huset.ts';
import { forloebOf, indskriv, opgaverOm } from '../factories/demo.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-20';
const GARANTIER = 'fvl.p19.lederens-afgoerelse';
const UD = 'sel.p110.orientering-om-udskrivning';
const { server, demo, lone, niels } = await demoStory(I_DAG, 'lone', 'niels');

interface Om { readonly borgerId: string; readonly opholdId: string }
const house = () => niels.read<Huset>(`huset/${demo.id('Fyrtårnet')}`);
const resident = async ({ opholdId }: Om) => {
  const { pladser, udenPlads } = await house();
  return [...udenPlads, ...pladser.flatMap(({ borger }) => borger ?? [])].find((each) => each.opholdId === opholdId) ?? null;
};
const rulesAbout = async (about: Om) => (await opgaverOm(lone, about.borgerId)).map(({ regel }) => regel);
const exclude = (about: Om, more: object = {}) => niels.udfoer('bortvis', {
  ...about, afgjort: I_DAG, afgjortAf: 'vagt', grund: 'husorden', begrundelse: 'Truede en anden med kniv', fra: I_DAG, til: '2026-11-22', medUdskrivning: false,
  destination: 'gaden', tilbudt: 'Natvarmestuen i Havnegade', hoert: true, klagevejledt: false, ...more,
});

describe('expulsion and return', () => {
  it('a short exclusion keeps the stay and the place, no notice is due, the night list says until when, and return is written down', async () => {
    const about = await indskriv(demo, { navn: 'Bortvist i to nætter', dato: '2026-11-10', plads: '6' });
    const { svar } = await exclude(about);
    expect(await forloebOf(lone, about.borgerId)).toMatchObject({ ophold: [{ gyldig: { til: null } }], udskrivning: [], bortvisning: [{ medUdskrivning: false, tilbudt: 'Natvarmestuen i Havnegade', gyldig: { fra: I_DAG, til: '2026-11-22' } }] });
    expect(await rulesAbout(about)).not.toContain(UD);
    expect(await resident(about)).toMatchObject({ bortvist: { id: svar['bortvisningId'], til: '2026-11-22' }, naetterUde: 0 });
    expect((await house()).pladser.find(({ navn }) => navn === '6')?.borger?.opholdId).toBe(about.opholdId);

    expect(await rulesAbout(about)).toContain(GARANTIER);
    await lone.kommando('foelg-op-paa-bortvisning', { borgerId: about.borgerId, bortvisningId: svar['bortvisningId'], klagevejledt: true });
    expect(await rulesAbout(about)).not.toContain(GARANTIER);

    server.day = '2026-11-22' as typeof server.day;
    await niels.kommando('foelg-op-paa-bortvisning', { borgerId: about.borgerId, bortvisningId: svar['bortvisningId'], tilbage: '2026-11-22' });
    expect(await resident(about)).toMatchObject({ bortvist: null });
    expect((await forloebOf(lone, about.borgerId)).ophold).toHaveLength(1);
    server.day = I_DAG as typeof server.day;
  });

  it('with a discharge the place is free, the notice is due once, and no complaint is possible since L 130 [LAW-010]', async () => {
    const about = await indskriv(demo, { navn: 'Bortvist for altid', dato: '2026-11-10', plads: '7' });
    const { fortryd } = await exclude(about, { afgjortAf: 'leder', medUdskrivning: true, til: null });
    expect(await resident(about)).toBeNull();
    expect((await forloebOf(lone, about.borgerId)).udskrivning).toMatchObject([{ maade: 'bortvisning', destination: 'gaden' }]);
    expect((await rulesAbout(about)).filter((regel) => regel === UD)).toHaveLength(1);
    expect(await rulesAbout(about)).not.toContain(GARANTIER);
    await niels.kommando('fortryd', { borgerId: about.borgerId, kommandoId: fortryd, aarsag: 'Det var en anden' });
    expect(await forloebOf(lone, about.borgerId)).toMatchObject({ bortvisning: [], udskrivning: [], ophold: [{ gyldig: { til: null } }] });
    expect(await rulesAbout(about)).not.toContain(UD);
  });

  it('by whoever is on duty ends no stay: that is the leader’s to decide', async () => {
    const about = await indskriv(demo, { navn: 'Bortvist af vagten', dato: '2026-11-10' });
    const body = { ...about, afgjort: I_DAG, afgjortAf: 'vagt', grund: 'husorden', begrundelse: 'Truede en anden', fra: I_DAG, medUdskrivning: true, destination: 'gaden', klagevejledt: false };
    expect(await niels.afvises('bortvis', body)).toMatchObject({ status: 422, code: 'udskrivning_er_lederens', felter: [{ felt: 'afgjortAf' }] });
    expect(await forloebOf(lone, about.borgerId)).toMatchObject({ bortvisning: [], udskrivning: [], ophold: [{ gyldig: { til: null } }] });
  });

  it('for not being of those the house is for is a discharge that can be complained about, and never a short one', async () => {
    const about = await indskriv(demo, { navn: 'Har bolig', dato: '2026-11-10' });
    expect(await niels.afvises('bortvis', { ...about, afgjort: I_DAG, afgjortAf: 'leder', grund: 'maalgruppe', begrundelse: 'Har en bolig', fra: I_DAG, til: '2026-11-22', medUdskrivning: false, destination: 'egen_bolig', klagevejledt: false })).toMatchObject({ code: 'kun_med_udskrivning' });
    await exclude(about, { grund: 'maalgruppe', afgjortAf: 'leder', medUdskrivning: true, destination: 'egen_bolig' });
    expect((await forloebOf(lone, about.borgerId)).udskrivning).toMatchObject([{ maade: 'efter_aftale' }]);
    expect(await rulesAbout(about)).toContain(GARANTIER);
  });

  it('takes a discharge that is withdrawn along', async () => {
    const about = await indskriv(demo, { navn: 'Alligevel ikke', dato: '2026-11-10' });
    await exclude(about, { afgjortAf: 'leder', medUdskrivning: true });
    const [ud] = (await forloebOf(lone, about.borgerId)).udskrivning;
    await lone.kommando('tilbagekald', { borgerId: about.borgerId, faktaId: ud?.id, aarsag: 'Talte sammen' });
    expect(await forloebOf(lone, about.borgerId)).toMatchObject({ bortvisning: [], udskrivning: [], ophold: [{ gyldig: { til: null } }] });
  });
});

describe('bad input', () => {
  it('a discharge before the admission, typed at three in the morning, is one clear answer and nothing is written', async () => {
    const about = await indskriv(demo, { navn: 'Klokken tre', dato: '2026-11-19' });
    const answers = [
      await niels.afvises('udskriv', { ...about, dato: '2026-11-18', afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false }),
      await niels.afvises('overflyt', { ...about, til: { boformId: demo.id('Havnehuset') }, dato: '2026-11-18', afgjortAf: 'leder', kontakt: 'Niels' }),
      await niels.afvises('bortvis', { ...about, afgjort: '2026-11-18', afgjortAf: 'vagt', grund: 'husorden', begrundelse: 'x', fra: '2026-11-18', til: '2026-11-20', medUdskrivning: true, destination: 'gaden', klagevejledt: false }),
    ];
    expect(answers.map(({ code }) => code)).toEqual(['udskrevet_foer_indskrevet', 'udskrevet_foer_indskrevet', 'udskrevet_foer_indskrevet']);
    expect(answers.map(({ felter }) => felter?.map(({ felt }) => felt))).toEqual([['dato'], ['dato'], ['fra']]);
    expect(await forloebOf(lone, about.borgerId)).toMatchObject({ ophold: [{ gyldig: { til: null } }], udskrivning: [], overflytning: [], bortvisning: [] });
  });
});

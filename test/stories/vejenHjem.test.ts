import { describe, expect, it } from 'vitest';
import type { Hvorfor, MinDag } from '../../src/contract/svar.ts';
import { isoDate } from '../../src/law/kernel/dato.ts';
import { forloebOf, indskriv, modtagPrMail, opgaverOm, skalOm } from '../factories/demo.ts';
import type { Afslag } from '../factories/server.ts';
import { demoStory } from '../factories/story.ts';

const FREDAG = '2026-11-20';
const { server, demo, lone, sanne } = await demoStory(FREDAG, 'lone', 'sanne');

const PLAN = { formaal: 'Et hjem', indsats: 'Bolig og støtte', varighed: 'Et år', andreForhold: 'Vil gerne arbejde' };

const at = (day: string): void => void (server.day = isoDate(day));
const betingelserOf = ({ detaljer }: Afslag): readonly string[] => (detaljer ?? []).map(({ key }) => key.replace('lov.betingelse.', ''));
const kuvertOm = async (navn: string) => (await sanne.read<MinDag>('min-dag')).kuverter.find((kuvert) => kuvert.navn === navn);

/** The open conditions, asked beforehand: the same answer that the refusal gives. */
async function openConditions(borgerId: string, query: string): Promise<readonly string[]> {
  const { outcome } = await sanne.read<Hvorfor>(`borgere/${borgerId}/udskrivning?${query}`);
  const { betingelser } = (outcome as { value: { betingelser: { betingelse: string; tilstand: string }[] } }).value;
  return betingelser.filter(({ tilstand }) => tilstand !== 'opfyldt').map(({ betingelse }) => betingelse);
}

describe('from the door of the boform to a home with support', () => {
  const inde = { borgerId: '', opholdId: '' };
  const kommunens = { borgerId: '', opholdId: '' };
  const bolig = { boligId: '' };
  const udskrivning = () => ({ ...kommunens, afgjort: '2026-12-10', dato: '2026-12-15', destination: 'egen_bolig', begrundelse: 'Bolig og støtte er klar.' });

  it('a person without CPR is admitted with a name and a day, and has the bed', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Rosa', dato: FREDAG, plads: '8' });
    Object.assign(inde, { borgerId, opholdId });
    const forloeb = await forloebOf(lone, borgerId);
    expect(forloeb.identitet).toMatchObject([{ art: 'uden', foedselsdato: null }]);
    expect(forloeb.ophold).toMatchObject([{ gyldig: { fra: FREDAG, til: null } }]);
    expect(forloeb.pladsbelaegning).toHaveLength(1);
  });

  it('[LAW-007] [G3-120] the notice is due on the third hverdag, with its paragraph and its reason', async () => {
    const opgave = (await opgaverOm(lone, inde.borgerId)).find(({ regel }) => regel === 'sel.p110.orientering-om-indskrivning');
    expect(opgave).toMatchObject({ modalitet: 'skal', tilstand: 'aaben', frist: '2026-11-25', paragraf: 'SEL § 110, stk. 6', emneId: inde.opholdId });
    const why = await lone.read<Hvorfor>(`borgere/${inde.borgerId}/hvorfor?regel=sel.p110.orientering-om-indskrivning&emne=${inde.opholdId}`);
    expect(why.outcome).toMatchObject({ kind: 'decided', value: { frist: '2026-11-25', truffet: FREDAG, tilstand: 'afventer' } });
    expect(JSON.stringify(why.trace)).toContain(FREDAG);
  });

  it('the municipality knows nothing of her before it is told', async () => {
    expect((await sanne.get(`borgere/${inde.borgerId}`)).statusCode).toBe(404);
    expect(await kuvertOm('Rosa')).toBeUndefined();
  });

  it('the notice is sent in Hjemvej: the duty is met, and the envelope lies with the municipality', async () => {
    at('2026-11-23');
    await lone.kommando('send-orientering', {
      ...inde, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: '2026-11-23', kontakt: 'Lone Krag, 98 00 00 00',
    });
    expect(await skalOm(lone, inde.borgerId)).not.toContain('sel.p110.orientering-om-indskrivning');
    expect(await kuvertOm('Rosa')).toMatchObject({ om: 'indskrivning', dato: FREDAG, boformNavn: 'Fyrtårnet', foedselsdato: null, forslag: [] });
  });

  it('[LAW-055] the municipality takes it as a new person: it becomes handlekommune and must draw up a plan', async () => {
    const { id: kuvertId } = (await kuvertOm('Rosa')) ?? { id: '' };
    Object.assign(kommunens, await sanne.kommando('modtag-orientering', {
      kuvertId, borger: { ny: true }, dato: '2026-11-23', handlekommuneGrundlag: 'Har boet i Åby siden 2019',
    }));
    expect(kommunens.borgerId).not.toBe(inde.borgerId);
    expect(await kuvertOm('Rosa')).toBeUndefined();
    const forloeb = await forloebOf(sanne, kommunens.borgerId);
    expect(forloeb.kommunerolle).toMatchObject([{ rolle: 'handlekommune', kommuneId: demo.id('Åby Kommune'), grundlag: 'Har boet i Åby siden 2019' }]);
    expect(forloeb.ophold).toMatchObject([{ kilde: 'orientering', gyldig: { fra: FREDAG, til: null } }]);
    expect(await skalOm(sanne, kommunens.borgerId)).toContain('sel.p142.planpligt');
  });

  it('[LAW-006] municipal discharge is refused and lists what is missing, until each condition is met', async () => {
    at('2026-12-10');
    const borger = { borgerId: kommunens.borgerId };
    const query = 'vej=bolig&afgjort=2026-12-10&virkning=2026-12-15';
    const afvist = async (missing: readonly string[]): Promise<void> => {
      const afslag = await sanne.afvises('udskriv-kommunalt', udskrivning());
      expect(afslag).toMatchObject({ status: 422, code: 'betingelser_mangler' });
      expect(betingelserOf(afslag)).toEqual(missing);
      expect(await openConditions(kommunens.borgerId, query)).toEqual(missing);
    };
    const stoette = ['stoette-bevilget', 'stoette-svarer-til-behov'];
    const hjemme = ['lejekontrakt', 'indflytning-bolig'];
    await afvist(['plan', 'bolig-anvist', ...stoette, ...hjemme, 'stoette-kan-begynde']);
    await sanne.kommando('registrer-planskridt', { ...borger, art: '142', skridt: 'udarbejdet', dato: '2026-12-01', indhold: PLAN });
    await afvist(['bolig-anvist', ...stoette, ...hjemme, 'stoette-kan-begynde']);
    Object.assign(bolig, await sanne.kommando('registrer-boligskridt', { ...borger, adresse: 'Møllegade 9', skridt: 'anvist', dato: '2026-12-02' }));
    await afvist([...stoette, ...hjemme, 'stoette-kan-begynde']);
    await sanne.kommando('bevilg-stoette', {
      ...borger, paragraf: '85a', metode: 'ICM', afgjort: '2026-12-08', fra: '2026-12-15', oenskeFulgt: true, svarerTilBehov: true,
    });
    await afvist(hjemme);
    await sanne.kommando('registrer-boligskridt', { ...borger, ...bolig, skridt: 'lejekontrakt_underskrevet', dato: '2026-12-09' });
    await afvist(['indflytning-bolig']);
    await sanne.kommando('registrer-boligskridt', { ...borger, ...bolig, skridt: 'indflytning_mulig', dato: '2026-12-16' });
    await afvist(['indflytning-bolig']);
    await sanne.kommando('registrer-boligskridt', { ...borger, ...bolig, skridt: 'indflytning_mulig', dato: '2026-12-15' });
    await sanne.kommando('udskriv-kommunalt', udskrivning());
    expect((await forloebOf(sanne, kommunens.borgerId)).ophold).toMatchObject([{ gyldig: { fra: FREDAG, til: '2026-12-15' } }]);
  });

  it('[LAW-008] the boform records the discharge ahead, the notice of it becomes due, is sent and received', async () => {
    at('2026-12-11');
    await lone.kommando('udskriv', { ...inde, dato: '2026-12-15', afgjortAf: 'kommune', maade: 'efter_aftale', destination: 'egen_bolig', planlagt: true });
    const opgave = (await opgaverOm(lone, inde.borgerId)).find(({ regel }) => regel === 'sel.p110.orientering-om-udskrivning');
    expect(opgave).toMatchObject({ tilstand: 'aaben', paamind: '2026-12-14', frist: '2026-12-18' });
    await lone.kommando('send-orientering', {
      ...inde, om: 'udskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: '2026-12-11', kontakt: 'Lone Krag',
    });
    const kuvert = await kuvertOm('Rosa');
    expect(kuvert).toMatchObject({ om: 'udskrivning', dato: '2026-12-15', forslag: [{ borgerId: kommunens.borgerId, grund: 'navn', navn: 'Rosa' }] });
    const received = await sanne.kommando('modtag-orientering', {
      kuvertId: kuvert?.id, borger: { borgerId: kommunens.borgerId }, dato: '2026-12-11',
    });
    expect(received).toEqual(kommunens);
  });

  it('when she has moved in and what she wants is written down, no statutory duty is left on either side', async () => {
    at('2026-12-16');
    await sanne.kommando('registrer-boligskridt', { borgerId: kommunens.borgerId, ...bolig, skridt: 'indflyttet', dato: '2026-12-15' });
    await sanne.kommando('registrer-leverandoeroenske', { borgerId: kommunens.borgerId, oenske: 'ingen', dato: '2026-12-10' });
    expect(await skalOm(sanne, kommunens.borgerId)).toEqual([]);
    expect(await skalOm(lone, inde.borgerId)).toEqual(expect.not.arrayContaining(['sel.p110.orientering-om-indskrivning', 'sel.p110.orientering-om-udskrivning']));
    at('2027-01-10');
    expect(await skalOm(sanne, kommunens.borgerId)).toEqual([]);
  });
});

describe('the other route, a place under § 107', () => {
  it('needs the plan, the grant and a day one can move in, and nothing of the first route', async () => {
    at('2027-02-01');
    const { borgerId, opholdId } = await modtagPrMail(demo, { navn: 'Bo Frank', dato: '2027-01-20' });
    const udskrivning = { borgerId, opholdId, afgjort: '2027-02-01', dato: '2027-02-05', destination: 'botilbud', begrundelse: 'Vil gerne bo der.' };
    const missing = async () => betingelserOf(await sanne.afvises('udskriv-kommunalt', udskrivning));
    expect(await missing()).toEqual(['plan', 'botilbud-bevilget', 'indflytning-botilbud']);
    await sanne.kommando('registrer-planskridt', { borgerId, art: '142', skridt: 'udarbejdet', dato: '2027-01-25' });
    expect(await missing()).toEqual(['botilbud-bevilget', 'indflytning-botilbud']);
    await sanne.kommando('bevilg-stoette', { borgerId, paragraf: '107', afgjort: '2027-01-28', fra: '2027-02-06' });
    expect(await missing()).toEqual(['indflytning-botilbud']);
    await sanne.kommando('udskriv-kommunalt', { ...udskrivning, dato: '2027-02-06' });
    expect((await forloebOf(sanne, borgerId)).udskrivning).toMatchObject([{ afgjortAf: 'kommune', destination: 'botilbud', dato: '2027-02-06' }]);
  });
});

describe('a later stay', () => {
  it('is not ended on the home and the support of an earlier one', async () => {
    at('2027-03-01');
    const { borgerId, opholdId } = await modtagPrMail(demo, { navn: 'Ida Holm', dato: '2027-01-10' });
    const { boligId } = await sanne.kommando('registrer-boligskridt', { borgerId, adresse: 'Elmevej 3', skridt: 'anvist', dato: '2027-01-15' });
    for (const [skridt, dato] of [['lejekontrakt_underskrevet', '2027-01-20'], ['indflytning_mulig', '2027-02-01'], ['indflyttet', '2027-02-01']]) {
      await sanne.kommando('registrer-boligskridt', { borgerId, boligId, skridt, dato });
    }
    await sanne.kommando('registrer-planskridt', { borgerId, art: '142', skridt: 'udarbejdet', dato: '2027-01-15' });
    await sanne.kommando('bevilg-stoette', { borgerId, paragraf: '85', afgjort: '2027-01-20', fra: '2027-02-01', til: '2027-02-20', svarerTilBehov: true });
    await sanne.kommando('udskriv-kommunalt', { borgerId, opholdId, afgjort: '2027-01-30', dato: '2027-02-01', destination: 'egen_bolig', begrundelse: 'Alt er klar.' });
    const igen = await sanne.kommando('registrer-modtaget-orientering', {
      borger: { borgerId }, om: 'indskrivning', boformId: demo.id('Fyrtårnet'), haendelsesdato: '2027-02-25', modtaget: '2027-02-26', kanal: 'mail',
      afsender: 'Fyrtårnet', handlekommuneGrundlag: 'Bor i Åby',
    });
    const afslag = await sanne.afvises('udskriv-kommunalt', {
      borgerId, opholdId: igen['opholdId'], afgjort: '2027-03-01', dato: '2027-03-01', destination: 'egen_bolig', begrundelse: 'Samme bolig.',
    });
    expect(betingelserOf(afslag)).toEqual([
      'bolig-anvist', 'stoette-bevilget', 'stoette-svarer-til-behov', 'lejekontrakt', 'indflytning-bolig', 'stoette-kan-begynde',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { MULIGHEDER } from '../../src/law/rsl/p5-helhed/muligheder.ts';
import { forloebOf } from '../factories/demo.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-20';
const { demo, lone, sanne } = await demoStory(I_DAG, 'lone', 'sanne');

/** Someone the municipality of Åby has been told of. */
async function kendt(navn: string): Promise<{ readonly borgerId: string }> {
  const { borgerId = '' } = await sanne.kommando('registrer-modtaget-orientering', {
    borger: { navn }, om: 'indskrivning', boformId: demo.id('Fyrtårnet'), haendelsesdato: '2026-11-02', modtaget: '2026-11-03', kanal: 'mail', afsender: 'Fyrtårnet', handlekommuneGrundlag: 'Boede sidst her',
  });
  return { borgerId };
}

describe('the kinds of help the law has', () => {
  const nej = { vurdering: 'ikke_relevant', begrundelse: 'Har intet misbrug', dato: I_DAG };

  it('are answered together with one reason, each as a fact of its day, and looked at anew without losing what was found before [G3-101]', async () => {
    const om = await kendt('Får set på alt');
    await sanne.kommando('vurder-muligheder', { ...om, ...nej, muligheder: ['stofmisbrugsbehandling', 'alkoholbehandling', 'alkoholbehandling'], dato: '2026-11-10' });
    await sanne.kommando('vurder-muligheder', { ...om, muligheder: ['alkoholbehandling'], vurdering: 'relevant', begrundelse: 'Vil i behandling', dato: I_DAG });
    const { mulighed } = await forloebOf(sanne, om.borgerId);
    expect(mulighed.map((each) => [each.mulighed, each.vurdering, each.begrundelse, each.dato])).toEqual([
      ['stofmisbrugsbehandling', 'ikke_relevant', 'Har intet misbrug', '2026-11-10'], ['alkoholbehandling', 'ikke_relevant', 'Har intet misbrug', '2026-11-10'], ['alkoholbehandling', 'relevant', 'Vil i behandling', I_DAG],
    ]);
  });

  it('are all of them known to the ledger', async () => {
    const om = await kendt('Alle muligheder');
    await sanne.kommando('vurder-muligheder', { ...om, ...nej, muligheder: MULIGHEDER.map(({ id }) => id) });
    expect((await forloebOf(sanne, om.borgerId)).mulighed).toHaveLength(MULIGHEDER.length);
  });

  it('need a reason, a day that has come and at least one option, and are the municipality’s to answer', async () => {
    const om = await kendt('Uden grund');
    expect(await sanne.afvises('vurder-muligheder', { ...om, ...nej, muligheder: ['mentor'], begrundelse: ' ' })).toMatchObject({ status: 400 });
    expect(await sanne.afvises('vurder-muligheder', { ...om, ...nej, muligheder: ['mentor'], dato: '2026-11-21' })).toMatchObject({ code: 'dato_i_fremtiden' });
    expect(await sanne.afvises('vurder-muligheder', { ...om, ...nej, muligheder: [] })).toMatchObject({ status: 400 });
    expect(await sanne.afvises('vurder-muligheder', { ...om, ...nej, muligheder: ['lykke'] })).toMatchObject({ status: 400 });
    expect(await lone.afvises('vurder-muligheder', { ...om, ...nej, muligheder: ['mentor'] })).toMatchObject({ status: 403 });
  });
});

describe('the efforts of a plan in time', () => {
  async function medPlan(navn: string): Promise<{ readonly borgerId: string; readonly planId: string }> {
    const { borgerId } = await kendt(navn);
    const { planId = '' } = await sanne.kommando('registrer-planskridt', { borgerId, art: '142', skridt: 'udarbejdet', dato: I_DAG });
    return { borgerId, planId };
  }
  const behandling = { indsats: 'Behandling', myndighed: 'misbrug', fra: '2026-12-01', tilOgMed: '2026-12-31' };

  it('are kept with whose they are, their planned days, and what they follow, and are said anew without being doubled [G3-129]', async () => {
    const om = await medPlan('Har en rækkefølge');
    await sanne.kommando('registrer-planindsats', { ...om, ...behandling });
    const foerste = (await forloebOf(sanne, om.borgerId)).planindsats[0]?.forekomstId;
    await sanne.kommando('registrer-planindsats', { ...om, indsats: 'Praktik', myndighed: 'jobcenter', ansvarlig: 'Mette', fra: '2027-01-01', efterId: foerste });
    await sanne.kommando('registrer-planindsats', { ...om, ...behandling, indsatsId: foerste, tilOgMed: '2027-01-31' });
    const { planindsats } = await forloebOf(sanne, om.borgerId);
    expect(planindsats.map(({ indsats, myndighed, ansvarlig, gyldig, efterId }) => [indsats, myndighed, ansvarlig, gyldig, efterId])).toEqual([
      ['Behandling', 'misbrug', null, { fra: '2026-12-01', til: '2027-02-01' }, null], ['Praktik', 'jobcenter', 'Mette', { fra: '2027-01-01', til: null }, foerste],
    ]);
  });

  it('follow none of another plan, never themselves, and end no earlier than they begin', async () => {
    const om = await medPlan('Kan ikke gå i ring');
    const anden = await medPlan('Har en anden plan');
    await sanne.kommando('registrer-planindsats', { ...om, ...behandling });
    const a = (await forloebOf(sanne, om.borgerId)).planindsats[0]?.forekomstId;
    await sanne.kommando('registrer-planindsats', { ...om, ...behandling, indsats: 'Efterbehandling', efterId: a });
    const b = (await forloebOf(sanne, om.borgerId)).planindsats.find(({ efterId }) => efterId === a)?.forekomstId;
    expect(await sanne.afvises('registrer-planindsats', { ...om, ...behandling, indsatsId: a, efterId: b })).toMatchObject({ code: 'venter_paa_sig_selv' });
    expect(await sanne.afvises('registrer-planindsats', { ...om, ...behandling, indsatsId: a, efterId: a })).toMatchObject({ code: 'venter_paa_sig_selv' });
    expect(await sanne.afvises('registrer-planindsats', { ...om, ...behandling, tilOgMed: '2026-11-30' })).toMatchObject({ code: 'slut_foer_start' });
    expect(await sanne.afvises('registrer-planindsats', { ...anden, ...behandling, efterId: a })).toMatchObject({ code: 'ukendt_forekomst' });
    expect(await lone.afvises('registrer-planindsats', { ...om, ...behandling })).toMatchObject({ status: 403 });
  });
});

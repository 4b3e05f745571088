import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Budskaber } from '../../src/contract/budskab.ts';
import { forloebOf, indskriv, opgaverOm } from '../factories/demo.ts';
import type { Person } from '../factories/server.ts';
import { demoStory } from '../factories/story.ts';
import type { MinDag } from '../../src/contract/svar.ts';

const I_DAG = '2026-11-20';
const { demo, lone, sanne } = await demoStory(I_DAG, 'lone', 'sanne');

interface Om { readonly borgerId: string; readonly opholdId: string }

/** Someone in the boform, and the same person as the municipality of Åby knows them after the notice. */
async function known(navn: string): Promise<{ readonly hos: Om; readonly kommunen: Om }> {
  const hos = await indskriv(demo, { navn, dato: '2026-11-02' });
  await lone.kommando('send-orientering', { ...hos, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone Krag' });
  const { kuverter } = await sanne.read<MinDag>('min-dag');
  const kuvertId = kuverter.find((kuvert) => kuvert.navn === navn)?.id;
  const { borgerId = '', opholdId = '' } = await sanne.kommando('modtag-orientering', { kuvertId, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Boede sidst her' });
  return { hos, kommunen: { borgerId, opholdId } };
}

const viden = (om: Om, rest: object = {}) => ({ ...om, art: 'viden', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, grundlag: 'samtykke', tekst: 'Vil gerne bo alene med hunden', ...rest });
const unread = async (person: Person, { borgerId }: Om): Promise<Budskaber> => person.read<Budskaber>(`borgere/${borgerId}/budskaber`);
const take = async (person: Person, om: Om): Promise<void> => {
  for (const { id } of await unread(person, om)) await person.kommando('modtag-besked', { ...om, budskabId: id });
};

describe('the plan for a stay', () => {
  it('keeps the goals in the person’s own words, where the stay leads and who helps, until they are written anew [G3-095] [PR-198]', async () => {
    const om = await indskriv(demo, { navn: 'Har en plan', dato: '2026-11-02' });
    await lone.kommando('registrer-opholdsplan', { ...om, skridt: 'udarbejdet', dato: '2026-11-05', maal: 'Min egen dør', foererTil: 'En lejlighed i Åby', hvemGoerHvad: 'Lone skriver til boligforeningen', kontaktperson: 'Lone Krag', forventninger: 'Ro' });
    await lone.kommando('registrer-opholdsplan', { ...om, skridt: 'moede', dato: '2026-11-12', aftalt: 'Kommunen ser på indskud' });
    await lone.kommando('registrer-opholdsplan', { ...om, skridt: 'gennemgaaet', dato: I_DAG, foererTil: 'En almen bolig', forventninger: null, naesteGennemgang: '2026-12-18' });
    const { opholdsplan } = await forloebOf(lone, om.borgerId);
    expect(opholdsplan.map(({ skridt }) => skridt)).toEqual(['udarbejdet', 'moede', 'gennemgaaet']);
    expect(opholdsplan[1]).toMatchObject({ maal: 'Min egen dør', foererTil: 'En lejlighed i Åby', aftalt: 'Kommunen ser på indskud' });
    expect(opholdsplan[2]).toMatchObject({ maal: 'Min egen dør', foererTil: 'En almen bolig', hvemGoerHvad: 'Lone skriver til boligforeningen', forventninger: null, aftalt: null, naesteGennemgang: '2026-12-18' });
  });

  it('names who supports the person’s contact with others [G6-198]', async () => {
    const om = await indskriv(demo, { navn: 'Har en kontaktperson', dato: '2026-11-02' });
    await lone.kommando('registrer-opholdsplan', { ...om, skridt: 'udarbejdet', dato: I_DAG, kontaktperson: 'Niels Aagaard', kontakter: 'Lægen og misbrugscentret' });
    expect((await forloebOf(lone, om.borgerId)).opholdsplan).toMatchObject([{ kontaktperson: 'Niels Aagaard', kontakter: 'Lægen og misbrugscentret' }]);
  });
});

describe('what is learned in a stay', () => {
  it('reaches the municipality as a message in its own journal, with its ground, and nothing else of what the boform wrote [G3-079] [G3-103]', async () => {
    const { hos, kommunen } = await known('Giver viden videre');
    await lone.kommando('registrer-opholdsplan', { ...hos, skridt: 'udarbejdet', dato: I_DAG, maal: 'Hemmeligt mål i huset' });
    await lone.kommando('send-besked', viden(hos));
    expect(await sanne.read<Budskaber>('budskaber')).toMatchObject([{ art: 'viden', borgerId: kommunen.borgerId, opholdId: kommunen.opholdId, navn: 'Giver viden videre', tekst: null, afsenderNavn: 'Fyrtårnet' }]);
    await take(sanne, kommunen);
    expect(await unread(sanne, kommunen)).toEqual([]);
    const theirs = await sanne.get(`borgere/${kommunen.borgerId}`);
    expect(theirs.json()).toMatchObject({ forloeb: { besked: [{ retning: 'modtaget', art: 'viden', grundlag: 'samtykke', tekst: 'Vil gerne bo alene med hunden', modpartNavn: 'Fyrtårnet', dato: I_DAG }] } });
    expect(theirs.body).not.toContain('Hemmeligt mål');
  });

  it('goes by Hjemvej only to the municipality that was told of the stay, on a ground, and today', async () => {
    const { hos } = await known('Rigtig modtager');
    expect(await lone.afvises('send-besked', viden(hos, { kommuneId: demo.id('Nørreå Kommune') }))).toMatchObject({ code: 'orientering_foerst' });
    expect(await lone.afvises('send-besked', viden(hos, { grundlag: null }))).toMatchObject({ code: 'grundlag_mangler' });
    expect(await lone.afvises('send-besked', viden(hos, { dato: '2026-11-19' }))).toMatchObject({ code: 'sendes_i_dag' });
    expect(await lone.afvises('send-besked', viden(hos, { art: 'svar', svar: 'bevilget' }))).toMatchObject({ code: 'ukendt_forekomst' });
    await lone.kommando('send-besked', viden(hos, { kommuneId: demo.id('Nørreå Kommune'), kanal: 'brev', dato: '2026-11-10' }));
    expect((await forloebOf(lone, hos.borgerId)).besked).toMatchObject([{ kanal: 'brev', dato: '2026-11-10', budskabId: null }]);
  });

  it('goes to the municipality that has the notice now: not to one that passed it on', async () => {
    const hos = await indskriv(demo, { navn: 'Sendt videre', dato: '2026-11-02' });
    await lone.kommando('send-orientering', { ...hos, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone Krag' });
    const amir = await demo.som('amir');
    const kuvertId = (await sanne.read<MinDag>('min-dag')).kuverter.find(({ navn }) => navn === 'Sendt videre')?.id;
    await sanne.post(`kuverter/${kuvertId ?? ''}/afvis`, { id: uuidv7(), aarsag: 'Bor i Nørreå', videreTil: demo.id('Nørreå Kommune') });
    expect(await lone.afvises('send-besked', viden(hos))).toMatchObject({ code: 'orientering_foerst' });
    const kommunen = await amir.kommando('modtag-orientering', { kuvertId, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Boede sidst her' });
    await lone.kommando('send-besked', viden(hos, { art: 'stoettebehov', kommuneId: demo.id('Nørreå Kommune') }));
    const om = { borgerId: kommunen['borgerId'] ?? '', opholdId: kommunen['opholdId'] ?? '' };
    await take(amir, om);
    await amir.kommando('send-besked', { ...om, art: 'svar', kanal: 'hjemvej', dato: I_DAG, svar: 'bevilget', tekst: 'Fra mandag' });
    expect(await unread(lone, hos)).toMatchObject([{ art: 'svar', afsenderNavn: 'Nørreå Kommune' }]);
  });

  it('is neither another municipality’s, another house’s nor taken twice, and stands once it has left', async () => {
    const { hos, kommunen } = await known('Kun for Åby');
    const { fortryd } = await lone.udfoer('send-besked', viden(hos));
    expect(fortryd).toBeNull();
    const [budskab] = await unread(sanne, kommunen);
    for (const other of ['amir', 'grethe'] as const) expect(await (await demo.som(other)).read<Budskaber>('budskaber')).toEqual([]);
    await take(sanne, kommunen);
    expect(await sanne.afvises('modtag-besked', { ...kommunen, budskabId: budskab?.id })).toMatchObject({ code: 'allerede_modtaget' });
    const besked = (await forloebOf(lone, hos.borgerId)).besked[0];
    expect(await lone.afvises('tilbagekald', { borgerId: hos.borgerId, faktaId: besked?.id, aarsag: 'Fortrudt' })).toMatchObject({ code: 'kan_ikke_fortrydes' });
  });

  it('is not put on a stay it is not about', async () => {
    const [om, other] = [await known('Den rette'), await known('En anden')];
    await lone.kommando('send-besked', viden(om.hos));
    const [budskab] = await unread(sanne, om.kommunen);
    expect(await sanne.afvises('modtag-besked', { ...other.kommunen, budskabId: budskab?.id })).toMatchObject({ code: 'findes_ikke' });
  });
});

describe('a need beyond the boform’s help', () => {
  it('is the municipality’s to answer, stands until it is granted or refused, and the answer comes back to the stay [G6-202] [G6-226]', async () => {
    const { hos, kommunen } = await known('Har brug for mere');
    const waits = async () => (await opgaverOm(sanne, kommunen.borgerId)).find(({ regel }) => regel === 'sel.p110.supplerende-stoette');
    expect(await waits()).toBeUndefined();
    await lone.kommando('send-besked', viden(hos, { art: 'stoettebehov', tekst: 'Alkoholbehandling' }));
    await take(sanne, kommunen);
    expect(await waits()).toMatchObject({ modalitet: 'skal', tilstand: 'aaben', frist: null });
    const svar = { ...kommunen, art: 'svar', kanal: 'hjemvej', dato: I_DAG };
    await sanne.kommando('send-besked', { ...svar, svar: 'undersoeges', tekst: 'Vi ringer' });
    expect(await waits()).toBeDefined();
    await sanne.kommando('send-besked', { ...svar, svar: 'bevilget', tekst: 'Behandling fra mandag' });
    expect(await waits()).toBeUndefined();
    expect(await unread(lone, hos)).toMatchObject([{ art: 'svar', svar: 'undersoeges' }, { art: 'svar', svar: 'bevilget', afsenderNavn: 'Åby Kommune' }]);
    await take(lone, hos);
    expect((await forloebOf(lone, hos.borgerId)).besked.at(-1)).toMatchObject({ retning: 'modtaget', art: 'svar', svar: 'bevilget', tekst: 'Behandling fra mandag' });
  });

  it('was considered on a day, with what it came to; an answer without a need is none', async () => {
    const { kommunen } = await known('Overvejet');
    await sanne.kommando('overvej-stoette', { ...kommunen, dato: I_DAG, behov: false, begrundelse: 'Talt med Lone' });
    const hvorfor = await sanne.get(`borgere/${kommunen.borgerId}/hvorfor?regel=sel.p110.supplerende-stoette&emne=${kommunen.opholdId}`);
    expect(hvorfor.json()).toMatchObject({ outcome: { kind: 'decided', value: { tilstand: 'overvejet' } } });
    expect(await sanne.afvises('send-besked', { ...kommunen, art: 'svar', kanal: 'brev', dato: I_DAG, svar: 'bevilget', tekst: 'Ja' })).toMatchObject({ code: 'svar_uden_behov' });
    expect(await lone.afvises('overvej-stoette', { ...kommunen, dato: I_DAG, behov: false, begrundelse: 'Nej' })).toMatchObject({ status: 403 });
  });
});

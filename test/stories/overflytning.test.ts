import { describe, expect, it } from 'vitest';
import type { Huset } from '../../src/contract/huset.ts';
import type { MinDag } from '../../src/contract/svar.ts';
import { forloebOf, indskriv, opgaverOm, skalOm } from '../factories/demo.ts';
import type { Person } from '../factories/server.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-20';
const IND = 'sel.p110.orientering-om-indskrivning';
const UD = 'sel.p110.orientering-om-udskrivning';
const { demo, lone, grethe } = await demoStory(I_DAG, 'lone', 'grethe');

interface Om { readonly borgerId: string; readonly opholdId: string }
const huset = (person: Person, boform: string) => person.read<Huset>(`huset/${demo.id(boform)}`);
const expected = async (navn: string) => (await huset(grethe, 'Havnehuset')).ventes.find((each) => each.navn === navn);
const move = (about: Om, more: object = {}) => lone.udfoer('overflyt', { ...about, til: { boformId: demo.id('Havnehuset') }, dato: I_DAG, klokken: '15:00', afgjortAf: 'leder', afgjort: I_DAG, kontakt: 'Lone Krag', ...more });
const tell = (person: Person, about: Om, { om, kommune }: { om: string; kommune: string }) =>
  person.kommando('send-orientering', { ...about, om, kommuneId: demo.id(kommune), kanal: 'hjemvej', dato: I_DAG, kontakt: 'x' });
const kuvertOm = async (hvem: 'sanne' | 'amir', { navn, om }: { navn: string; om: string }) => (await (await demo.som(hvem)).read<MinDag>('min-dag')).kuverter.find((each) => each.navn === navn && each.om === om);

describe('a move between two boformer with a change of handlekommune', () => {
  it('is one action here and one press there: both notices are due once and go to the municipality each is for, and nothing is typed twice', async () => {
    const about = await indskriv(demo, { navn: 'Mona på vej', dato: '2026-11-02' });
    await tell(lone, about, { om: 'indskrivning', kommune: 'Åby Kommune' });
    await move(about);
    expect((await forloebOf(lone, about.borgerId)).udskrivning).toMatchObject([{ maade: 'overflytning', destination: 'anden_boform', dato: I_DAG }]);
    expect((await skalOm(lone, about.borgerId)).filter((regel) => regel === UD)).toHaveLength(1);
    expect((await huset(lone, 'Fyrtårnet')).afsendte).toContainEqual(expect.objectContaining({ navn: 'Mona på vej', til: 'Havnehuset', komIkke: false }));

    const ventet = await expected('Mona på vej');
    expect(ventet).toMatchObject({ fra: 'Fyrtårnet', dato: I_DAG, klokken: '15:00', kontakt: 'Lone Krag', skjult: false, kendte: [] });
    const ind = await grethe.kommando('indskriv-ventet', { ankomstId: ventet?.id, borger: { ny: true }, dato: I_DAG, ankomstKl: '15:10' });
    const der = { borgerId: ind['borgerId'] ?? '', opholdId: ind['opholdId'] ?? '' };
    const forloeb = await forloebOf(grethe, der.borgerId);
    expect(forloeb).toMatchObject({ navn: [{ navn: 'Mona på vej', art: 'som_sagt' }], overflytning: [{ retning: 'fra', sted: 'Fyrtårnet' }], senesteOpholdssted: [{ sted: 'anden_boform' }] });
    expect(forloeb.kommunerolle).toMatchObject([{ rolle: 'handlekommune', kommuneId: demo.id('Åby Kommune'), grundlag: 'Oplyst af Fyrtårnet' }]);
    expect(await expected('Mona på vej')).toBeUndefined();
    expect((await huset(lone, 'Fyrtårnet')).afsendte.map(({ navn }) => navn)).not.toContain('Mona på vej');
    expect((await skalOm(grethe, der.borgerId)).filter((regel) => regel === IND)).toHaveLength(1);

    await tell(lone, about, { om: 'udskrivning', kommune: 'Åby Kommune' });
    await tell(grethe, der, { om: 'indskrivning', kommune: 'Nørreå Kommune' });
    const sanne = await demo.som('sanne');
    const amir = await demo.som('amir');
    const gammel = await kuvertOm('sanne', { navn: 'Mona på vej', om: 'indskrivning' });
    const kendt = await sanne.kommando('modtag-orientering', { kuvertId: gammel?.id, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Havde sidst bolig i Åby' });
    const ud = await kuvertOm('sanne', { navn: 'Mona på vej', om: 'udskrivning' });
    await sanne.kommando('modtag-orientering', { kuvertId: ud?.id, borger: { borgerId: kendt['borgerId'] }, dato: I_DAG });
    await sanne.kommando('registrer-kommunerolle', { borgerId: kendt['borgerId'], rolle: 'handlekommune', kommuneId: demo.id('Nørreå Kommune'), fra: I_DAG, grundlag: 'Har fået bolig i Nørreå', omtvistet: false });
    expect((await forloebOf(sanne, kendt['borgerId'] ?? '')).kommunerolle.map(({ kommuneId, gyldig }) => [kommuneId, gyldig.til])).toEqual([[demo.id('Åby Kommune'), I_DAG], [demo.id('Nørreå Kommune'), null]]);
    const ny = await kuvertOm('amir', { navn: 'Mona på vej', om: 'indskrivning' });
    const hos = await amir.kommando('modtag-orientering', { kuvertId: ny?.id, borger: { ny: true }, dato: I_DAG, handlekommuneGrundlag: 'Har fået bolig i Nørreå' });
    expect((await forloebOf(amir, hos['borgerId'] ?? '')).ophold).toMatchObject([{ boformId: demo.id('Havnehuset'), gyldig: { fra: I_DAG, til: null } }]);
    expect(await skalOm(lone, about.borgerId)).not.toContain(UD);
    expect(await skalOm(grethe, der.borgerId)).not.toContain(IND);
  });

  it('is expected until the sender takes it back, which opens the stay again; not once they are admitted', async () => {
    const about = await indskriv(demo, { navn: 'Ombestemte sig', dato: '2026-11-02' });
    const first = await move(about);
    await lone.kommando('fortryd', { borgerId: about.borgerId, kommandoId: first.fortryd, aarsag: 'Bliver her' });
    expect(await expected('Ombestemte sig')).toBeUndefined();
    expect((await forloebOf(lone, about.borgerId))).toMatchObject({ ophold: [{ gyldig: { til: null } }], udskrivning: [], overflytning: [] });
    const again = await move(about);
    const ventet = await expected('Ombestemte sig');
    await grethe.kommando('indskriv-ventet', { ankomstId: ventet?.id, borger: { ny: true }, dato: I_DAG });
    expect(await lone.afvises('fortryd', { borgerId: about.borgerId, kommandoId: again.fortryd, aarsag: 'x' })).toMatchObject({ code: 'kan_ikke_fortrydes' });
    const [ud] = (await forloebOf(lone, about.borgerId)).udskrivning;
    expect(await lone.afvises('tilbagekald', { borgerId: about.borgerId, faktaId: ud?.id, aarsag: 'x' })).toMatchObject({ code: 'kan_ikke_fortrydes' });
    expect(await grethe.afvises('indskriv-ventet', { ankomstId: ventet?.id, borger: { ny: true }, dato: I_DAG })).toMatchObject({ code: 'allerede_modtaget' });
  });

  it('taken back and admitted at the same moment is one of the two: nobody has a bed in both houses', async () => {
    for (const navn of ['Begge veje en', 'Begge veje to', 'Begge veje tre']) {
      const about = await indskriv(demo, { navn, dato: '2026-11-02' });
      const { fortryd } = await move(about);
      const ventet = await expected(navn);
      const done = await Promise.allSettled([
        lone.udfoer('fortryd', { borgerId: about.borgerId, kommandoId: fortryd, aarsag: 'Bliver her' }),
        grethe.udfoer('indskriv-ventet', { ankomstId: ventet?.id, borger: { ny: true }, dato: I_DAG }),
      ]);
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const here = (await forloebOf(lone, about.borgerId)).ophold[0]?.gyldig.til === null;
      expect(here).toBe(done[0]?.status === 'fulfilled');
    }
  });

  it('another night than was planned takes the plan along, and what really happened instead of a planned move stands alone', async () => {
    const about = await indskriv(demo, { navn: 'Planlagt flytning', dato: '2026-11-02' });
    await move(about, { dato: '2026-11-25' });
    expect(await expected('Planlagt flytning')).toMatchObject({ dato: '2026-11-25' });
    await lone.kommando('udskriv', { ...about, dato: I_DAG, afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'gaden', planlagt: false });
    expect(await expected('Planlagt flytning')).toBeUndefined();
    expect((await forloebOf(lone, about.borgerId))).toMatchObject({ udskrivning: [{ maade: 'eget_oenske' }], overflytning: [] });
  });

  it('made earlier than planned is one move: the house it was planned to has admitted them, and only that move can be written', async () => {
    const about = await indskriv(demo, { navn: 'Kom før planen', dato: '2026-11-02' });
    await move(about, { dato: '2026-11-25' });
    const ventet = await expected('Kom før planen');
    await grethe.kommando('indskriv-ventet', { ankomstId: ventet?.id, borger: { ny: true }, dato: '2026-11-19' });
    const ended = { ...about, dato: I_DAG, afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'gaden', planlagt: false };
    expect(await lone.afvises('udskriv', ended)).toMatchObject({ code: 'indskrevet_der' });
    await move(about, { dato: '2026-11-19' });
    expect(await expected('Kom før planen')).toBeUndefined();
    expect(await forloebOf(lone, about.borgerId)).toMatchObject({ ophold: [{ gyldig: { til: '2026-11-19' } }], overflytning: [{ dato: '2026-11-19', ankomstId: ventet?.id }] });
  });

  it('hidden here is hidden there, from the first minute and without the official name', async () => {
    const { borgerId = '', opholdId = '' } = await lone.kommando('indskriv', { borger: { navn: 'Hemmelig Officiel', navnArt: 'officielt' }, boformId: demo.id('Fyrtårnet'), dato: '2026-11-10' });
    await lone.kommando('registrer-beskyttelse', { borgerId, art: 'skjult_ophold', fra: '2026-11-10' });
    await move({ borgerId, opholdId });
    const ventet = (await huset(grethe, 'Havnehuset')).ventes.find(({ skjult }) => skjult);
    expect(ventet?.navn).toBe('');
    const ind = await grethe.kommando('indskriv-ventet', { ankomstId: ventet?.id, borger: { ny: true }, dato: I_DAG });
    expect(await forloebOf(grethe, ind['borgerId'] ?? '')).toMatchObject({ navn: [], beskyttelse: [{ art: 'skjult_ophold' }] });
  });

  it('is seen by nobody else: not by the municipality of either house, and not admitted by a house it is not for', async () => {
    const about = await indskriv(demo, { navn: 'Kun for to huse', dato: '2026-11-10' });
    await move(about);
    const ventet = await expected('Kun for to huse');
    expect(await lone.afvises('indskriv-ventet', { ankomstId: ventet?.id, borger: { ny: true }, dato: I_DAG })).toMatchObject({ status: 404 });
    expect(await (await demo.som('amir')).afvises('indskriv-ventet', { ankomstId: ventet?.id, borger: { ny: true }, dato: I_DAG })).toMatchObject({ status: 403 });
    expect((await grethe.get(`borgere/${about.borgerId}`)).statusCode).toBe(404);
  });

  it('of someone who never came is told to the house that sent them', async () => {
    const about = await indskriv(demo, { navn: 'Nåede ikke frem', dato: '2026-11-10' });
    await move(about);
    const ventet = await expected('Nåede ikke frem');
    const path = `huset/${demo.id('Havnehuset')}/ventes/${ventet?.id ?? ''}/kom-ikke`;
    expect((await lone.post(path, {})).statusCode).toBe(404);
    expect([(await grethe.post(path, {})).statusCode, (await grethe.post(path, {})).statusCode]).toEqual([200, 200]);
    expect(await expected('Nåede ikke frem')).toBeUndefined();
    expect((await huset(lone, 'Fyrtårnet')).afsendte).toContainEqual(expect.objectContaining({ navn: 'Nåede ikke frem', komIkke: true }));
    expect(await opgaverOm(lone, about.borgerId)).toContainEqual(expect.objectContaining({ regel: UD }));
  });

  it('knows who stayed there before under that name, and a person says whether it is them', async () => {
    const { borgerId: kendt = '', opholdId = '' } = await grethe.kommando('indskriv', { borger: { navn: 'Kendt i huset' }, boformId: demo.id('Havnehuset'), dato: '2026-10-01' });
    await grethe.kommando('udskriv', { borgerId: kendt, opholdId, dato: '2026-10-05', afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'ukendt', planlagt: false });
    await move(await indskriv(demo, { navn: 'Kendt i huset', dato: '2026-11-10' }));
    const ventet = await expected('Kendt i huset');
    expect(ventet?.kendte).toEqual([{ borgerId: kendt, navn: 'Kendt i huset' }]);
    expect(await grethe.kommando('indskriv-ventet', { ankomstId: ventet?.id, borger: { borgerId: kendt }, dato: I_DAG })).toMatchObject({ borgerId: kendt });
  });
});

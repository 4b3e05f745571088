import { beforeAll, describe, expect, it } from 'vitest';
import type { Advarsler } from '../../src/contract/advarsel.ts';
import type { Huset } from '../../src/contract/huset.ts';
import { employ } from '../factories/ansat.ts';
import { forloebOf, indskriv, opgaverOm, type Hvem } from '../factories/demo.ts';
import type { Person } from '../factories/server.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-20';
const { database, server, demo, lone, niels } = await demoStory(I_DAG, 'lone', 'niels');

interface Om { readonly borgerId: string; readonly opholdId: string }
const withChild = (om: Om, barn: object, rest: object = {}) => niels.kommando('indskriv-barn', { ...om, barn, dato: I_DAG, ...rest }) as Promise<Readonly<Record<string, string>> & Om>;
const house = () => niels.read<Huset>(`huset/${demo.id('Fyrtårnet')}`);

describe('a family: a parent with two children', () => {
  it('is three people on the list, in beds and on the list for a fire, the children tied to the parent on both pages', async () => {
    const mor = await indskriv(demo, { navn: 'Fatima', dato: '2026-11-10', plads: '10' });
    const yusuf = await withChild(mor, { navn: 'Yusuf', foedselsdato: '2018-04-02' }, { pladsId: await demo.plads('Fyrtårnet', '11') });
    const lina = await withChild(mor, { navn: 'Lina' });
    const { pladser, udenPlads } = await house();
    expect(pladser.find(({ navn }) => navn === '11')?.borger).toMatchObject({ id: yusuf.borgerId, kaldenavn: 'Yusuf', foraelder: 'Fatima' });
    expect(udenPlads.find(({ id }) => id === lina.borgerId)).toMatchObject({ foraelder: 'Fatima' });
    expect(pladser.find(({ navn }) => navn === '10')?.borger).toMatchObject({ foraelder: null });
    expect((await forloebOf(lone, mor.borgerId)).relation).toMatchObject([{ art: 'barn', andenBorgerId: yusuf.borgerId, navn: 'Yusuf', foedselsdato: '2018-04-02' }, { art: 'barn', andenBorgerId: lina.borgerId }]);
    expect((await forloebOf(lone, yusuf.borgerId)).relation).toMatchObject([{ art: 'foraelder', andenBorgerId: mor.borgerId, navn: 'Fatima' }]);
  });

  it('has one quota: a child has no stay under § 110, no duty of the law, no notice, no invoice line and no line in the statistics', async () => {
    const mor = await indskriv(demo, { navn: 'Har to børn', dato: '2026-10-05' });
    const barn = await withChild(mor, { navn: 'Barnet uden kvote' }, { dato: '2026-10-05' });
    expect((await forloebOf(lone, barn.borgerId)).ophold).toMatchObject([{ art: 'barn' }]);
    expect(await opgaverOm(lone, barn.borgerId)).toEqual([]);
    const notice = { borgerId: barn.borgerId, opholdId: barn.opholdId, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone' };
    expect(await lone.afvises('send-orientering', notice)).toMatchObject({ code: 'barn_uden_orientering' });
    expect(await lone.afvises('overflyt', { borgerId: barn.borgerId, opholdId: barn.opholdId, til: { boformId: demo.id('Havnehuset') }, dato: I_DAG, afgjortAf: 'leder', kontakt: 'Lone' })).toMatchObject({ code: 'barn_foelger_foraelder' });
    const kladde = await lone.get(`huset/${demo.id('Fyrtårnet')}/fakturakladde?fra=2026-10-01&til=2026-11-01`);
    expect(kladde.statusCode).toBe(200);
    expect(kladde.body).not.toContain('Barnet uden kvote');
    const statistik = await lone.get(`statistik/ophold?kvartal=2026K4&boformId=${demo.id('Fyrtårnet')}`);
    expect(statistik.statusCode).toBe(200);
    expect([statistik.body.includes('Har to børn'), statistik.body.includes('Barnet uden kvote')]).toEqual([true, false]);
  });

  it('comes with the parent, not before and not after; a stay that ended takes no child', async () => {
    const mor = await indskriv(demo, { navn: 'Kom i november', dato: '2026-11-10' });
    const barn = { navn: 'Kom før' };
    expect(await niels.afvises('indskriv-barn', { ...mor, barn, dato: '2026-11-09' })).toMatchObject({ code: 'barn_foer_foraelder' });
    expect(await niels.afvises('indskriv-barn', { ...mor, barn, dato: '2026-11-21' })).toMatchObject({ code: 'dato_i_fremtiden' });
    await lone.kommando('udskriv', { ...mor, dato: I_DAG, afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'familie_venner', planlagt: false });
    expect(await niels.afvises('indskriv-barn', { ...mor, barn, dato: I_DAG })).toMatchObject({ code: 'allerede_udskrevet' });
  });

  it('is hidden whole where the parent’s stay is hidden, from the first minute', async () => {
    const mor = await indskriv(demo, { navn: 'Skjult mor', dato: I_DAG });
    await niels.kommando('registrer-beskyttelse', { borgerId: mor.borgerId, art: 'skjult_ophold', fra: I_DAG });
    const barn = await withChild(mor, { navn: 'Skjult barn' });
    expect((await forloebOf(lone, barn.borgerId)).beskyttelse).toMatchObject([{ art: 'skjult_ophold', gyldig: { fra: I_DAG, til: null } }]);
  });

  it('is hidden too when the parent is hidden later, in the search as well, and no longer than the parent', async () => {
    const mor = await indskriv(demo, { navn: 'Skjules senere', dato: '2026-11-10' });
    const barn = await withChild(mor, { navn: 'Barn der skjules' }, { dato: '2026-11-12' });
    const found = async () => (await lone.post('soeg', { q: 'Barn der skjules' })).json<{ borgere: { linje: string }[] }>().borgere.map(({ linje }) => linje);
    expect(await found()).toEqual(['Fyrtårnet']);
    await niels.kommando('registrer-beskyttelse', { borgerId: mor.borgerId, art: 'skjult_ophold', fra: I_DAG });
    expect(await found()).toEqual(['']);
    expect((await forloebOf(lone, barn.borgerId)).beskyttelse).toMatchObject([{ art: 'skjult_ophold', gyldig: { fra: I_DAG, til: null } }]);
    const [skjul] = (await forloebOf(lone, mor.borgerId)).beskyttelse;
    await lone.kommando('tilbagekald', { borgerId: mor.borgerId, faktaId: skjul?.id, aarsag: 'Ikke længere nødvendigt' });
    expect([await found(), (await forloebOf(lone, barn.borgerId)).beskyttelse]).toEqual([['Fyrtårnet'], []]);
  });
});

describe('the children of a parent who leaves', () => {
  const family = async (navn: string, plads?: string) => {
    const mor = await indskriv(demo, { navn, dato: '2026-11-10' });
    const barn = await withChild(mor, { navn: `${navn}s barn` }, plads ? { pladsId: await demo.plads('Fyrtårnet', plads) } : {});
    const lille = await withChild(mor, { navn: `${navn}s lille` });
    return { mor, barn, lille };
  };
  const leave = (om: Om, rest: object = {}) => ({ ...om, dato: I_DAG, afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'familie_venner', planlagt: false, ...rest });
  const only = ({ borgerId, opholdId }: Om) => ({ borgerId, opholdId });
  const ends = async (om: Om) => (await forloebOf(lone, om.borgerId)).ophold.map(({ gyldig }) => gyldig.til);
  const place = async (plads: string) => (await house()).pladser.find(({ navn }) => navn === plads)?.borger?.id ?? null;

  it('leave along or stay, child by child, in the one action; undone in one press, all are back in their places', async () => {
    const { mor, barn, lille } = await family('Rejser', '8');
    const { fortryd } = await lone.udfoer('udskriv', leave(mor, { boern: [only(barn)] }));
    expect([await ends(mor), await ends(barn), await ends(lille), await place('8')]).toEqual([[I_DAG], [I_DAG], [null], null]);
    expect((await forloebOf(lone, barn.borgerId)).udskrivning).toMatchObject([{ maade: 'eget_oenske', destination: 'familie_venner' }]);
    await lone.kommando('fortryd', { borgerId: mor.borgerId, kommandoId: fortryd, aarsag: 'Hun blev' });
    expect([await ends(mor), await ends(barn), await place('8')]).toEqual([[null], [null], barn.borgerId]);
    expect((await forloebOf(lone, barn.borgerId)).udskrivning).toEqual([]);
  });

  it('go along to the other boform, and with one who must leave; of a parent’s death or arrest nothing is said of the child', async () => {
    const flyttet = await family('Flytter');
    await lone.kommando('overflyt', { ...only(flyttet.mor), til: { boformId: demo.id('Havnehuset') }, dato: I_DAG, afgjortAf: 'leder', kontakt: 'Lone', boern: [only(flyttet.barn)] });
    expect((await forloebOf(lone, flyttet.barn.borgerId)).udskrivning).toMatchObject([{ maade: 'overflytning', destination: 'anden_boform' }]);
    const bortvist = await family('Bortvist');
    const grund = { afgjort: I_DAG, afgjortAf: 'leder', grund: 'husorden', begrundelse: 'Vold', fra: I_DAG, medUdskrivning: true, destination: 'ukendt', klagevejledt: true };
    await lone.kommando('bortvis', { ...only(bortvist.mor), ...grund, boern: [only(bortvist.barn)] });
    expect((await forloebOf(lone, bortvist.barn.borgerId)).udskrivning).toMatchObject([{ maade: 'efter_aftale' }]);
    expect((await forloebOf(lone, bortvist.barn.borgerId)).bortvisning).toEqual([]);
    const doed = await family('Dør');
    await lone.kommando('udskriv', leave(doed.mor, { maade: 'doedsfald', destination: 'doed', boern: [only(doed.barn)] }));
    expect((await forloebOf(lone, doed.barn.borgerId)).udskrivning).toMatchObject([{ maade: 'efter_aftale', destination: 'ukendt' }]);
  });

  it('are the parent’s own: another’s child, or someone with a stay of their own, is refused, and nobody leaves', async () => {
    const en = await family('En mor');
    const anden = await family('En anden mor');
    for (const boern of [[only(anden.barn)], [only(en.barn), only(anden.mor)]]) expect(await lone.afvises('udskriv', leave(en.mor, { boern }))).toMatchObject({ code: 'ukendt_forekomst', felter: [{ felt: 'boern' }] });
    expect([await ends(en.mor), await ends(en.barn)]).toEqual([[null], [null]]);
    expect(await lone.afvises('udskriv', leave(en.mor, { dato: '2026-11-12', boern: [only(en.barn)] }))).toMatchObject({ code: 'udskrevet_foer_indskrevet', felter: [{ felt: 'boern' }] });
  });

  it('taken in by mistake are taken back in one press, unless someone else has written of the child since', async () => {
    const mor = await indskriv(demo, { navn: 'Fortrudt', dato: '2026-11-10' });
    const pladsId = await demo.plads('Fyrtårnet', '12');
    const barn = () => niels.udfoer('indskriv-barn', { ...mor, barn: { navn: 'Fejl' }, pladsId, dato: I_DAG });
    const { fortryd, svar } = await barn();
    await niels.kommando('fortryd', { borgerId: mor.borgerId, kommandoId: fortryd, aarsag: 'Forkert hus' });
    expect([await place('12'), (await forloebOf(lone, mor.borgerId)).relation]).toEqual([null, []]);
    expect((await forloebOf(lone, svar['borgerId'] ?? '')).ophold).toEqual([]);
    const igen = await barn();
    await lone.kommando('registrer-tilstede', { borgerId: igen.svar['borgerId'], opholdId: igen.svar['opholdId'], nat: I_DAG, svar: 'til_stede' });
    expect(await niels.afvises('fortryd', { borgerId: mor.borgerId, kommandoId: igen.fortryd, aarsag: 'Forkert' })).toMatchObject({ code: 'aendret_imens' });
  });
});

describe('the violent partner of someone in the house', () => {
  const partner = (om: Om, rest: object) => lone.kommando('registrer-relation', { borgerId: om.borgerId, art: 'voldelig_partner', oplystAf: 'hende selv', dato: I_DAG, ...rest });
  const warned = (om: Om, som: Person = lone): Promise<Advarsler> => som.read<Advarsler>(`borgere/${om.borgerId}/advarsler`);
  let han: Om;
  beforeAll(async () => {
    const { borgerId = '', opholdId = '' } = await niels.kommando('indskriv', { borger: { navn: 'Bo Brask', foedselsdato: '1980-05-06' }, boformId: demo.id('Fyrtårnet'), dato: '2026-11-15' });
    han = { borgerId, opholdId };
  });

  it.each([
    ['by the person’s record', async () => ({ relateretId: han.borgerId, navn: 'Bobo' }), [{ slags: 'beboer', sikker: true }]],
    ['by name and day of birth, as a possible match', async () => ({ navn: 'bo brask', foedselsdato: '1980-05-06' }), [{ slags: 'beboer', sikker: false }]],
    ['not by name alone', async () => ({ navn: 'Bo Brask' }), []],
    ['not by another day of birth', async () => ({ navn: 'Bo Brask', foedselsdato: '1980-05-07' }), []],
    ['as staff, by name, as a possible match', async () => ({ navn: 'Niels Aagaard' }), [{ slags: 'medarbejder', sikker: false }]],
    ['not as staff of another house', async () => ({ navn: 'Grethe Holm' }), []],
  ] as const)('is told of %s', async (name, who, found) => {
    const hun = await indskriv(demo, { navn: `Hun ${name}`, dato: I_DAG });
    await partner(hun, await who());
    expect(await warned(hun)).toEqual(found.map((each) => ({ borgerId: hun.borgerId, navn: `Hun ${name}`, ...each })));
  });

  it('is told of as the parent of a child who stays there', async () => {
    const hun = await indskriv(demo, { navn: 'Hun og barnets far', dato: I_DAG });
    const anden = await indskriv(demo, { navn: 'En anden mor', dato: I_DAG });
    const barn = await withChild(anden, { navn: 'Hans barn' });
    await lone.kommando('registrer-relation', { borgerId: barn.borgerId, art: 'foraelder', navn: 'Carl Vold', foedselsdato: '1979-01-01', oplystAf: 'moderen', dato: I_DAG });
    await partner(hun, { navn: 'Carl Vold', foedselsdato: '1979-01-01' });
    expect(await warned(hun)).toMatchObject([{ slags: 'foraelder', sikker: false }]);
  });

  it('is told to few, on her page alone, bars nothing and stops when he has left', async () => {
    const hun = await indskriv(demo, { navn: 'Hun der er bange', dato: I_DAG });
    await partner(hun, { relateretId: han.borgerId, navn: 'Bo Brask' });
    expect(await warned(hun)).toHaveLength(1);
    expect((await lone.read<Advarsler>(`huset/${demo.id('Fyrtårnet')}/advarsler`)).map(({ borgerId }) => borgerId)).toContain(hun.borgerId);
    expect(await warned(han)).toEqual([]);
    expect((await lone.get(`borgere/${han.borgerId}`)).body).not.toContain('voldelig_partner');
    expect((await lone.get(`borgere/${han.borgerId}`)).body).not.toContain(hun.borgerId);
    const vikar = await employ({ database, server }, { rolle: 'vikar', boformId: demo.id('Fyrtårnet') });
    expect((await vikar.get(`borgere/${hun.borgerId}/advarsler`)).statusCode).toBe(403);
    expect((await vikar.get(`borgere/${hun.borgerId}`)).body).not.toContain('voldelig_partner');
    for (const other of ['grethe', 'sanne'] as const satisfies readonly Hvem[]) expect((await (await demo.som(other)).get(`borgere/${hun.borgerId}/advarsler`)).statusCode).toBe(404);
    expect((await lone.post('soeg', { q: 'Brask' })).json<{ borgere: { borgerId: string }[] }>().borgere.map(({ borgerId }) => borgerId)).toEqual([han.borgerId]);
    await niels.kommando('flyt-plads', { ...han, pladsId: await demo.plads('Fyrtårnet', '7'), dato: I_DAG });
    await lone.kommando('udskriv', { ...han, dato: I_DAG, afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'ukendt', planlagt: false });
    expect(await warned(hun)).toEqual([]);
    expect(server.log.join('\n')).not.toContain('Brask');
  });

  it('is never read by the partner, who may work there', async () => {
    const hun = await indskriv(demo, { navn: 'Hun kender ham', dato: I_DAG });
    await partner(hun, { navn: 'Niels Aagaard' });
    expect(await warned(hun)).toHaveLength(1);
    expect(await warned(hun, niels)).toEqual([]);
    expect((await niels.get(`borgere/${hun.borgerId}`)).body).not.toContain('voldelig_partner');
    expect((await niels.get(`borgere/${hun.borgerId}/historik`)).body).not.toContain('voldelig_partner');
    expect((await niels.read<Advarsler>(`huset/${demo.id('Fyrtårnet')}/advarsler`)).map(({ borgerId }) => borgerId)).not.toContain(hun.borgerId);
  });
});

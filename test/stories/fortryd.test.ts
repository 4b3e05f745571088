import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { forloebOf, indskriv, modtagPrMail, skalOm } from '../factories/demo.ts';
import { employ } from '../factories/ansat.ts';
import type { Kvittering, Person } from '../factories/server.ts';
import { demoStory } from '../factories/story.ts';
import type { ForloebSvar } from '../../src/contract/forloeb.ts';
import type { MinDag } from '../../src/contract/svar.ts';

const I_DAG = '2026-11-20';
const { database, server, demo, lone, sanne } = await demoStory(I_DAG, 'lone', 'sanne');

/** What stands, without what every row says of itself: undoing gives new rows that say what the old ones said. */
function standing(forloeb: ForloebSvar): unknown {
  const own = ({ id: _, position: __, registreretAt: ___, registreretAf: ____, erstatter: _____, ...rest }: Record<string, unknown>) => rest;
  return Object.fromEntries(Object.entries(forloeb).map(([art, rows]) => [art, rows.map((row) => (typeof row === 'string' ? row : own({ ...row })))]));
}

const undo = (person: Person, { borgerId, fortryd }: { borgerId: string; fortryd: Kvittering['fortryd'] }) =>
  person.kommando('fortryd', { borgerId, kommandoId: fortryd, aarsag: 'Trykkede forkert' });

async function history(tabel: string, forekomstId: string): Promise<readonly { tilbagekaldt: boolean; aarsag: string | null; current: boolean }[]> {
  const client = new Client(database.superuser);
  await client.connect();
  try {
    const { rows } = await client.query<{ tilbagekaldt: boolean; aarsag: string | null; current: boolean }>(
      `select tilbagekaldt, aarsag, erstattet_ved is null as current from hjemvej.${tabel} where forekomst_id = $1 order by position`, [forekomstId],
    );
    return rows;
  } finally {
    await client.end();
  }
}

describe('undo', () => {
  it('of a discharge gives stay, bed and duties back as they were', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Fortrudt', dato: '2026-11-10', plads: '9' });
    const before = await forloebOf(lone, borgerId);
    const duties = await skalOm(lone, borgerId);
    const { fortryd } = await lone.udfoer('udskriv', { borgerId, opholdId, dato: I_DAG, afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false });
    expect(await skalOm(lone, borgerId)).not.toEqual(duties);
    await undo(lone, { borgerId, fortryd });
    expect(standing(await forloebOf(lone, borgerId))).toEqual(standing(before));
    expect(await skalOm(lone, borgerId)).toEqual(duties);
  });

  it('of a discharge is refused when the bed has gone to another; nothing is half undone', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Sengen er væk', dato: '2026-11-10', plads: '10' });
    const { fortryd } = await lone.udfoer('udskriv', { borgerId, opholdId, dato: '2026-11-12', afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false });
    await indskriv(demo, { navn: 'Den næste', dato: '2026-11-13', plads: '10' });
    const before = await forloebOf(lone, borgerId);
    expect(await lone.afvises('fortryd', { borgerId, kommandoId: fortryd, aarsag: 'Kom igen' })).toMatchObject({ status: 409, code: 'plads_optaget' });
    expect(await forloebOf(lone, borgerId)).toEqual(before);
  });

  it('of an identity learned later gives the earlier one back, and the history keeps all three', async () => {
    const { borgerId } = await modtagPrMail(demo, { navn: 'Rettet', dato: '2026-11-10' });
    const before = await forloebOf(sanne, borgerId);
    const { fortryd } = await sanne.udfoer('registrer-identitet', { borgerId, cpr: '6101011234', aarsag: 'Viste sit kort' });
    expect((await forloebOf(sanne, borgerId)).identitet).toMatchObject([{ art: 'erstatningscpr', foedselsdato: '1901-01-01' }]);
    await undo(sanne, { borgerId, fortryd });
    expect(standing(await forloebOf(sanne, borgerId))).toEqual(standing(before));
    expect(await history('identitet', before.identitet[0]?.forekomstId ?? '')).toEqual([
      { tilbagekaldt: false, aarsag: null, current: false },
      { tilbagekaldt: false, aarsag: 'Viste sit kort', current: false },
      { tilbagekaldt: false, aarsag: 'Trykkede forkert', current: true },
    ]);
  });

  it('of an envelope taken to be about the wrong person lets it be received anew', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Forvekslet', dato: I_DAG });
    await lone.kommando('send-orientering', { borgerId, opholdId, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone' });
    const kuvertOf = async () => (await sanne.read<MinDag>('min-dag')).kuverter.find(({ navn }) => navn === 'Forvekslet')?.id;
    const kuvertId = await kuvertOf();
    const { borgerId: forkert } = await modtagPrMail(demo, { navn: 'En helt anden', dato: '2026-10-01' });
    const before = await forloebOf(sanne, forkert);
    const modtag = { kuvertId, dato: I_DAG, handlekommuneGrundlag: 'Bor her' };
    const { fortryd } = await sanne.udfoer('modtag-orientering', { ...modtag, borger: { borgerId: forkert } });
    expect(await kuvertOf()).toBeUndefined();
    await undo(sanne, { borgerId: forkert, fortryd });
    expect(standing(await forloebOf(sanne, forkert))).toEqual(standing(before));
    expect(await kuvertOf()).toBe(kuvertId);
    await sanne.kommando('modtag-orientering', { ...modtag, borger: { ny: true } });
  });

  it('is refused for a letter that left the house, for an undoing, and for a command of someone else', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Sendt', dato: I_DAG });
    const sent = await lone.udfoer('send-orientering', { borgerId, opholdId, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), kanal: 'hjemvej', dato: I_DAG, kontakt: 'Lone' });
    expect(sent.fortryd).toBe(null);
    const { orientering } = await forloebOf(lone, borgerId);
    const notice = { borgerId, faktaId: orientering[0]?.id, aarsag: 'Alligevel ikke' };
    expect(await lone.afvises('tilbagekald', notice)).toMatchObject({ code: 'kan_ikke_fortrydes' });
    const { fortryd } = await lone.udfoer('registrer-navn', { borgerId, art: 'alias', navn: 'Sendebudet' });
    const niels = await demo.som('niels');
    expect(await niels.afvises('fortryd', { borgerId, kommandoId: fortryd, aarsag: 'Ikke min' })).toMatchObject({ code: 'ukendt_forekomst' });
    const undone = await lone.udfoer('fortryd', { borgerId, kommandoId: fortryd, aarsag: 'Forkert' });
    expect(undone.fortryd).toBe(null);
  });

  it('is refused once someone has built on the command', async () => {
    const admitted = await lone.udfoer('indskriv', { borger: { navn: 'Bygget på' }, boformId: demo.id('Fyrtårnet'), dato: '2026-11-10' });
    const { borgerId = '', opholdId } = admitted.svar;
    await lone.kommando('udskriv', { borgerId, opholdId, dato: I_DAG, afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false });
    expect(await lone.afvises('fortryd', { borgerId, kommandoId: admitted.fortryd, aarsag: 'Forkert' })).toMatchObject({ status: 409, code: 'aendret_imens' });
  });
});

describe('withdrawing', () => {
  const discharge = async (om: { borgerId: string; opholdId: string }, dato: string): Promise<string | undefined> => {
    await lone.kommando('udskriv', { ...om, dato, afgjortAf: 'ingen', maade: 'udeblevet', destination: 'ukendt', planlagt: false });
    return (await forloebOf(lone, om.borgerId)).udskrivning[0]?.id;
  };
  const bedsOf = async (borgerId: string) => (await forloebOf(lone, borgerId)).pladsbelaegning.map(({ gyldig }) => [gyldig.fra, gyldig.til]).toSorted();

  it('a discharge opens the stay and the bed again', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Kom tilbage', dato: '2026-11-10', plads: '11' });
    await lone.kommando('udskriv', { borgerId, opholdId, dato: I_DAG, afgjortAf: 'ingen', maade: 'hospital', destination: 'hospital', planlagt: false });
    const { udskrivning } = await forloebOf(lone, borgerId);
    await lone.kommando('tilbagekald', { borgerId, faktaId: udskrivning[0]?.id, aarsag: 'Var kun på skadestuen' });
    const after = await forloebOf(lone, borgerId);
    expect(after).toMatchObject({ udskrivning: [], ophold: [{ gyldig: { til: null } }], pladsbelaegning: [{ gyldig: { til: null } }] });
  });

  it('a discharge gives every bed back that it took, on the days the person had it', async () => {
    const flyttet = await indskriv(demo, { navn: 'Flyttede og gik', dato: '2026-11-01', plads: '8' });
    await lone.kommando('flyt-plads', { ...flyttet, pladsId: await demo.plads('Fyrtårnet', '6'), dato: '2026-11-10' });
    for (const dato of ['2026-11-08', '2026-11-10']) {
      const faktaId = await discharge(flyttet, dato);
      expect(await bedsOf(flyttet.borgerId)).toEqual([['2026-11-01', dato]]);
      await lone.kommando('tilbagekald', { borgerId: flyttet.borgerId, faktaId, aarsag: 'Var her hele tiden' });
      expect(await bedsOf(flyttet.borgerId)).toEqual([['2026-11-01', '2026-11-10'], ['2026-11-10', null]]);
    }
    await discharge(flyttet, I_DAG);

    const dagen = await indskriv(demo, { navn: 'Kom og gik samme dag', dato: '2026-11-10', plads: '8' });
    await lone.kommando('tilbagekald', { borgerId: dagen.borgerId, faktaId: await discharge(dagen, '2026-11-10'), aarsag: 'Gik slet ikke' });
    expect(await bedsOf(dagen.borgerId)).toEqual([['2026-11-10', null]]);
  });

  it('a stay takes its bed and decisions along, frees the bed, and leaves every row readable', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Forkert menneske', dato: '2026-11-10', plads: '12' });
    await lone.kommando('afgoer-optagelse', {
      borgerId, opholdId, afgjort: '2026-11-10', saerligeSocialeProblemer: true, ingenBolig: true, kanIkkeVaereIBolig: null, akutBehov: true,
      behovForStoette: true, lovligtOphold: null,
    });
    const before = await forloebOf(lone, borgerId);
    await lone.kommando('tilbagekald', { borgerId, faktaId: before.ophold[0]?.id, aarsag: 'Skrevet på den forkerte' });
    expect(await forloebOf(lone, borgerId)).toMatchObject({ ophold: [], pladsbelaegning: [], optagelse: [] });
    expect(await skalOm(lone, borgerId)).toEqual([]);
    expect(await history('ophold', opholdId)).toEqual([
      { tilbagekaldt: false, aarsag: null, current: false }, { tilbagekaldt: true, aarsag: 'Skrevet på den forkerte', current: true },
    ]);
    await indskriv(demo, { navn: 'Den rette', dato: '2026-11-10', plads: '12' });
  });

  it('asks for the permission to record such a fact', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Lederens afgørelse', dato: '2026-11-10' });
    await lone.kommando('afgoer-optagelse', {
      borgerId, opholdId, afgjort: '2026-11-10', saerligeSocialeProblemer: true, ingenBolig: true, kanIkkeVaereIBolig: null, akutBehov: true,
      behovForStoette: true, lovligtOphold: null,
    });
    const { optagelse } = await forloebOf(lone, borgerId);
    const faktaId = optagelse[0]?.id;
    const niels = await demo.som('niels');
    expect(await niels.afvises('tilbagekald', { borgerId, faktaId, aarsag: 'Uenig' })).toMatchObject({ status: 403, code: 'ikke_tilladt' });
    await lone.kommando('tilbagekald', { borgerId, faktaId, aarsag: 'Afgøres på ny' });
  });
});

describe('what a night worker takes back', () => {
  const afgoer = (about: { borgerId: string; opholdId: string }) => lone.kommando('afgoer-optagelse', {
    ...about, afgjort: I_DAG, saerligeSocialeProblemer: true, ingenBolig: true, kanIkkeVaereIBolig: null, akutBehov: true, behovForStoette: true, lovligtOphold: null,
  });
  const vikarOf = () => employ({ database, server }, { rolle: 'vikar', boformId: demo.id('Fyrtårnet') });
  async function admit(vikar: Person, navn: string): Promise<{ borgerId: string; opholdId: string; fortryd: string | null }> {
    const { svar: { borgerId = '', opholdId = '' }, fortryd } = await vikar.udfoer('indskriv', { borger: { navn }, boformId: demo.id('Fyrtårnet'), dato: I_DAG });
    await vikar.kommando('registrer-tilstede', { borgerId, opholdId, nat: I_DAG, svar: 'til_stede' });
    return { borgerId, opholdId, fortryd };
  }

  it('is their own admission, with what they wrote of it themselves', async () => {
    const vikar = await vikarOf();
    const { borgerId, fortryd } = await admit(vikar, 'Fortrudt om natten');
    await undo(vikar, { borgerId, fortryd });
    expect(await forloebOf(lone, borgerId)).toMatchObject({ ophold: [], tilstede: [] });
    const other = await admit(vikar, 'Trukket om natten');
    await vikar.kommando('tilbagekald', { borgerId: other.borgerId, faktaId: (await forloebOf(lone, other.borgerId)).ophold[0]?.id, aarsag: 'Forkert' });
    expect(await forloebOf(lone, other.borgerId)).toMatchObject({ ophold: [], tilstede: [] });
  });

  it('is not a stay on which the leader has decided, neither withdrawn nor undone', async () => {
    const vikar = await vikarOf();
    const { borgerId, opholdId, fortryd } = await admit(vikar, 'Afgjort siden');
    await afgoer({ borgerId, opholdId });
    const before = await forloebOf(lone, borgerId);
    expect(await vikar.afvises('tilbagekald', { borgerId, faktaId: before.ophold[0]?.id, aarsag: 'Forkert' })).toMatchObject({ status: 403, code: 'afgoerelse_staar' });
    expect(await vikar.afvises('fortryd', { borgerId, kommandoId: fortryd, aarsag: 'Forkert' })).toMatchObject({ status: 409, code: 'aendret_imens' });
    expect(await (await demo.som('niels')).afvises('tilbagekald', { borgerId, faktaId: before.ophold[0]?.id, aarsag: 'Forkert' })).toMatchObject({ code: 'afgoerelse_staar' });
    expect(await forloebOf(lone, borgerId)).toEqual(before);
  });

  it('is not a move to another boform', async () => {
    const { borgerId, opholdId } = await indskriv(demo, { navn: 'Flyttet af lederen', dato: '2026-11-10' });
    await lone.kommando('overflyt', { borgerId, opholdId, til: { sted: 'Et hus uden Hjemvej' }, dato: I_DAG, klokken: null, afgjortAf: 'leder', afgjort: I_DAG, begrundelse: null, kontakt: 'Lone' });
    const { overflytning } = await forloebOf(lone, borgerId);
    expect(await (await vikarOf()).afvises('tilbagekald', { borgerId, faktaId: overflytning[0]?.id, aarsag: 'Forkert' })).toMatchObject({ status: 403, code: 'ikke_tilladt' });
  });
});

describe('linking two records of one person', () => {
  it('makes one course of them, and withdrawing the link restores both exactly', async () => {
    const en = await modtagPrMail(demo, { navn: 'Tvilling', dato: '2026-09-01' });
    const to = await modtagPrMail(demo, { navn: 'Tvillingen', dato: '2026-11-01' });
    const before = await Promise.all([forloebOf(sanne, en.borgerId), forloebOf(sanne, to.borgerId)]);
    await sanne.kommando('kobl-borgere', { borgerId: en.borgerId, andenBorgerId: to.borgerId, dato: I_DAG, aarsag: 'Samme menneske, to navne' });
    const linked = await forloebOf(sanne, to.borgerId);
    expect(linked.ophold).toHaveLength(2);
    expect(await sanne.afvises('kobl-borgere', { borgerId: to.borgerId, andenBorgerId: en.borgerId, dato: I_DAG, aarsag: 'Igen' })).toMatchObject({ code: 'allerede_koblet' });
    await sanne.kommando('tilbagekald', { borgerId: to.borgerId, faktaId: linked.kobling[0]?.id, aarsag: 'Var to alligevel' });
    expect(await Promise.all([forloebOf(sanne, en.borgerId), forloebOf(sanne, to.borgerId)])).toEqual(before);
  });

  it('writes in the journal of the record one asked about', async () => {
    const en = await modtagPrMail(demo, { navn: 'Først', dato: '2026-09-02' });
    const to = await modtagPrMail(demo, { navn: 'Derefter', dato: '2026-11-02' });
    await sanne.kommando('kobl-borgere', { borgerId: en.borgerId, andenBorgerId: to.borgerId, dato: I_DAG, aarsag: 'Samme menneske' });
    for (const { borgerId } of [en, to]) {
      await sanne.kommando('registrer-oenske', { borgerId, tekst: `Til ${borgerId}`, dato: I_DAG });
      expect((await forloebOf(sanne, borgerId)).oenske.find(({ tekst }) => tekst === `Til ${borgerId}`)).toMatchObject({ borgerId });
    }
  });

  it('tells nothing of a record elsewhere: it is refused like one that does not exist', async () => {
    const { borgerId } = await modtagPrMail(demo, { navn: 'Her', dato: '2026-09-03' });
    const hos = await indskriv(demo, { navn: 'Hos boformen', dato: I_DAG });
    const refusal = (andenBorgerId: string) => sanne.afvises('kobl-borgere', { borgerId, andenBorgerId, dato: I_DAG, aarsag: 'Måske' });
    const [elsewhere, nowhere] = [await refusal(hos.borgerId), await refusal('01900000-0000-7000-8000-000000000000')];
    expect(elsewhere).toEqual(nowhere);
    expect(elsewhere).toMatchObject({ status: 422, code: 'ukendt_forekomst' });
  });
});

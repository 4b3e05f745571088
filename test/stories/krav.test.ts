import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Fakturaliste } from '../../src/contract/faktura.ts';
import type { Krav, KravlinjeAabnet, Kravliste, SendtKravMedLinjer } from '../../src/contract/krav.ts';
import type { Borgerrefusion, Refusionsliste } from '../../src/contract/refusion.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-21';
const TAKST = 146_500;
const { demo, birgit, sanne, erik } = await demoStory(I_DAG, 'birgit', 'sanne', 'erik');

const kravOf = (kvartal: string, vis = 'alle'): Promise<Krav> => birgit.read(`krav?kvartal=${kvartal}&vis=${vis}&antal=500`);

async function linjeOf(navn: string, kvartal: string, aar = Number(kvartal.slice(0, 4))): Promise<Krav['linjer'][number]> {
  const linje = (await kravOf(kvartal)).linjer.find((each) => each.navn === navn && each.aar === aar);
  if (!linje) throw new Error(`no line of ${navn}`);
  return linje;
}

/** A person and a stay at Fyrtårnet as Åby was told of it, with all that a claim needs but the invoice. */
async function documented(navn: string, fra: string, til: string): Promise<{ borgerId: string; opholdId: string }> {
  const notice = { boformId: demo.id('Fyrtårnet'), kanal: 'mail', afsender: 'Fyrtårnet', handlekommuneGrundlag: 'Havde sidst egen bolig i Åby' };
  const { borgerId = '', opholdId = '' } = await sanne.kommando('registrer-modtaget-orientering', { ...notice, borger: { navn }, om: 'indskrivning', haendelsesdato: fra, modtaget: fra });
  await sanne.kommando('registrer-modtaget-orientering', { ...notice, borger: { borgerId }, om: 'udskrivning', haendelsesdato: til, modtaget: til });
  await birgit.kommando('saet-egenbetaling', { borgerId, fra: '2020-01-01', oerePrDoegn: 9_300, grund: 'sats' });
  await sanne.kommando('registrer-gennemgang', { borgerId, opholdId, dato: til, opfyldt: true, begrundelse: 'Intet sted at bo, akut behov for plads og støtte' });
  return { borgerId, opholdId };
}

function faktura(opholdId: string | null, fra: string, til: string, dage: number, mere: object = {}): object {
  return {
    id: uuidv7(), boformId: demo.id('Fyrtårnet'), art: 'faktura', nummer: `F-${uuidv7()}`, dato: I_DAG,
    linjer: [{ tekst: 'Ophold', opholdId, fra, til, dage, oerePrDoegn: TAKST, beloeb: dage * TAKST }], ...mere,
  };
}

async function endorseTakst(): Promise<void> {
  const svar = await birgit.post('takstbeviser', {
    id: uuidv7(), boformId: demo.id('Fyrtårnet'), fra: '2020-01-01', belaegningProcent: 92, tilbudsportalSet: '2026-01-10', paategnetDen: '2026-01-15', revisor: 'Fjord Revision',
    dele: [{ navn: 'Ophold og støtte', oerePrDoegn: TAKST, art: 'refunderes' }],
  });
  if (svar.statusCode !== 200) throw new Error(svar.body);
}

describe('the claim of a quarter', () => {
  it('waits for what is missing, by whose task it is, and asks for nothing until it is there', async () => {
    const { opholdId } = await documented('Venter Paa Bilag', '2026-07-01', '2026-08-01');
    const before = await linjeOf('Venter Paa Bilag', '2026K3');
    expect(before.tilbageholdt.map(({ betingelse, ejer }) => [betingelse, ejer])).toEqual([['paategning', 'oekonomi'], ['takstdel', 'oekonomi'], ['faktura', 'oekonomi']]);
    expect(before).toMatchObject({ forventet: { dage: 31, beloeb: (31 * (TAKST - 9_300)) / 2 }, forskel: { dage: 0, beloeb: 0 } });
    await endorseTakst();
    const waitingFor = async (mangler: string): Promise<readonly string[]> => (await birgit.read<Krav>(`krav?kvartal=2026K3&vis=venter&mangler=${mangler}`)).linjer.map(({ navn }) => navn);
    expect(await waitingFor('faktura')).toContain('Venter Paa Bilag');
    expect(await waitingFor('paategning')).not.toContain('Venter Paa Bilag');
    expect((await birgit.post('fakturaer', faktura(opholdId, '2026-07-01', '2026-08-01', 31))).statusCode).toBe(200);
    const after = await linjeOf('Venter Paa Bilag', '2026K3');
    expect(after.tilbageholdt).toEqual([]);
    expect(after.forskel).toEqual({ dage: 31, beloeb: (31 * (TAKST - 9_300)) / 2 });
  });

  it('is sent once, as it was seen, and frozen: what comes later is in the next one', async () => {
    const { borgerId, opholdId } = await documented('Sendt Og Rettet', '2026-06-20', '2026-07-10');
    await birgit.post('fakturaer', faktura(opholdId, '2026-06-20', '2026-07-10', 20));
    const { sum } = await kravOf('2026K2');
    const id = uuidv7();
    expect((await birgit.post('krav', { id, kvartal: '2026K2', beloeb: sum.krav + 1 })).json()).toMatchObject({ code: 'krav_aendret' });
    const sent = await birgit.post('krav', { id, kvartal: '2026K2', beloeb: sum.krav });
    expect(sent.statusCode).toBe(200);
    expect((await birgit.post('krav', { id, kvartal: '2026K2', beloeb: sum.krav })).json()).toEqual(sent.json());
    expect((await birgit.post('krav', { id: uuidv7(), kvartal: '2026K2', beloeb: 0 })).json()).toMatchObject({ status: 409, code: 'krav_sendt' });
    expect((await birgit.post('krav', { id: uuidv7(), kvartal: '2025K4', beloeb: 0 })).json()).toMatchObject({ status: 409, code: 'senere_krav_sendt' });

    const frozen = await birgit.read<SendtKravMedLinjer>(`krav/sendte/${id}`);
    expect(frozen.linjer.find((linje) => linje.opholdId === opholdId)).toMatchObject({ navn: 'Sendt Og Rettet', boform: 'Fyrtårnet', dage: 11, beloeb: (11 * (TAKST - 9_300)) / 2 });
    expect(frozen.linjer.reduce((all, { beloeb }) => all + beloeb, 0)).toBe(sum.krav);

    await sanne.kommando('registrer-gennemgang', { borgerId, opholdId, dato: I_DAG, opfyldt: false, begrundelse: 'Havde en bolig hele tiden' });
    expect(await linjeOf('Sendt Og Rettet', '2026K3')).toMatchObject({ anmodet: { dage: 11 }, faktisk: { dage: 0 }, forskel: { dage: -11 } });
    expect(await birgit.read(`krav/sendte/${id}`)).toEqual(frozen);
  });

  it('opens to days, prices, invoices, evidence and rules for an auditor, who can write nothing', async () => {
    const { krav: [sidste] } = await erik.read<Kravliste>('krav/sendte');
    const { linjer } = await erik.read<SendtKravMedLinjer>(`krav/sendte/${sidste?.id}`);
    const linje = linjer.find(({ navn }) => navn === 'Sendt Og Rettet');
    const aabnet = await erik.read<KravlinjeAabnet>(`krav/sendte/${sidste?.id}/linje?opholdId=${linje?.opholdId}&aar=${linje?.aar}`);
    expect(aabnet.dage).toMatchObject([{ fra: '2026-06-20', til: '2026-07-01', dage: 11, grund: { key: 'refusion.afsnit.inden-for-loftet' }, vindue: '2026-06-20' }]);
    expect(aabnet.satser).toEqual([{ fra: '2026-06-20', til: '2026-07-01', takst: TAKST, fradrag: 0, egenbetaling: 9_300 }]);
    expect(aabnet.bilag).toMatchObject({ gennemgang: { dato: '2026-07-10', opfyldt: true }, handlekommune: [{ fra: '2026-06-20', til: '2026-07-01' }], fakturaer: [{ fra: '2026-06-20', til: '2026-07-01', oerePrDoegn: TAKST }], takster: [{ paategnet: true, afklaret: true }] });
    expect(aabnet.regler.map(({ paragraf }) => paragraf)).toContain('SEL § 177');
    for (const [path, body] of [['krav', { id: uuidv7(), kvartal: '2026K3', beloeb: 0 }], ['regnskabsaar', { aar: 2024 }], ['fakturaer', faktura(null, '2026-01-01', '2026-01-02', 1)]] as const) {
      expect((await erik.post(path, body)).statusCode).toBe(403);
    }
  });

  it('is nothing for boform, caseworker and other municipalities', async () => {
    const { krav: [sidste] } = await birgit.read<Kravliste>('krav/sendte');
    for (const hvem of ['lone', 'niels', 'sanne'] as const) {
      for (const path of ['krav?kvartal=2026K3', 'krav.csv?kvartal=2026K3', 'krav/sendte', `krav/sendte/${sidste?.id}`, 'takstbeviser', 'fakturaer']) {
        expect((await (await demo.som(hvem)).get(path)).statusCode).toBe(403);
      }
    }
    expect((await (await demo.som('ulla')).get(`krav/sendte/${sidste?.id}`)).statusCode).not.toBe(200);
  });

  it('refuses a quarter of a closed year and one that has not begun', async () => {
    await birgit.post('regnskabsaar', { aar: 2025 });
    expect(await kravOf('2025K4')).toMatchObject({ spaerret: 'senere_sendt' });
    expect((await birgit.post('regnskabsaar', { aar: 2026 })).statusCode).toBe(400);
    expect(await kravOf('2027K1')).toMatchObject({ spaerret: 'ikke_begyndt' });
    expect((await birgit.post('krav', { id: uuidv7(), kvartal: '2027K1', beloeb: 0 })).json()).toMatchObject({ code: 'kvartal_ikke_begyndt' });
  });

  it('holds two who look like one until someone says that they are two, or one', async () => {
    const one = await documented('Tvilling Andersen', '2026-09-01', '2026-09-05');
    const two = await documented('Tvilling Andersen', '2026-09-10', '2026-09-12');
    const heldFor = async (): Promise<readonly string[]> => (await kravOf('2026K3')).linjer.filter(({ navn }) => navn === 'Tvilling Andersen').flatMap(({ tilbageholdt }) => tilbageholdt.map(({ betingelse }) => betingelse));
    expect((await heldFor()).filter((betingelse) => betingelse === 'dublet')).toHaveLength(2);
    await sanne.kommando('adskil-borgere', { borgerId: one.borgerId, andenBorgerId: two.borgerId, dato: I_DAG, begrundelse: 'Forskellig fødselsdato' });
    expect(await heldFor()).not.toContain('dublet');
  });

  it('takes what is not refunded out of the takst, so that list, person and claim say the same; what is unclear is taken out and waits besides', async () => {
    const { borgerId, opholdId } = await documented('Delt Takst', '2026-08-01', '2026-08-11');
    await birgit.post('fakturaer', faktura(opholdId, '2026-08-01', '2026-08-11', 10));
    const figures = async (): Promise<readonly (number | null | undefined)[]> => {
      const liste = (await birgit.read<Refusionsliste>('refusion?kvartal=2026K3&antal=500')).raekker.find((each) => each.opholdId === opholdId);
      const person = (await birgit.read<Borgerrefusion>(`borgere/${borgerId}/refusion`)).ophold.find((each) => each.opholdId === opholdId);
      return [liste?.beloeb, person?.beloeb, (await linjeOf('Delt Takst', '2026K3')).forventet.beloeb];
    };
    const half = (part: number): number => (10 * (TAKST - part - 9_300)) / 2;
    expect(await figures()).toEqual([half(0), half(0), half(0)]);
    const record = (dele: readonly object[]): Promise<unknown> =>
      birgit.post('takstbeviser', { id: uuidv7(), boformId: demo.id('Fyrtårnet'), fra: '2026-08-01', til: '2026-08-31', paategnetDen: '2026-01-15', revisor: 'Fjord Revision', dele });
    const rest = { navn: 'Ophold og støtte', oerePrDoegn: TAKST - 26_500, art: 'refunderes' };
    await record([rest, { navn: 'Efterforsorg', oerePrDoegn: 20_000, art: 'refunderes_ikke' }, { navn: 'Husleje', oerePrDoegn: 6_500, art: 'uklar', begrundelse: 'Spurgt ministeriet' }]);
    expect(await figures()).toEqual([half(26_500), half(26_500), half(26_500)]);
    expect(await linjeOf('Delt Takst', '2026K3')).toMatchObject({ faktisk: { beloeb: 0 }, tilbageholdt: [{ betingelse: 'takstdel', dage: 10 }] });
    await record([rest, { navn: 'Efterforsorg', oerePrDoegn: 20_000, art: 'refunderes_ikke' }, { navn: 'Husleje', oerePrDoegn: 6_500, art: 'refunderes' }]);
    expect(await figures()).toEqual([half(20_000), half(20_000), half(20_000)]);
    expect(await linjeOf('Delt Takst', '2026K3')).toMatchObject({ faktisk: { beloeb: half(20_000) }, tilbageholdt: [] });
  });

  it('takes no part as refunded that the law keeps out: aftercare, and a night café that is not attached to the boform in both ways [G6-230]', async () => {
    const record = (del: object) => birgit.post('takstbeviser', { id: uuidv7(), boformId: demo.id('Fyrtårnet'), fra: '2015-01-01', til: '2015-01-02', dele: [{ navn: 'Del', oerePrDoegn: 1, art: 'refunderes', ...del }] });
    const natcafe = { formaal: 'natcafe', organisatorisk: true, strukturel: false };
    expect((await record(natcafe)).json()).toMatchObject({ status: 422, code: 'del_refunderes_ikke', felter: [{ felt: 'dele.0.art' }] });
    expect((await record({ ...natcafe, strukturel: true })).statusCode).toBe(200);
    expect((await record({ ...natcafe, art: 'refunderes_ikke', begrundelse: 'Ligger for sig selv' })).statusCode).toBe(200);
    expect((await record({ formaal: 'natcafe' })).statusCode).toBe(400);
    expect((await record({ formaal: 'mad_og_vask' })).json()).toMatchObject({ code: 'del_refunderes_ikke' });
    expect((await record({ formaal: 'efterforsorg' })).statusCode).toBe(200);
    expect((await birgit.post('takstbeviser', { id: uuidv7(), boformId: demo.id('Fyrtårnet'), fra: '2027-01-01', dele: [{ navn: 'Efterforsorg', oerePrDoegn: 1, art: 'refunderes', formaal: 'efterforsorg' }] })).json()).toMatchObject({ code: 'del_refunderes_ikke' });
  });

  it('leaves as a file with the same figures', async () => {
    const [head, ...lines] = (await birgit.get('krav.csv?kvartal=2026K3')).body.trim().split('\n');
    expect(head).toMatch(/^kvartal;borger;navn;ophold;boform;aar;art;forventet_dage/);
    expect(lines.find((line) => line.includes('Venter Paa Bilag'))).toMatch(/;2026;aaret;31;21266,00;31;21266,00;0;0,00;31;21266,00;$/);
  });
});

describe('an invoice', () => {
  const listOf = async (nummer: string): Promise<Fakturaliste['fakturaer'][number]> => {
    const found = (await birgit.read<Fakturaliste>('fakturaer?antal=100')).fakturaer.find((each) => each.nummer === nummer);
    if (!found) throw new Error(`no invoice ${nummer}`);
    return found;
  };

  it('of a stay nobody knows waits for a name, and is held against the stay when it has one', async () => {
    const { opholdId } = await documented('Ukendt Paa Faktura', '2026-10-01', '2026-10-11');
    const id = uuidv7();
    await birgit.post('fakturaer', faktura(uuidv7(), '2026-10-01', '2026-10-15', 14, { id, nummer: 'F-100' }));
    expect((await listOf('F-100')).linjer[0]).toMatchObject({ opholdId: null, afvigelser: [{ art: 'ukendt_ophold' }] });
    expect((await birgit.post('fakturalinjer', { fakturaId: id, nummer: 0, opholdId })).statusCode).toBe(200);
    expect((await listOf('F-100')).linjer[0]).toMatchObject({ navn: 'Ukendt Paa Faktura', afvigelser: [{ art: 'uden_for_opholdet', dage: [{ fra: '2026-10-11', til: '2026-10-15' }] }] });
    expect((await birgit.post('fakturalinjer', { fakturaId: id, nummer: 0, opholdId })).statusCode).toBe(404);
  });

  it('comes once: the same number again is refused, the same invoice sent twice is one', async () => {
    const body = faktura(null, '2026-10-01', '2026-10-02', 1, { nummer: 'F-200' });
    expect((await birgit.post('fakturaer', body)).statusCode).toBe(200);
    expect((await birgit.post('fakturaer', body)).statusCode).toBe(200);
    expect((await birgit.post('fakturaer', { ...body, id: uuidv7() })).json()).toMatchObject({ status: 409, code: 'faktura_findes' });
  });

  it('has no negative days: what is taken back is a credit note, and then the days are no longer invoiced', async () => {
    const { opholdId } = await documented('Krediteret Igen', '2026-09-20', '2026-09-25');
    expect((await birgit.post('fakturaer', faktura(opholdId, '2026-09-20', '2026-09-25', -5))).statusCode).toBe(400);
    await birgit.post('fakturaer', faktura(opholdId, '2026-09-20', '2026-09-25', 5));
    expect((await linjeOf('Krediteret Igen', '2026K3')).faktisk.dage).toBe(5);
    await birgit.post('fakturaer', faktura(opholdId, '2026-09-20', '2026-09-25', 5, { art: 'kreditnota', nummer: 'K-1' }));
    expect((await linjeOf('Krediteret Igen', '2026K3')).tilbageholdt).toMatchObject([{ betingelse: 'faktura', dage: 5 }]);
    expect((await listOf('K-1')).beloeb).toBe(-5 * TAKST);
  });
});

import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Fakturafilsvar, Fakturaliste } from '../../src/contract/faktura.ts';
import type { Fakturakladde } from '../../src/contract/fakturakladde.ts';
import { indskriv, modtagPrMail } from '../factories/demo.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-21';
const HOVED = 'nummer;dato;boform;borger;fra;til;dage;takst;beloeb';
const { demo, birgit } = await demoStory(I_DAG, 'birgit');

async function preview(...linjer: readonly string[]): Promise<Fakturafilsvar> {
  const svar = await birgit.post('fakturafil', { indhold: Buffer.from([HOVED, ...linjer].join('\n')).toString('base64') });
  if (svar.statusCode !== 200) throw new Error(svar.body);
  return svar.json<Fakturafilsvar>();
}

/** What the screen sends of a preview. */
function bodyOf({ fakturaer }: Fakturafilsvar): { fakturaer: object[] } {
  return {
    fakturaer: fakturaer.map(({ boformId, nummer, dato, linjer }) => ({
      id: uuidv7(), boformId, art: 'faktura', nummer, dato,
      linjer: linjer.map(({ tekst, opholdId, fra, til, dage, oerePrDoegn, beloeb }) => ({ tekst, opholdId, fra, til, dage, oerePrDoegn, beloeb })),
    })),
  };
}

const recorded = async (): Promise<Fakturaliste['fakturaer']> => (await birgit.read<Fakturaliste>('fakturaer?antal=100')).fakturaer;

describe('a file of invoices', () => {
  it('finds the stays by name and by CPR number, shows every difference, and records nothing until it is told to', async () => {
    const { opholdId } = await modtagPrMail(demo, { navn: 'Filtest Kendt', dato: '2026-10-01' });
    const svar = await preview(
      'FIL-1;2026-11-01;fyrtårnet;filtest kendt;01-10-2026;31-10-2026;31;1465,00;45415,00',
      'FIL-1;2026-11-01;Fyrtårnet;Kendes Ikke;01-10-2026;02-10-2026;2;1465,00;2930,00',
      'FIL-2;2026-11-02;Fyrtårnet;Filtest Kendt;31-10-2026;01-11-2026;3;1400,00;2800,00',
    );
    expect(svar.fejl).toEqual([]);
    expect(svar.fakturaer.map(({ nummer, beloeb }) => [nummer, beloeb])).toEqual([['FIL-1', 4_834_500], ['FIL-2', 280_000]]);
    const [first, second] = svar.fakturaer.map(({ linjer }) => linjer.map((linje) => [linje.linje, linje.opholdId, linje.afvigelser.map(({ art }) => art)]));
    expect(first).toEqual([[2, opholdId, ['faktureret_foer']], [3, null, ['ukendt_ophold']]]);
    expect(second).toEqual([[4, opholdId, ['takst_afviger', 'faktureret_foer', 'dage_afviger', 'beloeb_afviger']]]);
    expect((await recorded()).some(({ nummer }) => nummer.startsWith('FIL-'))).toBe(false);

    const body = bodyOf(svar);
    expect((await birgit.post('fakturaer/samlet', body)).statusCode).toBe(200);
    expect((await birgit.post('fakturaer/samlet', body)).statusCode).toBe(200);
    expect((await recorded()).filter(({ nummer }) => nummer.startsWith('FIL-'))).toHaveLength(2);
  });

  it('is refused line by line, in one answer, with what is wrong and where', async () => {
    await birgit.post('fakturaer/samlet', bodyOf(await preview('FIL-3;2026-11-01;Fyrtårnet;Nogen;01-10-2026;01-10-2026;1;1465;1465')));
    const svar = await preview(
      'FIL-3;2026-11-01;Fyrtårnet;En Anden;01-10-2026;01-10-2026;1;1465;1465',
      'FIL-4;2026-11-01;Månehuset;Nogen;01-10-2026;01-10-2026;1;1465;1465',
      'FIL-5;2026-11-01;Fyrtårnet;Nogen;01-10-2026;01-10-2026;-1;1465;1465',
      'FIL-6;2026-11-01;Fyrtårnet;610101-0001;01-10-2026;01-10-2026;1;1465;1465',
    );
    expect(svar.fejl.map(({ linje, kolonne, art }) => [linje, kolonne, art])).toEqual([
      [2, 'nummer', 'nummer-findes'], [3, 'boform', 'ukendt-boform'], [4, 'dage', 'kreditnota'], [5, 'borger', 'ukendt-cpr'],
    ]);
    expect(svar.fakturaer).toEqual([]);
    expect(JSON.stringify(svar)).not.toContain('610101');
  });

  it('is recorded whole or not at all', async () => {
    const svar = await preview('FIL-7;2026-11-01;Fyrtårnet;Nogen;01-10-2026;01-10-2026;1;1465;1465', 'FIL-8;2026-11-01;Fyrtårnet;Nogen;01-10-2026;01-10-2026;1;1465;1465');
    await birgit.post('fakturaer/samlet', { fakturaer: bodyOf(svar).fakturaer.slice(1) });
    expect((await birgit.post('fakturaer/samlet', bodyOf(svar))).json()).toMatchObject({ code: 'faktura_findes' });
    expect((await recorded()).map(({ nummer }) => nummer).filter((nummer) => nummer === 'FIL-7' || nummer === 'FIL-8')).toEqual(['FIL-8']);
  });

  it('that can’t be read says why', async () => {
    const svar = (await birgit.post('fakturafil', { indhold: Buffer.from('nummer;dato\n1;2').toString('base64') })).json<Fakturafilsvar>();
    expect(svar.ulaeselig).toEqual({ art: 'mangler-kolonner', fyld: { kolonner: 'boform, borger, fra, til, dage, takst, beloeb' } });
  });
});

describe('the invoice a boform makes', () => {
  const periode = 'fra=2026-10-01&til=2026-11-01';
  const path = (rest: string): string => `huset/${demo.id('Fyrtårnet')}/fakturakladde${rest}`;
  const rekvisitter = () => ({
    fra: '2026-10-01', til: '2026-11-01', kommuneId: demo.id('Åby Kommune'), nummer: '2026-17', dato: '2026-11-02', frist: '2026-12-02',
    cvr: '12345674', ean: '5798000000001', registreringsnummer: '9999', kontonummer: '1234567',
  });

  it('holds the nights of those whose municipality was told, and names those of whom none was', async () => {
    const lone = await demo.som('lone');
    const told = await indskriv(demo, { navn: 'Faktureret Til Aaby', dato: '2026-10-20' });
    await lone.kommando('send-orientering', { borgerId: told.borgerId, opholdId: told.opholdId, om: 'indskrivning', kommuneId: demo.id('Åby Kommune'), dato: '2026-10-20', kanal: 'mail', kontakt: 'Fyrtårnet' });
    const untold = await indskriv(demo, { navn: 'Ingen Kommune Endnu', dato: '2026-10-25' });
    const uden = await lone.read<Fakturakladde>(path(`?${periode}`));
    expect(uden.linjer).toEqual([]);
    expect(uden.kommuner.map(({ navn }) => navn)).toContain('Åby Kommune');
    expect(uden.udenKommune).toContainEqual({ opholdId: untold.opholdId, borgerId: untold.borgerId, navn: 'Ingen Kommune Endnu' });
    const kladde = await lone.read<Fakturakladde>(path(`?${periode}&kommuneId=${demo.id('Åby Kommune')}`));
    expect(kladde.linjer.find(({ opholdId }) => opholdId === told.opholdId)).toMatchObject({ navn: 'Faktureret Til Aaby', fra: '2026-10-20', til: '2026-11-01', dage: 12, oerePrDoegn: 146_500, beloeb: 12 * 146_500 });
    expect(kladde.linjer.some(({ opholdId }) => opholdId === untold.opholdId)).toBe(false);
    expect(kladde.beloeb).toBe(kladde.linjer.reduce((sum, { beloeb }) => sum + (beloeb ?? 0), 0));
  });

  it('leaves as a file the municipality can read in, with the same sum and no mistake', async () => {
    const lone = await demo.som('lone');
    const kladde = await lone.read<Fakturakladde>(path(`?${periode}&kommuneId=${demo.id('Åby Kommune')}`));
    const csv = await lone.get(path(`.csv?${periode}&kommuneId=${demo.id('Åby Kommune')}&nummer=2026-17&dato=2026-11-02`));
    const svar = (await birgit.post('fakturafil', { indhold: Buffer.from(csv.body).toString('base64') })).json<Fakturafilsvar>();
    expect(svar.fejl).toEqual([]);
    expect(svar.fakturaer.map(({ nummer, beloeb }) => [nummer, beloeb])).toEqual([['2026-17', kladde.beloeb]]);
  });

  it('leaves as OIOUBL with the address of the boform, and without it as soon as someone in it must not be found', async () => {
    const lone = await demo.som('lone');
    const open = await lone.post(path('.xml'), rekvisitter());
    expect(open.headers['content-type']).toMatch('application/xml');
    expect(open.body).toContain('Faktureret Til Aaby, 2026-10-20 - 2026-10-31');
    expect(open.body).toContain('Havnegade 14');
    const [{ borgerId = '' } = {}] = (await lone.read<Fakturakladde>(path(`?${periode}&kommuneId=${demo.id('Åby Kommune')}`))).linjer;
    await lone.kommando('registrer-beskyttelse', { borgerId, art: 'skjult_ophold', fra: '2026-11-01' });
    expect((await lone.post(path('.xml'), rekvisitter())).body).not.toContain('Havnegade');
  });

  it('needs an EAN number that holds, and lines to invoice', async () => {
    const lone = await demo.som('lone');
    expect((await lone.post(path('.xml'), { ...rekvisitter(), ean: '5798000000002' })).json()).toMatchObject({ code: 'ugyldig_foresp', felter: [{ felt: 'ean' }] });
    expect((await lone.post(path('.xml'), { ...rekvisitter(), fra: '2019-01-01', til: '2019-02-01' })).json()).toMatchObject({ code: 'kladde_ikke_klar' });
  });

  it('is the leader’s task: no one else of the house, no municipality, and no other house', async () => {
    for (const hvem of ['niels', 'birgit', 'sanne', 'erik'] as const) expect((await (await demo.som(hvem)).get(path(`?${periode}`))).statusCode).toBe(403);
    expect((await (await demo.som('grethe')).get(path(`?${periode}`))).statusCode).toBe(404);
  });
});

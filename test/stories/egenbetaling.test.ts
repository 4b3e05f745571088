import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Skyldigliste } from '../../src/contract/egenbetaling.ts';
import { openDemo, type Demo } from '../factories/demo.ts';
import { documentedOphold } from '../factories/krav.ts';
import { startDemoServer, type Person, type TestServer } from '../factories/server.ts';

let server: TestServer;
let demo: Demo;
let birgit: Person;

beforeAll(async () => {
  server = await startDemoServer('2026-11-21');
  demo = await openDemo(server);
  birgit = await demo.som('birgit');
});
afterAll(() => server.close());

const personOf = async (navn: string): Promise<Skyldigliste['borgere'][number] | undefined> => (await birgit.read<Skyldigliste>('egenbetalinger?maaned=2026-10')).borgere.find((each) => each.navn === navn);

it('the amount due is listed by person and day: by the rate an administrator recorded, by a reduction with its reason, and never guessed', async () => {
  const { borgerId } = await documentedOphold(demo, { navn: 'Skylder Betaling', fra: '2026-09-25', til: '2026-10-11' });
  expect((await personOf('Skylder Betaling'))?.dage).toMatchObject([{ fra: '2026-10-01', til: '2026-10-11', dage: 10, oerePrDoegn: 9_300, grund: 'sats', sats: null, mangel: 'sats_mangler', ikkeFaktureret: 0 }]);
  expect((await birgit.post('egenbetalingssatser', { id: uuidv7(), fra: '2026-01-01', oerePrDoegn: 10_100, kilde: 'Vejledning om satser 2026' })).statusCode).toBe(200);
  expect((await personOf('Skylder Betaling'))?.dage).toMatchObject([{ sats: 10_100, mangel: 'sats_afviger' }]);
  await birgit.kommando('saet-egenbetaling', { borgerId, fra: '2026-10-04', oerePrDoegn: 5_000, grund: 'nedsat', begrundelse: 'Betaler husleje for sin bolig' });
  const found = await personOf('Skylder Betaling');
  expect(found?.dage.map(({ dage, oerePrDoegn, grund, begrundelse }) => [dage, oerePrDoegn, grund, begrundelse])).toEqual([[3, 9_300, 'sats', null], [7, 5_000, 'nedsat', 'Betaler husleje for sin bolig']]);
  expect(found?.sum).toEqual({ dage: 10, beloeb: 3 * 9_300 + 7 * 5_000, ukendte: 0 });
  const rows = (await birgit.get('egenbetalinger.csv?maaned=2026-10')).body.split('\n').filter((row) => row.includes('Skylder Betaling'));
  expect(rows.map((row) => row.split(';').slice(3))).toEqual([['2026-10-01', '2026-10-03', '3', '93,00', '279,00', 'sats', '', 'sats_afviger', '0', ''], ['2026-10-04', '2026-10-10', '7', '50,00', '350,00', 'nedsat', 'Betaler husleje for sin bolig', '', '0', '']]);
});

it('an agreed absence the municipality was told of is named by its nights, at the same payment', async () => {
  const { borgerId, opholdId } = await documentedOphold(demo, { navn: 'Ude i efterårsferien', fra: '2026-09-25', til: '2026-10-21' });
  const foer = (await personOf('Ude i efterårsferien'))?.sum;
  const sanne = await demo.som('sanne');
  await sanne.kommando('aftal-fravaer', { borgerId, opholdId, fra: '2026-10-10', til: '2026-10-17', grund: 'Hos familie', aftaltAf: 'Fyrtårnet' });
  const found = await personOf('Ude i efterårsferien');
  expect(found?.dage.map(({ fra, dage, aftaltFravaer }) => [fra, dage, aftaltFravaer])).toEqual([['2026-10-01', 9, false], ['2026-10-10', 7, true], ['2026-10-17', 4, false]]);
  expect(found?.sum).toEqual(foer);
});

it('is read by economist and auditor, and by nobody at the boform or in casework', async () => {
  expect((await (await demo.som('erik')).get('egenbetalinger?maaned=2026-10')).statusCode).toBe(200);
  for (const hvem of ['lone', 'niels', 'sanne'] as const) expect((await (await demo.som(hvem)).get('egenbetalinger?maaned=2026-10')).statusCode).toBe(403);
  expect((await birgit.get('egenbetalinger?maaned=2026-13')).statusCode).toBe(400);
});

it('nothing the boform reads of its residents tells of quotas, refund or own payment', async () => {
  for (const hvem of ['lone', 'niels'] as const) {
    const person = await demo.som(hvem);
    const { borgere } = (await person.post('soeg', { q: 'Peter' })).json<{ borgere: { borgerId: string }[] }>();
    expect(borgere.length).toBeGreaterThan(0);
    const paths = ['min-dag', `huset/${demo.id('Fyrtårnet')}`, ...borgere.flatMap(({ borgerId }) => [`borgere/${borgerId}`, `borgere/${borgerId}/historik`])];
    for (const path of paths) {
      const { statusCode, body } = await person.get(path);
      expect(statusCode, path).toBe(200);
      expect(body, path).not.toMatch(/refusionsdage|vinduer|p177|p163|"brugteDage":\[\{|"egenbetaling":\[\{|"kravaccept":\[\{|"gennemgang":\[\{/);
    }
    for (const path of borgere.map(({ borgerId }) => `borgere/${borgerId}/refusion`)) expect((await person.get(path)).statusCode).toBe(403);
  }
});

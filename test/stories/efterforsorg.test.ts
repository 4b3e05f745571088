import { expect, it } from 'vitest';
import type { Historik } from '../../src/contract/historik.ts';
import type { Huset } from '../../src/contract/huset.ts';
import { forloebOf, indskriv, opgaverOm } from '../factories/demo.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-20';
const { demo, lone } = await demoStory(I_DAG, 'lone');

async function movedOut(navn: string) {
  const about = await indskriv(demo, { navn, dato: '2026-11-01' });
  await lone.kommando('udskriv', { ...about, dato: '2026-11-10', afgjortAf: 'leder', afgjort: '2026-11-09', maade: 'efter_aftale', destination: 'egen_bolig', planlagt: false });
  return about;
}
const mayOffer = async (borgerId: string) => (await opgaverOm(lone, borgerId)).some(({ regel }) => regel === 'sel.p110.efterforsorg');
const step = (about: { borgerId: string; opholdId: string }, skridt: string, dato: string) => lone.udfoer('registrer-efterforsorg', { ...about, skridt, dato });

it('aftercare is offered, taken, given and ended, each on its day, and the person is in no house and in no bed [LAW-013]', async () => {
  const about = await movedOut('Efterfulgt');
  expect(await mayOffer(about.borgerId)).toBe(true);
  await step(about, 'tilbudt', '2026-11-10');
  expect(await mayOffer(about.borgerId)).toBe(false);
  await step(about, 'accepteret', '2026-11-10');
  await step(about, 'begyndt', '2026-11-11');
  await step(about, 'afsluttet', I_DAG);
  const { efterforsorg, ophold, pladsbelaegning } = await forloebOf(lone, about.borgerId);
  expect(efterforsorg.map(({ skridt, dato }) => [skridt, dato])).toEqual([['tilbudt', '2026-11-10'], ['accepteret', '2026-11-10'], ['begyndt', '2026-11-11'], ['afsluttet', I_DAG]]);
  expect(ophold).toMatchObject([{ art: '110', gyldig: { til: '2026-11-10' } }]);
  expect(pladsbelaegning).toEqual([]);
  const { udenPlads, pladser } = await lone.read<Huset>(`huset/${demo.id('Fyrtårnet')}`);
  expect([...udenPlads, ...pladser.flatMap(({ borger }) => borger ?? [])].map(({ id }) => id)).not.toContain(about.borgerId);
});

it('an offer that is undone can be made again, and the history keeps it', async () => {
  const about = await movedOut('Fortrudt tilbud');
  const { fortryd } = await step(about, 'tilbudt', '2026-11-12');
  await lone.kommando('fortryd', { borgerId: about.borgerId, kommandoId: fortryd, aarsag: 'Forkert menneske' });
  expect(await mayOffer(about.borgerId)).toBe(true);
  const { forloeb, slut } = await lone.read<Historik>(`borgere/${about.borgerId}/historik`);
  expect(forloeb.efterforsorg).toMatchObject([{ skridt: 'tilbudt', dato: '2026-11-12' }]);
  expect(slut[forloeb.efterforsorg[0]?.id ?? '']).toMatchObject({ tilbagekaldt: true, aarsag: 'Forkert menneske' });
});

it('is the leader’s to offer, and begins when the stay has ended', async () => {
  const about = await indskriv(demo, { navn: 'Bor her endnu', dato: '2026-11-01' });
  const niels = await demo.som('niels');
  expect(await niels.afvises('registrer-efterforsorg', { ...about, skridt: 'tilbudt', dato: I_DAG })).toMatchObject({ status: 403 });
  expect(await lone.afvises('registrer-efterforsorg', { ...about, skridt: 'begyndt', dato: I_DAG })).toMatchObject({ status: 422, code: 'efterforsorg_foer_udskrivning' });
  expect(await lone.afvises('registrer-efterforsorg', { ...about, skridt: 'afsluttet', dato: I_DAG })).toMatchObject({ status: 422, code: 'efterforsorg_ikke_begyndt' });
});

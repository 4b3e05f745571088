import { expect, it } from 'vitest';
import type { Historik } from '../../src/contract/historik.ts';
import { forloebOf, indskriv } from '../factories/demo.ts';
import { demoStory } from '../factories/story.ts';

const { demo, lone } = await demoStory('2026-11-20', 'lone');

const historikOf = (borgerId: string): Promise<Historik> => lone.read<Historik>(`borgere/${borgerId}/historik`);

it('keeps what was corrected as it stood, and says who corrected it, when and why', async () => {
  const { borgerId } = await indskriv(demo, { navn: 'Rettet', dato: '2026-11-12' });
  await lone.kommando('registrer-identitet', { borgerId, foedselsdato: '1985-02-11', aarsag: 'set på sundhedskort' });
  const { forloeb, slut, registranter } = await historikOf(borgerId);
  expect(forloeb.identitet).toMatchObject([{ art: 'uden', foedselsdato: null }]);
  const [foer] = forloeb.identitet;
  const ende = slut[foer?.id ?? ''];
  expect(ende).toMatchObject({ tilbagekaldt: false, aarsag: 'set på sundhedskort' });
  expect(registranter[ende?.registreretAf ?? '']).toBe('Lone Krag');
  expect((await forloebOf(lone, borgerId)).identitet).toMatchObject([{ foedselsdato: '1985-02-11' }]);
});

it('keeps what was taken back, and holds nothing that still stands', async () => {
  const { borgerId } = await indskriv(demo, { navn: 'Taget tilbage', dato: '2026-11-12' });
  await lone.kommando('registrer-navn', { borgerId, art: 'alias', navn: 'Forkert' });
  const alias = (await forloebOf(lone, borgerId)).navn.find(({ navn }) => navn === 'Forkert');
  await lone.kommando('tilbagekald', { borgerId, faktaId: alias?.id, aarsag: 'det var en anden' });
  const { forloeb, slut } = await historikOf(borgerId);
  expect(forloeb.navn.map(({ navn }) => navn)).toEqual(['Forkert']);
  expect(slut[alias?.id ?? '']).toMatchObject({ tilbagekaldt: true, aarsag: 'det var en anden' });
});

it('never carries a CPR number, sealed or open, and is not there for another authority', async () => {
  const { borgerId } = await indskriv(demo, { navn: 'Med nummer', dato: '2026-11-12' });
  await lone.kommando('registrer-identitet', { borgerId, cpr: '721180-1234' });
  await lone.kommando('registrer-identitet', { borgerId, foedselsdato: '1980-11-12', aarsag: 'nummeret var en andens' });
  const answer = await lone.get(`borgere/${borgerId}/historik`);
  expect(answer.json<Historik>().forloeb.identitet).toHaveLength(2);
  expect(answer.body).not.toMatch(/cpr_|"cpr":|721180/);
  expect((await (await demo.som('sanne')).get(`borgere/${borgerId}/historik`)).statusCode).toBe(404);
});

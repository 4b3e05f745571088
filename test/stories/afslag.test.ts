import { expect, it } from 'vitest';
import type { Historik } from '../../src/contract/historik.ts';
import type { Huset } from '../../src/contract/huset.ts';
import { forloebOf, indskriv, opgaverOm } from '../factories/demo.ts';
import { demoStory } from '../factories/story.ts';

const I_DAG = '2026-11-20';
const { demo, lone, niels } = await demoStory(I_DAG, 'lone', 'niels');

const afslag = (rest: object = {}) => ({ borger: { navn: 'Kom for sent' }, boformId: demo.id('Fyrtårnet'), afgjort: I_DAG, afgjortAf: 'vagt', grund: 'fuldt_hus', begrundelse: 'Ingen af de ledige pladser kan bruges i nat', klagevejledt: true, ...rest });
const mustRefer = async (borgerId: string | undefined) => (await opgaverOm(lone, borgerId ?? '')).some(({ regel }) => regel === 'sel.p110.afslag');

it('someone turned away from a full house stands on Min dag until they are referred, and is in no bed [G6-184]', async () => {
  const { borgerId } = await niels.kommando('afvis-indskrivning', afslag());
  expect(await mustRefer(borgerId)).toBe(true);
  const referred = await niels.kommando('afvis-indskrivning', afslag({ borger: { navn: 'Vist videre' }, henvistTil: demo.id('Havnehuset') }));
  expect(await mustRefer(referred.borgerId)).toBe(false);
  const { ophold, afslag: told } = await forloebOf(lone, referred.borgerId ?? '');
  expect([ophold, told]).toMatchObject([[], [{ grund: 'fuldt_hus', henvistTil: demo.id('Havnehuset'), afgjortAf: 'vagt', klagevejledt: true }]]);
  const house = await niels.read<Huset>(`huset/${demo.id('Fyrtårnet')}`);
  expect(JSON.stringify(house)).not.toContain('Vist videre');
});

it('who gives no name is recorded without one, and a known person in the journal the boform keeps', async () => {
  const { borgerId } = await niels.kommando('afvis-indskrivning', afslag({ borger: { anonym: true } }));
  expect(await forloebOf(lone, borgerId ?? '')).toMatchObject({ navn: [], identitet: [], afslag: [{ grund: 'fuldt_hus' }] });
  const known = await indskriv(demo, { navn: 'Kendt før', dato: '2026-11-01' });
  const again = await niels.kommando('afvis-indskrivning', afslag({ borger: { borgerId: known.borgerId } }));
  const { journaler, afslag: told } = await forloebOf(lone, known.borgerId);
  expect([again.borgerId, journaler.length, told.length]).toEqual([known.borgerId, 1, 1]);
});

it('is undone and the history keeps it; it is no other house’s and no municipality’s to write or to read', async () => {
  const { svar, fortryd } = await niels.udfoer('afvis-indskrivning', afslag({ borger: { navn: 'Fejl ved døren' } }));
  const borgerId = svar.borgerId ?? '';
  expect((await (await demo.som('sanne')).get(`borgere/${borgerId}`)).statusCode).toBe(404);
  await niels.kommando('fortryd', { borgerId, kommandoId: fortryd, aarsag: 'Der var alligevel plads' });
  expect(await mustRefer(borgerId)).toBe(false);
  const { forloeb, slut } = await lone.read<Historik>(`borgere/${borgerId}/historik`);
  expect(slut[forloeb.afslag[0]?.id ?? '']).toMatchObject({ tilbagekaldt: true });
  expect(await (await demo.som('grethe')).afvises('afvis-indskrivning', afslag())).toMatchObject({ status: 403 });
  expect(await (await demo.som('sanne')).afvises('afvis-indskrivning', afslag())).toMatchObject({ status: 403 });
  expect(await niels.afvises('afvis-indskrivning', afslag({ grund: 'andet', begrundelse: null }))).toMatchObject({ code: 'begrundelse_mangler' });
});

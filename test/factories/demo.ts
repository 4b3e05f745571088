import type { ForloebSvar } from '../../src/contract/forloeb.ts';
import type { Huset } from '../../src/contract/huset.ts';
import type { MinDag, OpgaveSvar, Register } from '../../src/contract/svar.ts';
import type { Person, TestServer } from './server.ts';

/** The demo's sign-ins, each signed in once and only if a test asks for them. */
export interface Demo {
  som(hvem: Hvem): Promise<Person>;
  /** The id of a municipality or a boform by its name. */
  id(navn: string): string;
  /** The id of a place at a boform. */
  plads(boform: 'Fyrtårnet' | 'Havnehuset', navn: string): Promise<string>;
}

export const DEMO_MAIL = {
  sanne: 'sanne@aaby.example',
  tove: 'leder@aaby.example',
  birgit: 'oekonomi@aaby.example',
  erik: 'revisor@aaby.example',
  lone: 'lone@fyrtaarnet.example',
  niels: 'nat@fyrtaarnet.example',
  amir: 'amir@noerreaa.example',
  ulla: 'oekonomi@noerreaa.example',
  grethe: 'grethe@noerreaa.example',
} as const;
export type Hvem = keyof typeof DEMO_MAIL;

/** Knows the demo by names. */
export async function openDemo(server: TestServer): Promise<Demo> {
  const inde = new Map<Hvem, Promise<Person>>();
  const som = (hvem: Hvem): Promise<Person> => {
    const person = inde.get(hvem) ?? server.signIn(DEMO_MAIL[hvem]);
    inde.set(hvem, person);
    return person;
  };
  const register = await (await som('lone')).read<Register>('register');
  const ids = new Map([...register.kommuner, ...register.boformer].map(({ navn, id }) => [navn, id]));
  const id = (navn: string): string => found(ids.get(navn), navn);
  return {
    som,
    id,
    plads: async (boform, navn) => {
      const house = await (await som(boform === 'Fyrtårnet' ? 'lone' : 'grethe')).read<Huset>(`huset/${id(boform)}`);
      return found(house.pladser.find((plads) => plads.navn === navn)?.id, navn);
    },
  };
}

/** Someone admitted to Fyrtårnet with a name and a day, nothing more. */
export async function indskriv(demo: Demo, { navn, dato, plads }: { readonly navn: string; readonly dato: string; readonly plads?: string }) {
  const { borgerId = '', opholdId = '' } = await (await demo.som('niels')).kommando('indskriv', {
    borger: { navn }, boformId: demo.id('Fyrtårnet'), dato, pladsId: plads === undefined ? null : await demo.plads('Fyrtårnet', plads),
  });
  return { borgerId, opholdId };
}

/** The same person as the municipality of Åby knows them, by a notice that came by mail. */
export async function modtagPrMail(demo: Demo, { navn, dato }: { readonly navn: string; readonly dato: string }) {
  const { borgerId = '', opholdId = '' } = await (await demo.som('sanne')).kommando('registrer-modtaget-orientering', {
    borger: { navn }, om: 'indskrivning', boformId: demo.id('Fyrtårnet'), haendelsesdato: dato, modtaget: dato, kanal: 'mail',
    afsender: 'Fyrtårnet', handlekommuneGrundlag: 'Havde sidst egen bolig i Åby',
  });
  return { borgerId, opholdId };
}

/** What Min dag lists about one person. */
export async function opgaverOm(person: Person, borgerId: string): Promise<readonly OpgaveSvar[]> {
  const { opgaver } = await person.read<MinDag>('min-dag');
  return opgaver.filter((opgave) => opgave.borgerId === borgerId);
}

/** The rules of the statutory duties Min dag lists about one person. */
export async function skalOm(person: Person, borgerId: string): Promise<readonly string[]> {
  return (await opgaverOm(person, borgerId)).filter(({ modalitet }) => modalitet === 'skal').map(({ regel }) => regel);
}

/** The current facts of a person as someone sees them. */
export async function forloebOf(person: Person, borgerId: string): Promise<ForloebSvar> {
  return (await person.read<{ forloeb: ForloebSvar }>(`borgere/${borgerId}`)).forloeb;
}

function found<T>(value: T | undefined, navn: string): T {
  if (value === undefined) throw new Error(`the demo has no ${navn}`);
  return value;
}

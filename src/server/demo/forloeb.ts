import type { Kommandodata, Kommandonavn } from '../../contract/kommandoer.ts';
import { addDays, earliest, isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import type { Kontekst } from '../requests.ts';
import { sendFakturaer } from './kravgrundlag.ts';
import { idOf, type DemoRegister } from './organisationer.ts';

/** Carries out a command as one of the demo's sign-ins and gives the ids it answered. */
export type Udfoer = <N extends Kommandonavn>(email: string, navn: N, data: Omit<Kommandodata<N>, 'id'>) => Promise<Readonly<Record<string, string>>>;

export interface Demo {
  readonly register: DemoRegister;
  readonly today: IsoDate;
  readonly udfoer: Udfoer;
  /** Writes as one of the demo's sign-ins what no command records: the municipality's own papers. */
  readonly skriv: (email: string, work: (kontekst: Kontekst) => Promise<void>) => Promise<void>;
}

const LONE = 'lone@fyrtaarnet.example';
const NAT = 'nat@fyrtaarnet.example';
const GRETHE = 'grethe@noerreaa.example';
const SANNE = 'sanne@aaby.example';
const AMIR = 'amir@noerreaa.example';
const BIRGIT = 'oekonomi@aaby.example';
const KONTAKT = 'Lone Krag, 98 00 00 00';

/** Ole: the notice of his admission is late. Nothing else is known yet. */
export async function ole({ register, today, udfoer }: Demo): Promise<void> {
  await udfoer(NAT, 'indskriv', {
    borger: { navn: 'Ole B.', navnArt: 'som_sagt' }, ...plads(register, 'Fyrtårnet', '2'), dato: addDays(today, -11), ankomstKl: '22:40', henvist: 'selv',
  });
}

/** Came in the night without papers; gave no name that an authority would know. */
export async function vagabonden({ register, today, udfoer }: Demo): Promise<void> {
  await udfoer(NAT, 'indskriv', {
    borger: { navn: 'Vagabonden', navnArt: 'som_sagt' }, ...plads(register, 'Fyrtårnet', '3'), dato: addDays(today, -1), ankomstKl: '23:30', henvist: 'selv',
  });
}

/** Karen: a second stay, notice sent and received, a plan under way, and a flat to look at. */
export async function karen(demo: Demo): Promise<void> {
  const { register, today, udfoer } = demo;
  const fra = addDays(today, -12);
  const { borgerId = '', opholdId = '' } = await udfoer(NAT, 'indskriv', {
    borger: { navn: 'Karen M.', navnArt: 'som_sagt', cpr: '7102854321', foedselsdato: isoDate('1985-02-11') },
    ...plads(register, 'Fyrtårnet', '1'), dato: fra, ankomstKl: '19:15', henvist: 'selv',
  });
  await udfoer(LONE, 'afgoer-optagelse', {
    borgerId, opholdId, afgjort: addDays(fra, 1), saerligeSocialeProblemer: true, ingenBolig: true, kanIkkeVaereIBolig: null, akutBehov: true,
    behovForStoette: true, lovligtOphold: true, begrundelse: 'Sat ud af sin bolig i foråret og har boet hos venner, som ikke længere kan have hende.',
  });
  await orienter(demo, { borgerId, opholdId, dato: addDays(fra, 1) });
  const { borgerId: hos } = await modtag(demo, { navn: 'Karen M.', foedselsdato: isoDate('1985-02-11'), fra, modtaget: addDays(fra, 1) });
  await udfoer(SANNE, 'registrer-oenske', { borgerId: hos, tekst: 'En lille lejlighed med dør jeg selv kan låse. Og min hund.', dato: addDays(fra, 3) });
  const { planId = '' } = await udfoer(SANNE, 'registrer-planskridt', { borgerId: hos, art: '142', skridt: 'paabegyndt', dato: addDays(fra, 3) });
  await udfoer(SANNE, 'registrer-leverandoeroenske', { borgerId: hos, oenske: 'del', dato: addDays(fra, 3) });
  await udfoer(SANNE, 'registrer-boligskridt', { borgerId: hos, adresse: 'Møllegade 7, 2. tv.', udlejer: 'Åby Boligforening', skridt: 'anvist', dato: addDays(fra, 8) });
  await udfoer(SANNE, 'registrer-planindsats', { borgerId: hos, planId, indsats: 'Kontanthjælp på plads', myndighed: 'ydelse', fra: addDays(fra, 3), tilOgMed: addDays(fra, 24) });
  await udfoer(SANNE, 'registrer-planindsats', { borgerId: hos, planId, indsats: 'Flytte ind på Møllegade', myndighed: 'boligomraade', ansvarlig: 'Sanne Riber', fra: addDays(fra, 25), tilOgMed: addDays(fra, 40) });
  await udfoer(SANNE, 'vurder-muligheder', {
    borgerId: hos, muligheder: ['forsoergelse'], vurdering: 'relevant', begrundelse: 'Har ingen indkomst. Jobcentret er ringet op.', dato: addDays(fra, 3),
  });
  await udfoer(SANNE, 'vurder-muligheder', {
    borgerId: hos, muligheder: ['stofmisbrugsbehandling', 'alkoholbehandling'], vurdering: 'ikke_relevant', begrundelse: 'Karen drikker ikke og tager ikke stoffer.', dato: addDays(fra, 3),
  });
  await udfoer(BIRGIT, 'saet-egenbetaling', { borgerId: hos, fra, oerePrDoegn: 0, grund: 'ingen_indkomst', begrundelse: 'Har ingen indkomst endnu.' });
}

/** Hans Erik: the whole way, from the door to a home with support, discharged by the municipality. */
export async function hansErik(demo: Demo): Promise<void> {
  const { register, today, udfoer } = demo;
  const fra = addDays(today, -171);
  const hjem = addDays(today, -20);
  const { borgerId = '', opholdId = '' } = await udfoer(LONE, 'indskriv', {
    borger: { navn: 'Hans Erik Dahl', navnArt: 'officielt', cpr: '6304611234', foedselsdato: isoDate('1961-04-03') },
    ...plads(register, 'Fyrtårnet', '7'), dato: fra, henvist: 'myndighed',
  });
  await orienter(demo, { borgerId, opholdId, dato: addDays(fra, 2) });
  const { borgerId: hos, opholdId: hosOphold } = await modtag(demo, { navn: 'Hans Erik Dahl', foedselsdato: isoDate('1961-04-03'), fra, modtaget: addDays(fra, 3) });
  await egenPlan(demo, { borgerId: hos, dato: addDays(fra, 20) });
  await udfoer(BIRGIT, 'saet-egenbetaling', { borgerId: hos, fra, oerePrDoegn: 9_300, grund: 'sats' });
  await udfoer(SANNE, 'registrer-gennemgang', {
    borgerId: hos, opholdId: hosOphold, dato: addDays(fra, 20), opfyldt: true, begrundelse: 'Opsagt fra sit værelse, uden et sted at sove, og havde brug for støtte til at komme videre.',
  });
  await sendFakturaer(demo, { borgerId: hos, opholdId: hosOphold, navn: 'Hans Erik Dahl', fra, til: hjem });
  const { boligId = '' } = await udfoer(SANNE, 'registrer-boligskridt', {
    borgerId: hos, adresse: 'Elmevej 22, 1. th.', udlejer: 'Åby Boligforening', skridt: 'anvist', dato: addDays(hjem, -30),
  });
  await udfoer(SANNE, 'bevilg-stoette', {
    borgerId: hos, paragraf: '85a', metode: 'ICM', afgjort: addDays(hjem, -15), fra: hjem, leverandoer: 'Åby Bostøtte', oenskeFulgt: true, svarerTilBehov: true,
  });
  await udfoer(SANNE, 'registrer-boligskridt', { borgerId: hos, boligId, skridt: 'lejekontrakt_underskrevet', dato: addDays(hjem, -10) });
  await udfoer(SANNE, 'registrer-boligskridt', { borgerId: hos, boligId, skridt: 'indflytning_mulig', dato: hjem });
  await udfoer(SANNE, 'udskriv-kommunalt', {
    borgerId: hos, opholdId: hosOphold, afgjort: addDays(hjem, -5), dato: hjem, destination: 'egen_bolig',
    begrundelse: 'Planen er lavet sammen med Hans Erik. Boligen er klar, og støtten begynder samme dag.',
  });
  await udfoer(LONE, 'udskriv', { borgerId, opholdId, dato: hjem, afgjortAf: 'kommune', maade: 'efter_aftale', destination: 'egen_bolig', planlagt: true });
  await udfoer(LONE, 'send-orientering', { ...til(register), borgerId, opholdId, om: 'udskrivning', kanal: 'digital_post', dato: addDays(hjem, -3), kontakt: KONTAKT });
  await udfoer(SANNE, 'registrer-boligskridt', { borgerId: hos, boligId, skridt: 'indflyttet', dato: hjem });
}

/** Peter: a long stay across the change of the day limit, so that one sees what counts, what waits and why; no one has reviewed it for the claim. */
export async function peter(demo: Demo): Promise<void> {
  const { register, today, udfoer } = demo;
  const fra = earliest(isoDate('2026-02-01'), addDays(today, -30));
  const { borgerId = '', opholdId = '' } = await udfoer(LONE, 'indskriv', {
    borger: { navn: 'Peter Jæger', navnArt: 'officielt', cpr: '7508754444', foedselsdato: isoDate('1975-08-15') },
    ...plads(register, 'Fyrtårnet', '5'), dato: fra, henvist: 'selv',
  });
  await orienter(demo, { borgerId, opholdId, dato: addDays(fra, 1) });
  const { borgerId: hos, opholdId: hosOphold } = await modtag(demo, { navn: 'Peter Jæger', foedselsdato: isoDate('1975-08-15'), fra, modtaget: addDays(fra, 2) });
  await udfoer(BIRGIT, 'saet-egenbetaling', { borgerId: hos, fra, oerePrDoegn: 9_300, grund: 'sats' });
  await sendFakturaer(demo, { borgerId: hos, opholdId: hosOphold, navn: 'Peter Jæger', fra, til: today, udenMaaned: 2 });
  await egenPlan(demo, { borgerId: hos, dato: addDays(fra, 25) });
}

/** Amina: where she stays is hidden from the first minute. */
export async function amina({ register, today, udfoer }: Demo): Promise<void> {
  const dato = addDays(today, -2);
  const { borgerId = '' } = await udfoer(LONE, 'indskriv', {
    borger: { navn: 'Amina', navnArt: 'som_sagt' }, ...plads(register, 'Fyrtårnet', '4'), dato, henvist: 'selv',
  });
  await udfoer(LONE, 'registrer-beskyttelse', { borgerId, art: 'skjult_ophold', fra: dato });
}

/** Lis stays at the other municipality's boform; the notice waits in Åby for someone to take it. */
export async function lis({ register, today, udfoer }: Demo): Promise<void> {
  const fra = addDays(today, -3);
  const { borgerId = '', opholdId = '' } = await udfoer(GRETHE, 'indskriv', {
    borger: { navn: 'Lis Aagesen', navnArt: 'officielt', cpr: '6809902222', foedselsdato: isoDate('1990-09-08') },
    ...plads(register, 'Havnehuset', 'B'), dato: fra, henvist: 'selv',
  });
  await udfoer(GRETHE, 'send-orientering', { ...til(register), borgerId, opholdId, om: 'indskrivning', kanal: 'hjemvej', dato: today, kontakt: 'Grethe Holm, 98 11 11 11' });
}

/** Jens: the notice came to Nørreå by mail from a boform without Hjemvej's help; recorded in ten seconds. */
export async function jens({ register, today, udfoer }: Demo): Promise<void> {
  const fra = addDays(today, -6);
  await udfoer(AMIR, 'registrer-modtaget-orientering', {
    borger: { navn: 'Jens Ørsted', navnArt: 'officielt', foedselsdato: isoDate('1970-01-01') }, om: 'indskrivning', boformId: idOf(register.boformer, 'Fyrtårnet'),
    haendelsesdato: fra, modtaget: addDays(today, -4), kanal: 'mail', afsender: 'Fyrtårnet', handlekommuneGrundlag: 'Boede sidst i Nørreå',
  });
}

function plads(register: DemoRegister, boform: string, sted: string) {
  return { boformId: idOf(register.boformer, boform), pladsId: idOf(register.pladser, `${boform} ${sted}`) };
}

function til(register: DemoRegister) {
  return { kommuneId: idOf(register.organisationer, 'Åby Kommune') };
}

async function orienter(
  { register, udfoer }: Demo,
  at: { readonly borgerId: string; readonly opholdId: string; readonly dato: IsoDate },
): Promise<void> {
  await udfoer(LONE, 'send-orientering', { ...til(register), ...at, om: 'indskrivning', kanal: 'mail', kontakt: KONTAKT });
}

interface Modtaget {
  readonly navn: string;
  readonly foedselsdato: IsoDate;
  readonly fra: IsoDate;
  readonly modtaget: IsoDate;
}

/** The municipality's own record of the notice. Gives the ids of its record of the person and of the stay. */
export async function modtag(
  { register, udfoer }: Demo,
  { navn, foedselsdato, fra, modtaget }: Modtaget,
): Promise<{ readonly borgerId: string; readonly opholdId: string }> {
  const { borgerId = '', opholdId = '' } = await udfoer(SANNE, 'registrer-modtaget-orientering', {
    borger: { navn, navnArt: 'officielt', foedselsdato }, om: 'indskrivning', boformId: idOf(register.boformer, 'Fyrtårnet'), haendelsesdato: fra,
    modtaget, kanal: 'mail', afsender: 'Fyrtårnet', handlekommuneGrundlag: 'Havde sidst egen bolig i Åby',
  });
  return { borgerId, opholdId };
}

async function egenPlan({ udfoer }: Demo, { borgerId, dato }: { readonly borgerId: string; readonly dato: IsoDate }): Promise<void> {
  await udfoer(SANNE, 'registrer-planskridt', {
    borgerId, art: '142', skridt: 'udarbejdet', dato,
    indhold: { formaal: 'Et eget hjem, og ro til at blive boende.', indsats: 'Bolig og bostøtte fra første dag.', varighed: 'Et år, og så ser vi på det igen.', andreForhold: 'Vil gerne i gang med at arbejde lidt.' },
  });
}

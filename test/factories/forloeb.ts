import type { ForloebSvar } from '../../src/contract/forloeb.ts';
import type { IsoDate } from '../../src/law/kernel/dato.ts';
import { isoDate } from '../../src/law/kernel/dato.ts';
import type { FaktaArt, Gemt } from '../../src/web/borgeren/forloeb/faktum.ts';
import type { Navne } from '../../src/web/borgeren/forloeb/navne.ts';

type Registrering = 'id' | 'forekomstId' | 'borgerId' | 'journalId' | 'registreretAt' | 'registreretAf' | 'kilde' | 'position';
export type Felter<A extends FaktaArt> = Omit<Gemt<A>, Registrering> & Partial<Pick<Gemt<A>, Registrering>>;

const TOMT: ForloebSvar = {
  borgere: ['borger'],
  journaler: [{ id: 'boformjournal', borgerId: 'borger', art: 'boform', boformId: 'fyrtaarnet' }, { id: 'myndighedsjournal', borgerId: 'borger', art: 'myndighed', boformId: null }],
  identitet: [], navn: [], beskyttelse: [], oenske: [], kobling: [], relation: [], kommunerolle: [], ophold: [], pladsbelaegning: [], optagelse: [], udskrivning: [], orientering: [],
  plan: [], planskridt: [], opholdsplan: [], besked: [], stoetteovervejelse: [], efterforsorg: [], orienteringssvar: [], overflytning: [], bortvisning: [], afslag: [], tilstede: [], vagtnotat: [], fravaer: [], leverandoeroenske: [], bolig: [], boligskridt: [], bevilling: [], egenbetaling: [], senesteOpholdssted: [], brugteDage: [], ikkeSamme: [], gennemgang: [], kravaccept: [],
  planindsats: [], mulighed: [], venteplads: [], indskrivningssamtale: [], pladshjaelp: [], botilbudsbehov: [],
};

/** A course of the facts given, as the API answers it: each of its own position, written by Lone on 20 November 2026. */
export function forloebMed(facts: { readonly [A in FaktaArt]?: readonly Felter<A>[] }): ForloebSvar {
  let position = 0;
  const stored = Object.entries(facts).map(([art, each]) => [art, each.map((felter) => {
    position += 1;
    const id = `${art}-${position}`;
    return { id, forekomstId: id, borgerId: 'borger', journalId: 'boformjournal', registreretAt: '2026-11-20T09:00:00.000Z', registreretAf: 'lone', kilde: 'registreret', position, ...felter };
  })] as const);
  return { ...TOMT, ...Object.fromEntries(stored) };
}

/** A stay at Fyrtårnet unless said otherwise; `til` is the day of leaving. */
export function ophold(fra: string, til: string | null, more: Partial<Felter<'ophold'>> = {}): Felter<'ophold'> {
  return { boformId: 'fyrtaarnet', art: '110', gyldig: { fra: isoDate(fra), til: dag(til) }, ankomstKl: null, henvist: null, ...more };
}

/** A step on the way to a home. */
export function boligskridt(skridt: Gemt<'boligskridt'>['skridt'], dato: string, boligId = 'elmevej'): Felter<'boligskridt'> {
  return { boligId, skridt, dato: isoDate(dato) };
}

/** A step of the plan for the stay `ophold-1`, with no more written than said. */
export function opholdsplan(skridt: Gemt<'opholdsplan'>['skridt'], dato: string, more: Partial<Felter<'opholdsplan'>> = {}): Felter<'opholdsplan'> {
  return {
    opholdId: 'ophold-1', skridt, dato: isoDate(dato), forventninger: null, maal: null, foererTil: null, hvemGoerHvad: null, kontaktperson: null, kontakter: null, tryghed: null,
    kommunensPlan: null, jobplan: null, aftalt: null, naesteGennemgang: null, ...more,
  };
}

export const ELMEVEJ: Felter<'bolig'> = { forekomstId: 'elmevej', adresse: 'Elmevej 22', udlejer: 'Åby Boligforening' };

/** A discharge of the stay `ophold-1`, unless said otherwise. */
export function udskrivning(dato: string, more: Partial<Felter<'udskrivning'>> = {}): Felter<'udskrivning'> {
  return { opholdId: 'ophold-1', dato: isoDate(dato), afgjort: null, afgjortAf: 'ingen', maade: 'eget_oenske', destination: 'ukendt', planlagt: false, begrundelse: null, ...more };
}

function dag(text: string | null): IsoDate | null {
  return text === null ? null : isoDate(text);
}

export const NAVNE: Navne = {
  boform: (id) => ({ fyrtaarnet: 'Fyrtårnet', havnehuset: 'Havnehuset' })[id] ?? null,
  plads: (id) => ({ plads3: '3' })[id] ?? null,
  kommune: (id) => (id === 'aaby' ? 'Åby Kommune' : null),
  kollega: (id) => (id === 'lone' ? 'Lone Krag' : null),
};

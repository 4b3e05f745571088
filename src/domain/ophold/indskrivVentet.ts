import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Beslutning, Grundlag } from '../ledger/beslutning.ts';
import { nyFakta } from '../ledger/journal.ts';
import type { NyFakta } from '../ledger/fakta.ts';
import { isHidden } from '../borger/beskyttet.ts';
import { indskriv } from './indskriv.ts';
import type { VentetAnkomst } from './ventetAnkomst.ts';

export interface IndskrivVentet {
  readonly ankomst: VentetAnkomst & { readonly fraNavn: string };
  /** The person, if this house knows them already; else a new record with the name as told. */
  readonly borger: { readonly borgerId: string } | { readonly ny: true };
  readonly pladsId?: string | null | undefined;
  readonly dato: IsoDate;
  readonly ankomstKl?: string | null | undefined;
}

/**
 * Admits who was expected from another boform, without asking anything anew: an admission like every other, with where they came
 * from, that the stay is hidden where it was, and which municipality was told there. That an arrival is admitted once, the ledger
 * sees to.
 */
export function indskrivVentet({ ankomst, borger, pladsId, dato, ankomstKl }: IndskrivVentet, grundlag: Grundlag): Beslutning {
  const hvem = 'borgerId' in borger ? borger : { navn: ankomst.navn, navnArt: 'som_sagt' as const };
  const ind = indskriv({ borger: hvem, boformId: ankomst.tilBoformId, pladsId, dato, ankomstKl }, grundlag);
  const ophold = ind.kind === 'registrer' ? ind.fakta.find(({ art }) => art === 'ophold') : undefined;
  if (ind.kind === 'afvis' || !ophold) return ind;
  const at = { journal: ophold.journal, grundlag };
  const fra = { opholdId: ophold.forekomstId, retning: 'fra' as const, boformId: ankomst.fraBoformId, sted: ankomst.fraNavn, dato, klokken: ankomstKl ?? null, ankomstId: ankomst.id };
  return {
    ...ind,
    fakta: [
      ...ind.fakta.filter(({ art }) => art !== 'navn' || ankomst.navn !== ''),
      nyFakta('overflytning', fra, at),
      nyFakta('senesteOpholdssted', { opholdId: ophold.forekomstId, sted: 'anden_boform', oplyst: dato }, at),
      ...hiddenFakta({ ankomst, dato }, at),
      ...kommuneFakta({ ankomst, dato }, at),
    ],
  };
}

interface Told {
  readonly ankomst: IndskrivVentet['ankomst'];
  readonly dato: IsoDate;
}

interface At {
  readonly journal: NyFakta['journal'];
  readonly grundlag: Grundlag;
}

/** Hidden from the first minute. */
function hiddenFakta({ ankomst, dato }: Told, { journal, grundlag }: At): readonly NyFakta[] {
  if (!ankomst.skjult || isHidden(grundlag.forloeb, dato)) return [];
  return [nyFakta('beskyttelse', { art: 'skjult_ophold', gyldig: { fra: dato, til: null } }, { journal, grundlag })];
}

/** The municipality to tell, with who says so; what this house knows by itself is not overwritten. */
function kommuneFakta({ ankomst: { handlekommuneId, fraNavn }, dato }: Told, { journal, grundlag }: At): readonly NyFakta[] {
  const known = (grundlag.forloeb?.kommunerolle ?? []).some(({ rolle, gyldig }) => rolle === 'handlekommune' && gyldig.til === null);
  if (handlekommuneId === null || known) return [];
  const felter = { rolle: 'handlekommune' as const, kommuneId: handlekommuneId, gyldig: { fra: dato, til: null }, grundlag: `Oplyst af ${fraNavn}`, omtvistet: false };
  return [nyFakta('kommunerolle', felter, { journal, grundlag })];
}

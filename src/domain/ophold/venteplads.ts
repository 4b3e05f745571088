import type { IsoDate } from '../../law/kernel/dato.ts';
import { felterOf } from '../ledger/arter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import type { Venteudfald } from '../ledger/lister.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';
import { journalFor, type NyPerson } from './indskriv.ts';

export interface SkrivPaaVenteliste {
  readonly borger: { readonly borgerId: string } | NyPerson | { readonly anonym: true };
  readonly boformId: string;
  readonly oensket: IsoDate;
  /** How the person can be reached: a number, a place, someone who knows them. */
  readonly kontakt: string;
  readonly samtykke: boolean;
  readonly ringTilbage?: IsoDate | null | undefined;
  readonly kommer?: IsoDate | null | undefined;
}

/**
 * Records that someone waits for a place here, once. There is no rank to record: the list is in the order in which people asked. Who
 * stays here, or has since they asked, waits no more.
 */
export function skrivPaaVenteliste(input: SkrivPaaVenteliste, grundlag: Grundlag): Beslutning {
  const { boformId, oensket, kontakt, samtykke } = input;
  if (oensket > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'oensket' });
  const { forloeb } = grundlag;
  if (hasStayedSince(forloeb, input)) return afvis('allerede_indskrevet_her', { felt: 'boformId' });
  const waits = forloeb?.venteplads.some((before) => before.boformId === boformId && before.slut === null && !hasStayedSince(forloeb, before));
  if (waits) return afvis('venter_allerede', { felt: 'boformId' });
  const { journal, ny, identitet } = journalFor(input, grundlag);
  const felter = { boformId, oensket, kontakt, samtykke, ringTilbage: input.ringTilbage ?? null, kommer: input.kommer ?? null, slut: null, udfald: null };
  const venteplads = nyFakta('venteplads', felter, { journal, grundlag });
  return {
    kind: 'registrer',
    borgere: ny === 'borger' ? [journal.borgerId] : [],
    journaler: ny === null ? [] : [journal],
    fakta: [...identitet, venteplads],
    kuverter: [],
    svar: { borgerId: journal.borgerId, ventepladsId: venteplads.forekomstId },
  };
}

/** Whether someone has stayed here on the day they asked, or since. */
function hasStayedSince(forloeb: Forloeb | null, { boformId, oensket }: Pick<Felter['venteplads'], 'boformId' | 'oensket'>): boolean {
  return (forloeb?.ophold ?? []).some((ophold) => ophold.boformId === boformId && (ophold.gyldig.til === null || ophold.gyldig.til > oensket));
}

export interface RetVenteplads {
  readonly ventepladsId: string;
  readonly ringTilbage?: IsoDate | null | undefined;
  readonly kommer?: IsoDate | null | undefined;
  readonly slut?: { readonly dato: IsoDate; readonly udfald: Venteudfald } | null | undefined;
}

/** Records when the house calls again, which day is agreed on, or how waiting ended without an admission here. */
export function retVenteplads({ ventepladsId, ringTilbage, kommer, slut }: RetVenteplads, grundlag: Grundlag): Beslutning {
  const foer = grundlag.forloeb?.venteplads.find(({ forekomstId }) => forekomstId === ventepladsId);
  if (!foer) return afvis('ukendt_forekomst', { felt: 'ventepladsId' });
  if (slut && slut.dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'slut' });
  if (slut && slut.dato < foer.oensket) return afvis('slut_foer_start', { felt: 'slut' });
  const felter = {
    ...felterOf('venteplads', foer),
    ringTilbage: ringTilbage === undefined ? foer.ringTilbage : ringTilbage,
    kommer: kommer === undefined ? foer.kommer : kommer,
    ...(slut ? { slut: slut.dato, udfald: slut.udfald } : {}),
  };
  return registrerFakta([retFakta('venteplads', foer, { felter, aarsag: slut ? 'venter ikke længere' : 'ny aftale', grundlag })]);
}

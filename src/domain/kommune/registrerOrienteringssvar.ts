import type { IsoDate } from '../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta } from '../ledger/journal.ts';

/** What a municipality said: that a notice is not theirs, why, and to whom they passed it on, if to anybody. */
export interface Kommunesvar {
  readonly afNavn: string;
  readonly begrundelse: string;
  readonly videreTil: { readonly id: string; readonly navn: string } | null;
  /** The step of an envelope it was read from; `null` for an answer by telephone or letter. */
  readonly skridt: { readonly id: string; readonly kuvertId: string } | null;
}

export interface RegistrerOrienteringssvar {
  readonly orienteringId: string;
  readonly dato: IsoDate;
  readonly svar: Kommunesvar;
}

/**
 * Keeps what a municipality answered to a notice that was sent. Passed on, the duty stands as it was and another has the notice;
 * refused and passed to nobody, the right municipality is still to be told. That a step is taken in once, the ledger sees to.
 */
export function registrerOrienteringssvar({ orienteringId, dato, svar }: RegistrerOrienteringssvar, grundlag: Grundlag): Beslutning {
  const sendt = grundlag.forloeb?.orientering.find(({ forekomstId, retning }) => forekomstId === orienteringId && retning === 'sendt');
  if (!sendt) return afvis('ukendt_forekomst', { felt: 'orienteringId' });
  if (svar.skridt && svar.skridt.kuvertId !== sendt.kuvertId) return afvis('ukendt_forekomst', { felt: 'svar' });
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  if (dato < sendt.dato) return afvis('svar_foer_afsendelse', { felt: 'dato' });
  const { afNavn, begrundelse, videreTil, skridt } = svar;
  const felter = {
    opholdId: sendt.opholdId, orienteringId, svar: videreTil ? ('videresendt' as const) : ('afvist' as const), afNavn, begrundelse, dato, skridtId: skridt?.id ?? null,
    videreTilId: videreTil?.id ?? null, videreTilNavn: videreTil?.navn ?? null,
  };
  return registrerFakta([nyFakta('orienteringssvar', felter, { journal: { id: sendt.journalId, borgerId: sendt.borgerId }, grundlag })]);
}

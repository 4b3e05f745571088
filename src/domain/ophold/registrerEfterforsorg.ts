import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Efterforsorgsskridt } from '../ledger/lister.ts';
import { afvis, registrerFakta, type Afvis, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';
import { nyFakta } from '../ledger/journal.ts';
import { findOphold } from './findOphold.ts';

export interface RegistrerEfterforsorg {
  readonly opholdId: string;
  readonly skridt: Efterforsorgsskridt;
  readonly dato: IsoDate;
}

/**
 * Records a step of the aftercare after a stay: offered, answered, begun, ended. An offer and its answer may come before the
 * person leaves; aftercare begins when the stay has ended. Whether it began in time the law answers; a late one is recorded too.
 * It is no stay: no bed, no notice and no day of the refund comes of it.
 */
export function registrerEfterforsorg(input: RegistrerEfterforsorg, grundlag: Grundlag): Beslutning {
  const { forloeb, today } = grundlag;
  const ophold = findOphold(forloeb, input.opholdId);
  if (!forloeb || ophold?.art !== '110') return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (input.dato > today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const hindring = whyNot(input, { ophold, forloeb });
  if (hindring) return hindring;
  const journal = { id: ophold.journalId, borgerId: ophold.borgerId };
  return registrerFakta([nyFakta('efterforsorg', { opholdId: input.opholdId, skridt: input.skridt, dato: input.dato }, { journal, grundlag })]);
}

function whyNot({ skridt, dato }: RegistrerEfterforsorg, { ophold, forloeb }: { readonly ophold: GemtFakta<'ophold'>; readonly forloeb: Forloeb }): Afvis | null {
  const felt = 'dato';
  if (skridt === 'begyndt') return ophold.gyldig.til === null || dato < ophold.gyldig.til ? afvis('efterforsorg_foer_udskrivning', { felt }) : null;
  if (skridt !== 'afsluttet') return null;
  const begyndt = efterforsorgOf(forloeb, ophold).findLast((trin) => trin.skridt === 'begyndt');
  if (!begyndt) return afvis('efterforsorg_ikke_begyndt', { felt });
  return dato < begyndt.dato ? afvis('slut_foer_start', { felt }) : null;
}

/** The steps of the aftercare after a stay, in the order of their days. */
export function efterforsorgOf({ efterforsorg }: Forloeb, { forekomstId, journalId }: GemtFakta<'ophold'>): readonly GemtFakta<'efterforsorg'>[] {
  return efterforsorg.filter((trin) => trin.opholdId === forekomstId && trin.journalId === journalId);
}

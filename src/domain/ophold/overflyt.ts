import type { IsoDate } from '../../law/kernel/dato.ts';
import { afvis, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { GemtFakta } from '../ledger/fakta.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';
import { visningsnavn } from '../borger/visningsnavn.ts';
import { isHidden } from '../borger/beskyttet.ts';
import { believedKommune } from '../kommune/formodetKommune.ts';
import { findOphold } from './findOphold.ts';
import { udskriv } from './udskriv.ts';
import type { VentetAnkomst } from './ventetAnkomst.ts';

export interface Overflyt {
  readonly opholdId: string;
  /** A boform of the register, or only a name where the place is none of them. */
  readonly til: { readonly boformId: string | null; readonly navn: string; readonly brugerHjemvej: boolean };
  readonly dato: IsoDate;
  readonly klokken?: string | null | undefined;
  readonly afgjort?: IsoDate | null | undefined;
  readonly afgjortAf: 'leder' | 'ingen';
  readonly begrundelse?: string | null | undefined;
  readonly kontakt: string;
  /** The arrival of a planned move from this stay, where the other boform has admitted them already. */
  readonly indskrevetDer?: string | null | undefined;
}

/**
 * Moves someone to another boform in one step: the stay here ends as a move to another boform, the fact of where to stands, and a
 * boform that uses Hjemvej expects them. Both notices follow from that: of the discharge from here now, of the admission there
 * when they have come. Of someone whose stay is hidden only a name that was told, or none, goes along. Where they came there on
 * another day than was planned, the move there is corrected, and nobody is told of a second one.
 */
export function overflyt(input: Overflyt, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, input.opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  // A child comes with a parent, wherever that is; by itself it would be met as a stay of its own.
  if (ophold.art === 'barn') return afvis('barn_foelger_foraelder', { felt: 'opholdId' });
  const { til, dato, klokken = null } = input;
  if (til.boformId === ophold.boformId) return afvis('flyttet_til_sig_selv', { felt: 'til' });
  const { opholdId, afgjort, afgjortAf, begrundelse } = input;
  const ud = udskriv({ opholdId, dato, afgjort, afgjortAf, begrundelse, maade: 'overflytning', destination: 'anden_boform', planlagt: dato > grundlag.today }, grundlag);
  if (ud.kind === 'afvis') return ud;
  const arrived = arrivedMove(input, grundlag);
  const felter = { opholdId, retning: 'til' as const, boformId: til.boformId, sted: til.navn, dato, klokken };
  if (arrived) {
    const corrected = retFakta('overflytning', arrived, { felter: { ...felter, klokken: klokken ?? arrived.klokken, ankomstId: arrived.ankomstId }, aarsag: 'det gik anderledes end planlagt', grundlag });
    return { ...ud, fakta: [...ud.fakta.filter(({ erstatter }) => erstatter !== arrived.id), corrected] };
  }
  const ankomster = til.boformId !== null && til.brugerHjemvej ? [ankomstOf({ ...input, fraBoformId: ophold.boformId, tilBoformId: til.boformId }, grundlag)] : [];
  const fakta = nyFakta('overflytning', { ...felter, ankomstId: ankomster[0]?.id ?? null }, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag });
  return { ...ud, fakta: [...ud.fakta, fakta], ankomster };
}

/** The move there that was planned, if it has been made. */
function arrivedMove({ opholdId, til, indskrevetDer = null }: Overflyt, { forloeb }: Grundlag): GemtFakta<'overflytning'> | null {
  if (indskrevetDer === null) return null;
  return forloeb?.overflytning.findLast((each) => each.opholdId === opholdId && each.retning === 'til' && each.ankomstId === indskrevetDer && each.boformId === til.boformId) ?? null;
}

function ankomstOf({ fraBoformId, tilBoformId, dato, klokken = null, kontakt }: Overflyt & Pick<VentetAnkomst, 'fraBoformId' | 'tilBoformId'>, grundlag: Grundlag): VentetAnkomst {
  const skjult = isHidden(grundlag.forloeb, grundlag.today);
  return { id: grundlag.nytId(), fraBoformId, tilBoformId, dato, klokken, navn: passedName(grundlag, skjult), kontakt, skjult, handlekommuneId: believedKommune(grundlag.forloeb) };
}

/** The name as told. The official name of someone hidden stays in the house they leave. */
function passedName({ forloeb }: Grundlag, skjult: boolean): string {
  if (!skjult) return visningsnavn(forloeb);
  const told = (forloeb?.navn ?? []).filter(({ art }) => art !== 'officielt');
  return (told.findLast(({ art }) => art === 'som_sagt') ?? told.at(-1))?.navn ?? '';
}

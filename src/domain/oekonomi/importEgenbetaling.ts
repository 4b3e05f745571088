import type { IsoDate } from '../../law/kernel/dato.ts';
import { oere, type Oere } from '../../law/kernel/penge.ts';
import { overlaps } from '../../law/kernel/periode.ts';
import type { Felter } from '../ledger/felter.ts';
import type { GemtFakta, NyFakta } from '../ledger/fakta.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';
import { mergeUdsagn } from '../ophold/flet.ts';
import { isSame, type Importsted, type SagtFoer, type Uenighed } from '../ophold/importOphold.ts';

/** What a source says of the own payment during a stay. */
export interface Egenbetalingsudsagn {
  readonly fra: IsoDate;
  readonly til: IsoDate | null;
  readonly oere: Oere;
}

/** An own payment as it stands here. */
export type GaeldendeEgenbetaling = Pick<GemtFakta<'egenbetaling'>, 'forekomstId' | 'gyldig' | 'oerePrDoegn'>;

interface Egenbetalingsudfald {
  readonly felter: readonly string[];
  readonly uenig: readonly Uenighed[];
  readonly fakta: readonly NyFakta[];
  readonly sagt: SagtFoer<Egenbetalingsudsagn> | null;
  /** What stands for the person afterwards. */
  readonly sat: readonly GaeldendeEgenbetaling[];
}

interface Egenbetalingslage {
  readonly foer: SagtFoer<Egenbetalingsudsagn> | null;
  readonly her: GemtFakta<'egenbetaling'> | null;
  /** Everything set for the person, with what this import has done so far. */
  readonly sat: readonly GaeldendeEgenbetaling[];
}

/**
 * What a source's own payment becomes. What was set here by someone goes before: where it touches the source's days nothing is
 * written, and a different amount is told.
 */
export function decideEgenbetaling(ny: Egenbetalingsudsagn | null, lage: Egenbetalingslage, sted: Importsted): Egenbetalingsudfald {
  const { foer, her, sat } = lage;
  const nothing: Egenbetalingsudfald = { felter: [], uenig: [], fakta: [], sagt: null, sat };
  if (ny === null) return her ? { ...nothing, uenig: [{ felt: 'egenbetaling', kilde: null, her: her.oerePrDoegn }] } : nothing;
  if (her && foer) return decideChanged(ny, { foer, her, sat }, sted);
  if (foer) return isSame(ny, foer.sagt) ? nothing : { ...nothing, uenig: [{ felt: 'egenbetaling', kilde: ny.oere, her: null }] };
  const standing = sat.find(({ gyldig }) => overlaps(gyldig, ny));
  if (standing) return { ...nothing, uenig: disagreement(ny.oere, standing.oerePrDoegn) };
  const fakta = nyFakta('egenbetaling', felterOf(ny, sted), sted);
  const now: GaeldendeEgenbetaling = { forekomstId: fakta.forekomstId, gyldig: { fra: ny.fra, til: ny.til }, oerePrDoegn: ny.oere };
  return { ...nothing, fakta: [fakta], sagt: { forekomstId: fakta.forekomstId, sagt: ny }, sat: [...sat, now] };
}

function decideChanged(
  ny: Egenbetalingsudsagn,
  { foer, her, sat }: { foer: SagtFoer<Egenbetalingsudsagn>; her: GemtFakta<'egenbetaling'>; sat: readonly GaeldendeEgenbetaling[] },
  sted: Importsted,
): Egenbetalingsudfald {
  const standing: Egenbetalingsudsagn = { fra: her.gyldig.fra, til: her.gyldig.til, oere: oere(her.oerePrDoegn) };
  const { felter, aendret, uenig, sagt } = mergeUdsagn({ ny, sagt: foer.sagt, her: standing });
  const told = uenig.map((felt) => ({ felt: nameOf(felt), kilde: ny[felt], her: standing[felt] }));
  const others = sat.filter(({ forekomstId }) => forekomstId !== her.forekomstId);
  const impossible = (felter.til !== null && felter.til <= felter.fra) || others.some(({ gyldig }) => overlaps(gyldig, felter));
  if (impossible && aendret.length > 0) {
    const blocked = aendret.map((felt) => ({ felt: nameOf(felt), kilde: ny[felt], her: standing[felt] }));
    return { felter: [], uenig: [...told, ...blocked], fakta: [], sagt: null, sat };
  }
  const remembered = isSame(sagt, foer.sagt) ? null : { forekomstId: her.forekomstId, sagt };
  if (aendret.length === 0) return { felter: [], uenig: told, fakta: [], sagt: remembered, sat };
  // A correction keeps why the payment is what it is, unless the amount itself is new.
  const kept = aendret.includes('oere') ? felterOf(felter, sted) : { ...felterOf(felter, sted), grund: her.grund, begrundelse: her.begrundelse };
  const rettelse = { ...retFakta('egenbetaling', her, { felter: kept, aarsag: sted.kilde, grundlag: sted.grundlag }), kilde: sted.kilde };
  const now: GaeldendeEgenbetaling = { forekomstId: her.forekomstId, gyldig: { fra: felter.fra, til: felter.til }, oerePrDoegn: felter.oere };
  return { felter: aendret.map(nameOf), uenig: told, fakta: [rettelse], sagt: remembered, sat: [...others, now] };
}

/** A source gives the amount and not the ground: an amount is taken as the year's rate, none as a reduction, both told by the source. */
function felterOf({ fra, til, oere: amount }: Egenbetalingsudsagn, { kilde }: Importsted): Felter['egenbetaling'] {
  return { gyldig: { fra, til }, oerePrDoegn: amount, grund: amount > 0 ? 'sats' : 'nedsat', begrundelse: kilde };
}

function disagreement(kilde: Oere, her: Oere): readonly Uenighed[] {
  return kilde === her ? [] : [{ felt: 'egenbetaling', kilde, her }];
}

function nameOf(felt: keyof Egenbetalingsudsagn): string {
  return felt === 'oere' ? 'egenbetaling' : `egenbetaling.${felt}`;
}

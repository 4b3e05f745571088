import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Oere } from '../../../law/kernel/penge.ts';
import type { Periode } from '../../../law/kernel/periode.ts';
import { closeWithin, sharedLukket, withoutLukkede } from '../lukket.ts';
import type { Opholdsrefusion } from '../refusion.ts';
import type { Lukket } from '../refusionsgrundlag.ts';
import { KAN_ACCEPTERES, type Kravaccept, type Kravbetingelse, type Tilbageholdelse } from './betingelse.ts';

/** What the municipality has on file of a stay that a claim must be able to show. */
export interface Opholdsbevis {
  /** Its own review of whether the person belonged to the target group, made that day; `null` if not made. */
  readonly gennemgang: { readonly dato: IsoDate; readonly opfyldt: boolean; readonly begrundelse: string } | null;
  /** The days it is handlekommune, or acts as one while that is disputed. */
  readonly handlekommune: readonly Periode[];
  /** Days another municipality says it claims too. */
  readonly anden: readonly Lukket[];
  /** Someone may be the same person as the one of the stay, and nobody has said yes or no yet. */
  readonly uafklaretDublet: boolean;
  /** Invoiced days, each at the price invoiced. */
  readonly faktureret: readonly Fakturadage[];
  readonly accepteret: readonly Kravaccept[];
  /** Days a sample that is done found wrong, and nobody has released since. */
  readonly stikproevefejl: readonly Lukket[];
}

/** Days of a stay on an invoice. */
export interface Fakturadage extends Lukket {
  readonly oerePrDoegn: Oere;
}

/** What is on file of a takst. */
export interface Takstbevis {
  readonly gyldig: Periode;
  /** The auditor's endorsement, without an open reservation. */
  readonly paategnet: boolean;
  /** All of the takst is tagged as refundable or not. */
  readonly afklaret: boolean;
}

/**
 * The counted days of a stay that may not be claimed yet, each with the condition it waits for. A condition that a person has
 * accepted with a reason holds no day back. What is held never stops the boform's payment and says nothing of the admission.
 */
export function holdBack(refusion: Opholdsrefusion, bevis: Opholdsbevis, takster: readonly Takstbevis[]): readonly Tilbageholdelse[] {
  const { periode } = refusion;
  const unless = (met: boolean): readonly Lukket[] => (met ? [] : [periode]);
  const outside = (perioder: readonly Periode[]): readonly Lukket[] => withoutLukkede(periode, perioder.map((part) => closeWithin(part, periode)));
  const missing: readonly (readonly [Kravbetingelse, readonly Lukket[]])[] = [
    ['takst', refusion.mangler.filter(({ fakta }) => fakta === 'takst')],
    ['paategning', outside(takster.filter(({ paategnet }) => paategnet).map(({ gyldig }) => gyldig))],
    ['takstdel', outside(takster.filter(({ afklaret }) => afklaret).map(({ gyldig }) => gyldig))],
    ['maalgruppe', unless(bevis.gennemgang?.opfyldt === true)],
    ['handlekommune', outside(bevis.handlekommune)],
    ['anden_kommune', bevis.anden],
    ['egenbetaling', refusion.mangler.filter(({ fakta }) => fakta === 'egenbetaling')],
    ['faktura', withoutLukkede(periode, daysAsInvoiced(refusion, bevis.faktureret))],
    ['dublet', unless(!bevis.uafklaretDublet)],
    ['stikproeve', bevis.stikproevefejl.flatMap((fejl) => sharedLukket(fejl, periode))],
  ];
  return missing.flatMap(([betingelse, spans]) => countedOf(refusion, spans.flatMap((span) => notAccepted(span, { betingelse, bevis }))).map((span) => ({ betingelse, ...span })));
}

/** The invoiced days whose price is the takst of the day. */
function daysAsInvoiced({ satser }: Opholdsrefusion, faktureret: readonly Fakturadage[]): readonly Lukket[] {
  return faktureret.flatMap((invoiced) => satser.filter(({ takst }) => takst === invoiced.oerePrDoegn).flatMap((sats) => sharedLukket(sats, invoiced)));
}

function notAccepted(span: Lukket, { betingelse, bevis }: { readonly betingelse: Kravbetingelse; readonly bevis: Opholdsbevis }): readonly Lukket[] {
  if (!KAN_ACCEPTERES.some((acceptable) => acceptable === betingelse)) return [span];
  return withoutLukkede(span, bevis.accepteret.filter((accept) => accept.betingelse === betingelse));
}

function countedOf({ afsnit }: Opholdsrefusion, spans: readonly Lukket[]): readonly Lukket[] {
  const counted = afsnit.filter(({ taeller }) => taeller === 'ja');
  return spans.flatMap((span) => counted.flatMap((part) => sharedLukket(span, part)));
}

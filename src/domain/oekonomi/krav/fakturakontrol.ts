import { daysBetween, type IsoDate } from '../../../law/kernel/dato.ts';
import type { Oere } from '../../../law/kernel/penge.ts';
import type { Periode } from '../../../law/kernel/periode.ts';
import { closeWithin, joinLukkede, sharedLukket, withoutLukkede } from '../lukket.ts';
import type { Boformdata, Lukket } from '../refusionsgrundlag.ts';

/** What an invoice line says. */
export interface Fakturalinje {
  readonly gyldig: Lukket;
  readonly dage: number;
  readonly oerePrDoegn: Oere;
  readonly beloeb: Oere;
}

/** What a municipality knows of the stay a line is about. */
export interface Fakturaophold {
  readonly gyldig: Periode;
  readonly boformId: string;
}

/** How a line differs from what is known. Nothing here stops a payment: it says what to ask the boform about. */
export type Afvigelse =
  | { readonly art: 'ukendt_ophold' | 'anden_boform' }
  | { readonly art: 'uden_for_opholdet' | 'faktureret_foer' | 'takst_ukendt'; readonly dage: readonly Lukket[] }
  | { readonly art: 'takst_afviger'; readonly dage: readonly Lukket[]; readonly ventet: Oere }
  | { readonly art: 'dage_afviger'; readonly ventet: number }
  | { readonly art: 'beloeb_afviger'; readonly ventet: number };

/** What a line is held against. */
export interface Kontrolgrundlag {
  readonly boformId: string;
  readonly ophold: Fakturaophold | null;
  readonly takster: Boformdata['takster'];
  /** Days of the stay on other invoices that no credit note took back. */
  readonly andre: readonly Lukket[];
  readonly today: IsoDate;
}

/** Every way in which an invoice line differs from the stay, the takst and the other invoices; none if it fits. */
export function checkFakturalinje(linje: Fakturalinje, { boformId, ophold, takster, andre, today }: Kontrolgrundlag): readonly Afvigelse[] {
  const nights = daysBetween(linje.gyldig.fra, linje.gyldig.til);
  const ventet = linje.dage * linje.oerePrDoegn;
  return [
    ...(ophold === null ? [{ art: 'ukendt_ophold' } as const] : aboutStay(linje, { boformId, ophold, today })),
    ...days('takst_ukendt', withoutTakst(linje, takster)),
    ...otherTakst(linje, takster),
    ...days('faktureret_foer', andre.flatMap((other) => sharedLukket(other, linje.gyldig))),
    ...(linje.dage === nights ? [] : [{ art: 'dage_afviger', ventet: nights } as const]),
    ...(linje.beloeb === ventet ? [] : [{ art: 'beloeb_afviger', ventet } as const]),
  ];
}

function aboutStay({ gyldig }: Fakturalinje, { boformId, ophold, today }: { readonly boformId: string; readonly ophold: Fakturaophold; readonly today: IsoDate }): readonly Afvigelse[] {
  const held = { fra: ophold.gyldig.fra, til: ophold.gyldig.til ?? (gyldig.til > today ? gyldig.til : today) };
  return [...(ophold.boformId === boformId ? [] : [{ art: 'anden_boform' } as const]), ...days('uden_for_opholdet', withoutLukkede(gyldig, [held]))];
}

function withoutTakst({ gyldig }: Fakturalinje, takster: Boformdata['takster']): readonly Lukket[] {
  return withoutLukkede(gyldig, takster.map((takst) => closeWithin(takst.gyldig, gyldig)));
}

/** The days on which the register has another takst, one difference for each that it has. */
function otherTakst({ gyldig, oerePrDoegn }: Fakturalinje, takster: Boformdata['takster']): readonly Afvigelse[] {
  return takster
    .filter((takst) => takst.oerePrDoegn !== oerePrDoegn)
    .flatMap((takst) => sharedLukket(closeWithin(takst.gyldig, gyldig), gyldig).map((dage) => ({ art: 'takst_afviger' as const, dage: [dage], ventet: takst.oerePrDoegn })));
}

function days(art: 'uden_for_opholdet' | 'faktureret_foer' | 'takst_ukendt', spans: readonly Lukket[]): readonly Afvigelse[] {
  return spans.length === 0 ? [] : [{ art, dage: joinLukkede(spans) }];
}

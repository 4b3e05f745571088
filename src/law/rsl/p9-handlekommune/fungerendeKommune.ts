import type { IsoDate } from '../../kernel/dato.ts';
import { date, list, object, text, type Facts } from '../../kernel/fakta.ts';
import { horisont } from '../../kernel/horisont.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';

const FIELDS = { kommuneId: text, registreretFra: date, registreretTil: date } as const;

/** Which of the municipalities that disagree acts for now, and by which address. */
export interface FungerendeKommune extends Begrundet {
  readonly tilstand: 'er-registreret' | 'sidst-registreret';
  readonly kommuneId: string;
  readonly siden: IsoDate;
}

/**
 * Which municipality acts while two or more disagree about whose the person is?
 *
 * The one among them where the person has a registered address; has none of them one now, the one that had it last. It acts until
 * it is settled, and the right one reimburses it. Nothing waits for that: notices are sent and the work goes on.
 *
 * The guidance of 2020 cites § 9, stk. 13 and 14; the numbers have moved in 2024 and 2025, and only the paragraph is cited here.
 */
export const fungerendeKommune = rule(
  {
    id: 'rsl.p9.fungerende-kommune',
    version: 1,
    ref: { act: 'RSL', paragraph: '§ 9', source: ['LAW-073', 'G3-096', 'G3-097', 'G3-113'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-073', 'G3-096', 'G3-097', 'G3-113'],
    facts: { uenige: list(object(FIELDS)) },
  },
  (facts, context): Outcome<FungerendeKommune> => {
    const uenige = facts.uenige ?? [];
    if (new Set(uenige.map(({ kommuneId }) => kommuneId)).size < 2) return notApplicable([reason('lov.fungerende-kommune.ingen-uenighed')], null);
    const days = horisont(context.today);
    const acting = actingByAddress(uenige.flatMap(registered), (day) => days.hasCome(day));
    if (!acting) return missing(['uenige'], days.holdsUntil());
    const { tilstand, adresse: { kommuneId, fra: siden, til } } = acting;
    return decided({ tilstand, kommuneId, siden, grund: reason(`lov.fungerende-kommune.${tilstand}`, { siden, til }) }, days.holdsUntil());
  },
);

/** A registered address in a municipality: when it began, and the first day it was over. */
export interface Registreret {
  readonly kommuneId: string;
  readonly fra: IsoDate;
  readonly til: IsoDate | null;
}

/**
 * The address by which a municipality acts: of those that have begun the newest that is not over, else the one that was over last;
 * `null` if none is known. `hasCome` tells whether a day has come.
 */
export function actingByAddress(adresser: readonly Registreret[], hasCome: (day: IsoDate) => boolean): { readonly tilstand: FungerendeKommune['tilstand']; readonly adresse: Registreret } | null {
  const begun = adresser.filter(({ fra }) => hasCome(fra));
  const now = newest(begun.filter(({ til }) => til === null || !hasCome(til)), ({ fra }) => fra);
  if (now) return { tilstand: 'er-registreret', adresse: now };
  const last = newest(begun, ({ fra, til }) => til ?? fra);
  return last ? { tilstand: 'sidst-registreret', adresse: last } : null;
}

function registered({ kommuneId, registreretFra: fra, registreretTil: til }: Facts<typeof FIELDS>): readonly Registreret[] {
  return kommuneId !== null && fra !== null ? [{ kommuneId, fra, til }] : [];
}

function newest(adresser: readonly Registreret[], dayOf: (each: Registreret) => IsoDate): Registreret | undefined {
  return adresser.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.kommuneId < b.kommuneId ? -1 : 1)).at(-1);
}

import { earliest, type IsoDate } from '../../law/kernel/dato.ts';
import { groupBorgere, type Koblingspar } from '../borger/grupper.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Kvartal } from '../oekonomi/kvartal.ts';
import { UOPLYST, type Kodevaerdier } from './koder.ts';
import type { Statistiklayout } from './layout.ts';

/** A stay as the statistics read it. */
export interface Statistikophold extends Pick<Felter['ophold'], 'boformId' | 'art' | 'gyldig' | 'henvist'> {
  readonly opholdId: string;
  readonly borgerId: string;
}

/** What is known of a person's identity: the number itself never comes here. */
export interface Statistikperson extends Pick<Felter['identitet'], 'art' | 'foedselsdato'> {
  readonly borgerId: string;
}

/** The facts a file is made of: every stay the reader may see of the persons in it, at whatever boform. */
export interface Statistikfakta {
  readonly ophold: readonly Statistikophold[];
  readonly udskrivning: readonly (Pick<Felter['udskrivning'], 'opholdId' | 'dato' | 'destination'> & { readonly maade: Kodevaerdier['udskrevetHvordan'] })[];
  readonly steder: readonly Pick<Felter['senesteOpholdssted'], 'opholdId' | 'sted'>[];
  readonly personer: readonly Statistikperson[];
  readonly kobling: readonly Koblingspar[];
}

/** Which file: of which boform, of which quarter, and the day it is. */
export interface Statistikvalg {
  readonly boformId: string;
  readonly kvartal: Kvartal;
  readonly layout: Statistiklayout;
  readonly today: IsoDate;
}

/** One stay as it is reported, in our own values. The discharge is told only if it lies within what the file tells of. */
export interface Statistikpost {
  readonly opholdId: string;
  readonly borgerId: string;
  /** All linked records of the person. */
  readonly borgere: readonly string[];
  readonly cpr: 'kendt' | typeof UOPLYST;
  readonly indskrivningsdato: IsoDate;
  readonly udskrivningsdato: IsoDate | null;
  readonly opholdstype: Kodevaerdier['opholdstype'];
  readonly senestOpholdtSig: Kodevaerdier['senestOpholdtSig'];
  readonly henvisningsmaade: Kodevaerdier['henvisningsmaade'];
  /** `null` while the stay runs. */
  readonly udskrevetHvordan: Kodevaerdier['udskrevetHvordan'] | null;
  readonly udskrevetTil: Kodevaerdier['udskrevetTil'] | null;
}

/** The last day a file tells of: the end of the quarter, or today while the quarter runs. */
export function lastDayOf({ kvartal, today }: Pick<Statistikvalg, 'kvartal' | 'today'>): IsoDate {
  return earliest(kvartal.slut, today);
}

/**
 * The stays of a boform that belong in a quarter's file, one line each, by first day: those with a day in the quarter, the day of
 * leaving counted, so that a discharge on the quarter's first day is told. What happens after the last day is not told yet.
 */
export function posterOf(fakta: Statistikfakta, valg: Statistikvalg): readonly Statistikpost[] {
  const last = lastDayOf(valg);
  const grupper = groupsOf(fakta);
  return fakta.ophold
    .filter((ophold) => ophold.boformId === valg.boformId && valg.layout.opholdsarter.includes(ophold.art) && touches(ophold, valg.kvartal.fra, last))
    .map((ophold) => postOf(ophold, { fakta, last, borgere: grupper.get(ophold.borgerId) ?? [ophold.borgerId] }))
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** The linked records of each person, by any one of them. */
export function groupsOf({ ophold, kobling }: Pick<Statistikfakta, 'ophold' | 'kobling'>): ReadonlyMap<string, readonly string[]> {
  const grupper = groupBorgere(new Set(ophold.map(({ borgerId }) => borgerId)), kobling);
  return new Map(grupper.flatMap((gruppe) => gruppe.map((borgerId) => [borgerId, gruppe] as const)));
}

function touches({ gyldig }: Statistikophold, first: IsoDate, last: IsoDate): boolean {
  return gyldig.fra <= last && (gyldig.til === null || gyldig.til >= first);
}

interface Around {
  readonly fakta: Statistikfakta;
  readonly last: IsoDate;
  readonly borgere: readonly string[];
}

function postOf(ophold: Statistikophold, { fakta, last, borgere }: Around): Statistikpost {
  const { opholdId, borgerId, gyldig, art, henvist } = ophold;
  const sted = fakta.steder.find((each) => each.opholdId === opholdId)?.sted ?? 'ukendt';
  return {
    opholdId,
    borgerId,
    borgere,
    cpr: fakta.personer.some((person) => borgere.includes(person.borgerId) && person.art === 'cpr') ? 'kendt' : UOPLYST,
    indskrivningsdato: gyldig.fra,
    opholdstype: art,
    senestOpholdtSig: sted === 'ukendt' ? UOPLYST : sted,
    henvisningsmaade: henvist ?? UOPLYST,
    ...dischargeOf(ophold, { fakta, last }),
  };
}

function dischargeOf({ opholdId, gyldig: { til } }: Statistikophold, { fakta, last }: Omit<Around, 'borgere'>): Pick<Statistikpost, 'udskrivningsdato' | 'udskrevetHvordan' | 'udskrevetTil'> {
  if (til === null || til > last) return { udskrivningsdato: null, udskrevetHvordan: null, udskrevetTil: null };
  const udskrivning = fakta.udskrivning.find((each) => each.opholdId === opholdId);
  const destination = udskrivning?.destination ?? 'ukendt';
  return { udskrivningsdato: til, udskrevetHvordan: udskrivning?.maade ?? UOPLYST, udskrevetTil: destination === 'ukendt' ? UOPLYST : destination };
}

function sortKey({ indskrivningsdato, opholdId }: Statistikpost): string {
  return `${indskrivningsdato} ${opholdId}`;
}

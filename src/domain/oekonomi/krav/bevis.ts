import type { Oere } from '../../../law/kernel/penge.ts';
import { withoutPeriode, type Periode } from '../../../law/kernel/periode.ts';
import type { GemtFakta } from '../../ledger/fakta.ts';
import { groupBy } from '../../ledger/groupBy.ts';
import { daysActedByAddress, type Handlekommunerolle } from '../handlekommune.ts';
import { daysWithin, withoutLukkede } from '../lukket.ts';
import type { Opholdsrefusion } from '../refusion.ts';
import type { Lukket } from '../refusionsgrundlag.ts';
import type { Fakturadage, Opholdsbevis, Takstbevis } from './kravport.ts';

/** Everything a municipality has on file that its claims rest on beside the stays and their prices. */
export interface Kravfakta {
  readonly gennemgang: readonly Pick<GemtFakta<'gennemgang'>, 'opholdId' | 'dato' | 'opfyldt' | 'begrundelse' | 'position'>[];
  readonly accept: readonly Pick<GemtFakta<'kravaccept'>, 'opholdId' | 'betingelse' | 'gyldig'>[];
  /** Who is handlekommune, and where the person has a registered address. */
  readonly handlekommune: readonly Kommunerolle[];
  readonly fakturalinjer: readonly Fakturapost[];
  readonly takstbeviser: readonly Takstbilag[];
  /** Days that samples which are done found wrong, by stay. */
  readonly stikproevefejl: readonly { readonly opholdId: string; readonly gyldig: Lukket }[];
  /** Records that look like the same person as another one, while nobody has said yes or no. */
  readonly muligeDubletter: ReadonlySet<string>;
}

/** A role of a municipality for a person as a claim rests on it. */
export interface Kommunerolle extends Pick<GemtFakta<'kommunerolle'>, 'borgerId' | 'kommuneId' | 'gyldig' | 'omtvistet'> {
  readonly rolle: Handlekommunerolle['rolle'];
}

/** Days of a stay on an invoice, or taken back by a credit note. */
export interface Fakturapost {
  readonly opholdId: string;
  readonly art: 'faktura' | 'kreditnota';
  readonly gyldig: Lukket;
  readonly oerePrDoegn: Oere;
}

/** What was recorded of a boform's takst; the last one recorded for a day stands. */
export interface Takstbilag extends Takstbevis {
  readonly boformId: string;
  readonly registreret: number;
}

/** The facts of many stays, ready to be asked for one. */
export class Bevisarkiv {
  readonly #organisationId: string;
  readonly #fakta: Kravfakta;
  readonly #gennemgang: ReadonlyMap<string, readonly Kravfakta['gennemgang'][number][]>;
  readonly #accept: ReadonlyMap<string, readonly Kravfakta['accept'][number][]>;
  readonly #roller: ReadonlyMap<string, readonly Kravfakta['handlekommune'][number][]>;
  readonly #fakturaer: ReadonlyMap<string, readonly Fakturapost[]>;
  readonly #takster: ReadonlyMap<string, readonly Takstbilag[]>;
  readonly #fejl: ReadonlyMap<string, readonly Kravfakta['stikproevefejl'][number][]>;

  constructor(organisationId: string, fakta: Kravfakta) {
    this.#organisationId = organisationId;
    this.#fakta = fakta;
    this.#gennemgang = groupBy(fakta.gennemgang, ({ opholdId }) => opholdId);
    this.#accept = groupBy(fakta.accept, ({ opholdId }) => opholdId);
    this.#roller = groupBy(fakta.handlekommune, ({ borgerId }) => borgerId);
    this.#fakturaer = groupBy(fakta.fakturalinjer, ({ opholdId }) => opholdId);
    this.#takster = groupBy(fakta.takstbeviser, ({ boformId }) => boformId);
    this.#fejl = groupBy(fakta.stikproevefejl, ({ opholdId }) => opholdId);
  }

  /** What is on file of a stay of a person, over all the records that are the person's. */
  bevisOf({ ophold, periode }: Opholdsrefusion, borgere: readonly string[]): Opholdsbevis {
    const gennemgang = (this.#gennemgang.get(ophold.forekomstId) ?? []).toSorted((a, b) => b.position - a.position)[0];
    const roller = borgere.flatMap((borgerId) => this.#roller.get(borgerId) ?? []);
    const kendte = roller.map((rolle) => ({ ...rolle, egen: rolle.kommuneId === this.#organisationId }));
    const handler = kendte.filter(({ rolle }) => rolle === 'handlekommune');
    return {
      gennemgang: gennemgang ? { dato: gennemgang.dato, opfyldt: gennemgang.opfyldt, begrundelse: gennemgang.begrundelse } : null,
      handlekommune: handler.filter(({ egen }) => egen).map(({ gyldig }) => gyldig),
      anden: claimedByOthers(handler, periode).flatMap((span) => withoutLukkede(span, daysActedByAddress(kendte, periode))),
      uafklaretDublet: borgere.some((borgerId) => this.#fakta.muligeDubletter.has(borgerId)),
      faktureret: invoicedOf(this.#fakturaer.get(ophold.forekomstId) ?? []),
      accepteret: (this.#accept.get(ophold.forekomstId) ?? []).flatMap(({ betingelse, gyldig }) => daysWithin(gyldig, periode).map((span) => ({ betingelse, ...span }))),
      stikproevefejl: (this.#fejl.get(ophold.forekomstId) ?? []).map(({ gyldig }) => gyldig),
    };
  }

  /** What is on file of the takst of a boform, day by day what was recorded last. */
  takstbevisOf(boformId: string): readonly Takstbevis[] {
    const newest = (this.#takster.get(boformId) ?? []).toSorted((a, b) => b.registreret - a.registreret);
    return newest.flatMap((bilag, at) => uncovered(bilag.gyldig, newest.slice(0, at).map(({ gyldig }) => gyldig)).map((gyldig) => ({ gyldig, paategnet: bilag.paategnet, afklaret: bilag.afklaret })));
  }
}

/** Invoiced days that no credit note took back, each at its price. */
export function invoicedOf(poster: readonly Fakturapost[]): readonly Fakturadage[] {
  const credited = poster.filter(({ art }) => art === 'kreditnota');
  return poster
    .filter(({ art }) => art === 'faktura')
    .flatMap(({ gyldig, oerePrDoegn }) =>
      withoutLukkede(gyldig, credited.filter((note) => note.oerePrDoegn === oerePrDoegn).map((note) => note.gyldig)).map((span) => ({ ...span, oerePrDoegn })),
    );
}

/** Days another municipality says are its own. A disputed role that has an end was settled: who was right has one that is not disputed. */
function claimedByOthers(roller: readonly Handlekommunerolle[], periode: Lukket): readonly Lukket[] {
  return roller.filter(({ egen, omtvistet, gyldig }) => !egen && !(omtvistet && gyldig.til !== null)).flatMap(({ gyldig }) => daysWithin(gyldig, periode));
}

/** The parts of a period that none of the others hold. */
function uncovered(periode: Periode, others: readonly Periode[]): readonly Periode[] {
  return others.reduce<readonly Periode[]>((left, other) => left.flatMap((part) => withoutPeriode(part, other)), [periode]);
}

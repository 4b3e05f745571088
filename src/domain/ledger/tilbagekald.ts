import type { IsoDate } from '../../law/kernel/dato.ts';
import { hiddenChildren } from '../borger/beskyttet.ts';
import { alleFakta, FAKTA_ARTER, felterOf } from './arter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from './beslutning.ts';
import type { FaktaArt, Forloeb, GemtFakta, NyFakta } from './fakta.ts';
import type { Felter } from './felter.ts';
import { restorePladser, type GivenUpPlads, type Pladsvalg } from './genaabn.ts';
import { retFakta } from './journal.ts';

/** A current fact and its kind. */
export interface Fundet<A extends FaktaArt = FaktaArt> {
  readonly art: A;
  readonly fakta: GemtFakta<A>;
}

/** Finds current facts by their ids, of whatever kind. */
export function findFakta(forloeb: Forloeb, ids: readonly string[]): readonly Fundet[] {
  return FAKTA_ARTER.flatMap((art) => forloeb[art].filter(({ id }) => ids.includes(id)).map((fakta) => ({ art, fakta })));
}

export interface Tilbagekald {
  readonly faktaId: string;
  readonly aarsag: string;
  /** Of a discharge: the place of the stay from now on. The same, if nothing is said. */
  readonly plads?: Pladsvalg | undefined;
  /** Of a discharge: the places it cut short or took away, as they stand since. */
  readonly opgivne?: readonly GemtFakta<'pladsbelaegning'>[] | undefined;
  /** What the rows said that a discharge replaced, by their ids. */
  readonly forrige?: ReadonlyMap<string, Felter[FaktaArt]> | undefined;
  /** Of a hidden stay: the children on record, who may be hidden because of it. */
  readonly boern?: readonly Forloeb[] | undefined;
}

/**
 * Withdraws a fact with a cause, and with it what has no meaning without it: a stay takes its bed, decisions and discharge along, a
 * plan or a home its steps. A withdrawn discharge opens the stay again, with the place it had, none or another. The rows stay
 * readable in the history. A notice that was sent through Hjemvej has left the house and stands.
 */
export function tilbagekald({ faktaId, aarsag, plads = 'samme', opgivne = [], forrige = new Map(), boern = [] }: Tilbagekald, grundlag: Grundlag): Beslutning {
  const { forloeb } = grundlag;
  const fundet = forloeb && findFakta(forloeb, [faktaId])[0];
  if (!forloeb || !fundet) return afvis('ukendt_forekomst', { felt: 'faktaId' });
  if (hasLeftTheHouse(fundet)) return afvis('kan_ikke_fortrydes');
  const med = [fundet, ...dependentsOf(forloeb, fundet), ...childrenHiddenBy(forloeb, fundet, boern)];
  return registrerFakta([...med.map((en) => withdrawal(en, { aarsag, grundlag })), ...reopened(forloeb, fundet, { aarsag, plads, opgivne, forrige, grundlag })]);
}

interface Med {
  readonly aarsag: string;
  readonly grundlag: Grundlag;
}

/** The row by which a fact no longer stands. */
export function withdrawal({ art, fakta }: Fundet, { aarsag, grundlag }: Med): NyFakta {
  return { ...retFakta(art, fakta, { felter: felterOf(art, fakta), aarsag, grundlag }), tilbagekaldt: true };
}

/** Whether a fact tells of a notice or a message that was sent. */
export function hasLeftTheHouse({ fakta }: Fundet): boolean {
  return 'retning' in fakta && fakta.retning === 'sendt' && ('kuvertId' in fakta ? fakta.kuvertId : fakta.budskabId) !== null;
}

const REFERENCES = { ophold: 'opholdId', plan: 'planId', bolig: 'boligId' } as const;

/** What stands only because a stay ended: the move that it was, and the exclusion that ended it. */
export function udgangsfakta(forloeb: Forloeb, opholdId: string): readonly Fundet[] {
  const flyttet = forloeb.overflytning.filter((each) => each.opholdId === opholdId && each.retning === 'til');
  const bortvist = forloeb.bortvisning.filter((each) => each.opholdId === opholdId && each.medUdskrivning);
  return [...flyttet.map((fakta) => ({ art: 'overflytning' as const, fakta })), ...bortvist.map((fakta) => ({ art: 'bortvisning' as const, fakta }))];
}

/** The current facts that have no meaning without this one: what rests on a stay, a plan or a home, or on its end. */
export function dependentsOf(forloeb: Forloeb, { art, fakta }: Fundet): readonly Fundet[] {
  if (art === 'udskrivning' && 'opholdId' in fakta) return udgangsfakta(forloeb, fakta.opholdId);
  const reference = art === 'ophold' || art === 'plan' || art === 'bolig' ? REFERENCES[art] : null;
  if (reference === null) return [];
  const ids = alleFakta(forloeb)
    .filter((anden) => anden.journalId === fakta.journalId && reference in anden && Object.entries(anden).some(([navn, id]) => navn === reference && id === fakta.forekomstId))
    .map(({ id }) => id);
  // A notice, the answer to it or a message was sent or came, whatever becomes of the stay it told of.
  return findFakta(forloeb, ids).filter((anden) => anden.art !== 'orientering' && anden.art !== 'orienteringssvar' && anden.art !== 'besked');
}

/** What hides children only because of a hidden stay that is withdrawn, and is the last there is. */
function childrenHiddenBy({ beskyttelse }: Forloeb, { art, fakta }: Fundet, boern: readonly Forloeb[]): readonly Fundet[] {
  if (art !== 'beskyttelse' || !('art' in fakta) || fakta.art !== 'skjult_ophold' || beskyttelse.some((other) => other.art === 'skjult_ophold' && other.id !== fakta.id)) return [];
  return hiddenChildren(boern).map((skjul) => ({ art: 'beskyttelse' as const, fakta: skjul }));
}

interface Genaabning extends Med {
  readonly plads: Pladsvalg;
  readonly opgivne: NonNullable<Tilbagekald['opgivne']>;
  readonly forrige: NonNullable<Tilbagekald['forrige']>;
}

/** The stay and the beds as they were before a discharge that is withdrawn. */
function reopened(forloeb: Forloeb, { art, fakta }: Fundet, med: Genaabning): readonly NyFakta[] {
  // What a notice told of the discharge did not end the stay here: the notice did.
  if (art !== 'udskrivning' || !('opholdId' in fakta) || !('maade' in fakta) || fakta.kilde === 'orientering') return [];
  const { opholdId, journalId, dato } = fakta;
  const ended = ({ gyldig }: { readonly gyldig: { readonly til: IsoDate | null } }): boolean => gyldig.til === dato;
  const ophold = forloeb.ophold.filter((et) => et.forekomstId === opholdId && et.journalId === journalId && ended(et));
  const cut = ophold.flatMap((et) => placesCut(et, med));
  const ran = forloeb.pladsbelaegning.filter((en) => en.opholdId === opholdId && en.journalId === journalId && ended(en));
  const opgivne = cut.length > 0 ? cut : ran.map((en) => ({ fakta: en, foer: { ...felterOf('pladsbelaegning', en), gyldig: openEnd(en) } }));
  return [...ophold.map((et) => opened(et, med)), ...restorePladser(opgivne, med)];
}

/** The places a discharge cut short or took away, as they were: one that was to last as long as the stay lasts on with it. */
function placesCut(ophold: GemtFakta<'ophold'>, { opgivne, forrige }: Genaabning): readonly GivenUpPlads[] {
  const before = ({ erstatter }: { readonly erstatter: string | null }) => (erstatter === null ? undefined : forrige.get(erstatter));
  const stay = before(ophold);
  const end = stay && 'gyldig' in stay ? stay.gyldig.til : null;
  return opgivne
    .flatMap((fakta) => {
      const foer = before(fakta);
      return foer && 'pladsId' in foer ? [{ fakta, foer: { ...foer, gyldig: { fra: foer.gyldig.fra, til: foer.gyldig.til === end ? null : foer.gyldig.til } } }] : [];
    })
    .toSorted((a, b) => (a.foer.gyldig.fra < b.foer.gyldig.fra ? -1 : 1));
}

function opened(fakta: GemtFakta<'ophold'>, { aarsag, grundlag }: Med): NyFakta {
  return retFakta('ophold', fakta, { felter: { ...felterOf('ophold', fakta), gyldig: openEnd(fakta) }, aarsag, grundlag });
}

function openEnd({ gyldig }: GemtFakta<'ophold' | 'pladsbelaegning'>): Felter['ophold']['gyldig'] {
  return { fra: gyldig.fra, til: null };
}

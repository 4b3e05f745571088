import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Reason } from '../../../law/kernel/outcome.ts';
import { faktumOf, type FaktaArt, type Faktum, type Gemt, type Kontekst } from '../forloeb/faktum.ts';
import { pengeMarksOf, type Pengegrundlag } from './penge.ts';
import { sovestedOf } from './sovested.ts';
import { markFacts } from './markFacts.ts';
import { LANES, type TidslinjeData, type TidslinjeMark } from './types.ts';

export interface TidslinjeInput extends Kontekst {
  readonly today: IsoDate;
  /** The refund, for those whose task it is; others have no money lane. */
  readonly refusion?: Pengegrundlag | undefined;
}

/** Always drawn: where she slept and stayed is the question one comes with, and a gap there says something. */
const ALWAYS = ['sovested', 'ophold'] as const satisfies readonly TidslinjeMark['lane'][];

/**
 * The strip of a person from the facts the reader may see. Nothing is guessed: what lies ahead is a forecast, and a night
 * nobody wrote about is unknown.
 */
export function tidslinjeOf(input: TidslinjeInput): TidslinjeData {
  const marks = [
    ...sovestedOf(input), ...input.forloeb.ophold.flatMap((ophold) => opholdMarks(ophold, input)), ...bevillingMarks(input), ...efterforsorgMarks(input), ...hjemMarks(input),
    ...planMarks(input), ...afgoerelseMarks(input), ...orienteringMarks(input), ...(input.refusion ? pengeMarksOf(input.refusion) : []),
  ];
  const lanes = LANES.filter((lane) => ALWAYS.some((each) => each === lane) || marks.some((mark) => mark.lane === lane));
  return { today: input.today, lanes: marks.length === 0 ? [] : lanes, marks };
}

/** A stay that is to end on a coming day is a fact until today and planned from then on. */
function opholdMarks(ophold: Gemt<'ophold'>, at: TidslinjeInput): TidslinjeMark[] {
  const { art, boformId, gyldig } = ophold;
  const base = {
    lane: 'ophold', kind: 'span', label: { key: `borgeren.tl.ophold.${art}`, params: { boform: at.navne.boform(boformId) } }, tone: 'boform',
    facts: markFacts(faktumOf('ophold', ophold, at), 'indskrevet', at),
  } as const;
  return splitToday({ from: gyldig.fra, to: gyldig.til }, at.today).map((part) => ({ ...base, ...part, id: `ophold-${ophold.id}-${part.certainty}` }));
}

function bevillingMarks(at: TidslinjeInput): TidslinjeMark[] {
  return at.forloeb.bevilling.flatMap((bevilling) => {
    const base = {
      lane: 'stoette', kind: 'span', label: bevillingLabel(bevilling), tone: 'stoette', facts: markFacts(faktumOf('bevilling', bevilling, at), 'afgjort', at),
    } as const;
    return splitToday({ from: bevilling.gyldig.fra, to: bevilling.gyldig.til }, at.today).map((part) => ({ ...base, ...part, id: `bevilling-${bevilling.id}-${part.certainty}` }));
  });
}

function bevillingLabel({ paragraf, metode }: Gemt<'bevilling'>): Reason {
  return metode ? { key: 'borgeren.tl.stoette.metode', params: { metode } } : { key: `borgeren.tl.stoette.${paragraf}` };
}

interface Part {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly certainty: 'fact' | 'forecast';
}

function splitToday({ from, to }: Pick<Part, 'from' | 'to'>, today: IsoDate): readonly Part[] {
  if (from > today) return [{ from, to, certainty: 'forecast' }];
  if (to === null || to <= today) return [{ from, to, certainty: 'fact' }];
  return [{ from, to: today, certainty: 'fact' }, { from: today, to, certainty: 'forecast' }];
}

/** Aftercare is support from the day it began; the offer and its answer are points before it. */
function efterforsorgMarks(at: TidslinjeInput): TidslinjeMark[] {
  return at.forloeb.efterforsorg.flatMap((trin): TidslinjeMark[] => {
    const faktum = faktumOf('efterforsorg', trin, at);
    if (trin.skridt === 'afsluttet') return [];
    if (trin.skridt !== 'begyndt') return [point(faktum, { lane: 'stoette', label: { key: `borgeren.tl.efterforsorg.${trin.skridt}` }, at })];
    const slut = at.forloeb.efterforsorg.find(({ opholdId, skridt, dato }) => opholdId === trin.opholdId && skridt === 'afsluttet' && dato >= trin.dato);
    const facts = [...markFacts(faktum, 'dato', at), ...(slut ? markFacts(faktumOf('efterforsorg', slut, at), 'dato', at) : [])];
    return [{ id: `efterforsorg-${trin.id}`, lane: 'stoette', kind: 'span', from: trin.dato, to: slut?.dato ?? null, label: { key: 'borgeren.tl.efterforsorg.begyndt' }, certainty: 'fact', tone: 'stoette', facts }];
  });
}

/** A home is lived in from the day of moving in; each step on the way there is a point. */
function hjemMarks(at: TidslinjeInput): TidslinjeMark[] {
  return at.forloeb.bolig.flatMap((bolig) => {
    const steps = at.forloeb.boligskridt.filter(({ boligId }) => boligId === bolig.forekomstId);
    const ind = steps.find(({ skridt }) => skridt === 'indflyttet');
    const ud = steps.find(({ skridt }) => skridt === 'fraflyttet');
    const lived: TidslinjeMark[] = ind
      ? [{
          id: `bolig-${bolig.id}`, lane: 'hjem', kind: 'span', from: ind.dato, to: ud?.dato ?? null, label: { key: 'borgeren.tl.navn', params: { navn: bolig.adresse } },
          certainty: 'fact', tone: 'hjem', facts: [...markFacts(faktumOf('boligskridt', ind, at), 'indflyttet', at), ...markFacts(faktumOf('bolig', bolig, at), null, at)],
        }]
      : [];
    return [...lived, ...steps.filter(({ skridt }) => skridt !== 'indflyttet').map((step) => boligPoint(step, at))];
  });
}

function boligPoint(step: Gemt<'boligskridt'>, at: TidslinjeInput): TidslinjeMark {
  return point(faktumOf('boligskridt', step, at), { lane: 'hjem', label: { key: `borgeren.tl.bolig.${step.skridt}` }, at });
}

function planMarks(at: TidslinjeInput): TidslinjeMark[] {
  const { forloeb } = at;
  return [
    ...forloeb.planskridt.map((step) => {
      const art = forloeb.plan.find(({ forekomstId }) => forekomstId === step.planId)?.art ?? '142';
      const label = art === 'helhedsorienteret' ? { key: `borgeren.tl.helhedsplan.${step.skridt}` } : { key: `borgeren.tl.plan.${step.skridt}`, params: { art } };
      return point(faktumOf('planskridt', step, at), { lane: 'planer', label, at });
    }),
    ...forloeb.opholdsplan.map((step) => point(faktumOf('opholdsplan', step, at), { lane: 'planer', label: { key: `borgeren.tl.opholdsplan.${step.skridt}` }, at })),
  ];
}

function afgoerelseMarks(at: TidslinjeInput): TidslinjeMark[] {
  const { optagelse, udskrivning, bevilling } = at.forloeb;
  return [
    ...optagelse.map((each) => point(faktumOf('optagelse', each, at), { lane: 'afgoerelser', label: { key: 'borgeren.tl.optagelse' }, at })),
    ...udskrivning.filter(({ afgjortAf }) => afgjortAf !== 'ingen').map((each) => {
      const faktum = faktumOf('udskrivning', each, at);
      return point({ ...faktum, dag: each.afgjort ?? each.dato }, { lane: 'afgoerelser', label: { key: `borgeren.tl.udskrivning.${each.afgjortAf}` }, at });
    }),
    ...bevilling.map((each) => point(faktumOf('bevilling', each, at), { lane: 'afgoerelser', label: { key: `borgeren.tl.stoette.${each.paragraf}` }, at })),
  ];
}

function orienteringMarks(at: TidslinjeInput): TidslinjeMark[] {
  return at.forloeb.orientering.map((each) =>
    point(faktumOf('orientering', each, at), {
      lane: 'orienteringer', label: { key: `borgeren.tl.orientering.${each.retning}.${each.om}`, params: { modpart: each.modpartNavn } }, at,
    }),
  );
}

interface PointOptions {
  readonly lane: TidslinjeMark['lane'];
  readonly label: Reason;
  readonly at: TidslinjeInput;
}

function point(faktum: Faktum, { lane, label, at }: PointOptions): TidslinjeMark {
  const certainty = faktum.dag > at.today ? 'forecast' : 'fact';
  return { id: `${faktum.art}-${faktum.id}-${lane}`, lane, kind: 'point', from: faktum.dag, to: null, label, certainty, tone: 'dokument', facts: markFacts(faktum, DAGNAVN[faktum.art] ?? 'dato', at) };
}

/** What the day of a fact is called, where it is more than a date. */
const DAGNAVN: Partial<Readonly<Record<FaktaArt, string>>> = { optagelse: 'afgjort', udskrivning: 'udskrevet', bevilling: 'afgjort' };

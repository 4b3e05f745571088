import { addMonths, daysBetween, earliest, addDays, type IsoDate } from '../../law/kernel/dato.ts';
import { oere, sumOf, timesDays, type Oere } from '../../law/kernel/penge.ts';
import { containsDay, type Periode } from '../../law/kernel/periode.ts';
import type { Felter } from '../ledger/felter.ts';
import { daysOfOthers, type Handlekommunerolle } from './handlekommune.ts';
import { closeWithin, joinLukkede, sharedLukket, withoutLukkede } from './lukket.ts';
import type { Lukket } from './refusionsgrundlag.ts';

/** An own payment as it was set, in the journals of the municipality. */
export type Egenbetalingsfakta = Pick<Felter['egenbetaling'], 'gyldig' | 'oerePrDoegn' | 'grund' | 'begrundelse'> & { readonly position: number };

/** A rate of a day, from its first day until the next; `null` where none is known. None is ever made up from others. */
export interface Aarssats {
  readonly fra: IsoDate;
  readonly oerePrDoegn: Oere | null;
}

/**
 * What stands in the way of saying what is due: nothing is set; the year's rate is set while no rate of that day is known; or what
 * is set as the year's rate is another than the one known.
 */
export type Skyldigmangel = 'ikke_sat' | 'sats_mangler' | 'sats_afviger';

/** Days of a person at one own payment. Days are nights; `til` is the first day after. */
export interface Skyldigdage extends Lukket {
  readonly dage: number;
  /** `null` where nothing is set. */
  readonly oerePrDoegn: Oere | null;
  readonly grund: Egenbetalingsfakta['grund'] | null;
  readonly begrundelse: string | null;
  readonly sats: Oere | null;
  readonly mangel: Skyldigmangel | null;
  /** Nights the boform has not invoiced: away, or not invoiced yet. They are listed and pointed out. */
  readonly ikkeFaktureret: number;
  /** Nights of an agreed absence. Whether they are paid for is Q-38: they are listed apart, at the same payment. */
  readonly aftaltFravaer: boolean;
}

/** What the amount due of a person rests on, over all linked records. */
export interface Skyldiggrundlag {
  readonly ophold: readonly { readonly art: '110' | 'efterforsorg' | 'natcafe'; readonly gyldig: Periode }[];
  readonly roller: readonly Handlekommunerolle[];
  readonly egenbetaling: readonly Egenbetalingsfakta[];
  readonly faktureret: readonly Lukket[];
  /** The nights away by agreement, as the municipality was told of them. */
  readonly fravaer: readonly Lukket[];
  /** In order of their first day. */
  readonly satser: readonly Aarssats[];
}

/**
 * The own payment due for the nights of a month in § 110 boformer (BEK 1244/2017 §§ 2 and 4), up to and including today: each night
 * once, by what is set for it. Days on which another municipality is handlekommune are that one's to collect. Food and laundry are
 * the boform's and no part of it.
 */
export function dueInMonth({ ophold, roller, egenbetaling, faktureret, fravaer, satser }: Skyldiggrundlag, { maaned, today }: { readonly maaned: IsoDate; readonly today: IsoDate }): readonly Skyldigdage[] {
  const month: Lukket = { fra: maaned, til: earliest(addMonths(maaned, 1), addDays(today, 1)) };
  if (month.fra >= month.til) return [];
  const nights = joinLukkede(ophold.filter(({ art }) => art === '110').flatMap(({ gyldig }) => sharedLukket(closeWithin(gyldig, month), month)));
  const ours = nights.flatMap((span) => withoutLukkede(span, daysOfOthers(roller, span)));
  const edges = [...egenbetaling.flatMap(({ gyldig }) => [gyldig.fra, gyldig.til]), ...satser.map(({ fra }) => fra), ...fravaer.flatMap(({ fra, til }) => [fra, til])].filter((day): day is IsoDate => day !== null);
  return ours.flatMap((span) => cutAt(span, edges)).map((span) => dueOf(span, { egenbetaling, faktureret, fravaer, satser }));
}

/** What some days come to: all that is known, and the nights of which nothing is. */
export function sumDue(days: readonly Skyldigdage[]): { readonly dage: number; readonly beloeb: Oere; readonly ukendte: number } {
  return {
    dage: days.reduce((sum, { dage }) => sum + dage, 0),
    beloeb: sumOf(days.map(({ dage, oerePrDoegn }) => timesDays(oerePrDoegn ?? oere(0), dage))),
    ukendte: days.reduce((sum, { dage, oerePrDoegn }) => sum + (oerePrDoegn === null ? dage : 0), 0),
  };
}

function dueOf(span: Lukket, { egenbetaling, faktureret, fravaer, satser }: Pick<Skyldiggrundlag, 'egenbetaling' | 'faktureret' | 'fravaer' | 'satser'>): Skyldigdage {
  const set = egenbetaling.filter(({ gyldig }) => containsDay(gyldig, span.fra)).toSorted((a, b) => b.position - a.position)[0];
  const sats = satser.findLast(({ fra }) => fra <= span.fra)?.oerePrDoegn ?? null;
  const dage = daysBetween(span.fra, span.til);
  const invoiced = faktureret.flatMap((each) => sharedLukket(each, span));
  return {
    ...span,
    dage,
    oerePrDoegn: set?.oerePrDoegn ?? null,
    grund: set?.grund ?? null,
    begrundelse: set?.begrundelse ?? null,
    sats,
    mangel: mangelOf(set, sats),
    ikkeFaktureret: dage - joinLukkede(invoiced).reduce((sum, { fra, til }) => sum + daysBetween(fra, til), 0),
    aftaltFravaer: fravaer.some((each) => containsDay(each, span.fra)),
  };
}

function mangelOf(set: Egenbetalingsfakta | undefined, sats: Oere | null): Skyldigmangel | null {
  if (!set) return 'ikke_sat';
  if (set.grund !== 'sats') return null;
  return sats === null ? 'sats_mangler' : set.oerePrDoegn === sats ? null : 'sats_afviger';
}

function cutAt(span: Lukket, edges: readonly IsoDate[]): readonly Lukket[] {
  const starts = [...new Set([span.fra, ...edges.filter((day) => day > span.fra && day < span.til)])].toSorted();
  return starts.map((fra, at) => ({ fra, til: starts[at + 1] ?? span.til }));
}

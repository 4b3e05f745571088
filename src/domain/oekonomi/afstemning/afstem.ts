import type { IsoDate } from '../../../law/kernel/dato.ts';
import { oere, sumOf, type Oere } from '../../../law/kernel/penge.ts';
import { groupBy } from '../../ledger/groupBy.ts';
import type { Lukket } from '../refusionsgrundlag.ts';
import { kontonoegle, type Konteringsart } from './kontering.ts';
import type { Postering } from './postering.ts';

/** A row of the municipality's own ledger. Money in is below zero. */
export interface Finanspost {
  /** The ledger's own number of the row. */
  readonly nummer: string;
  readonly konto: string;
  readonly dato: IsoDate;
  readonly beloeb: Oere;
  readonly reference: string | null;
  readonly tekst: string | null;
}

/** What Hjemvej and the ledger say of one account in a period; `null` for what no account is set for. */
export interface Kontoafstemning {
  readonly konto: string | null;
  readonly hjemvej: Oere;
  readonly regnskab: Oere;
  readonly forskel: Oere;
}

/** Why one reference makes the two differ on an account. */
export type Afstemningsaarsag = 'ikke_bogfoert' | 'ukendt' | 'beloeb_afviger' | 'anden_periode' | 'anden_konto' | 'uden_konto';

/** One reference that makes the two differ on an account: the differences of an account add up to its difference. */
export interface Forklaring {
  readonly konto: string | null;
  readonly reference: string;
  /** `null` where only the ledger knows it. */
  readonly art: Konteringsart | null;
  readonly hjemvej: Oere;
  readonly regnskab: Oere;
  readonly forskel: Oere;
  readonly aarsag: Afstemningsaarsag;
  /** Where the other one has it: an account, or a day. */
  readonly hos: string | null;
  /** The rows of the ledger it is about. */
  readonly numre: readonly string[];
}

/** A period's posts of both, account by account, and what explains the differences. */
export interface Afstemning {
  readonly konti: readonly Kontoafstemning[];
  readonly forklaringer: readonly Forklaring[];
}

/** A reference as it is compared. */
function referencenoegle(reference: string): string {
  return reference.replaceAll(/\s/g, '').toLowerCase();
}

/** A post of either side, under the reference and the account that it is compared by. */
interface Side {
  readonly reference: string;
  readonly konto: string | null;
  readonly vist: string | null;
  readonly dato: IsoDate;
  readonly beloeb: Oere;
}

interface Egen extends Side {
  readonly art: Konteringsart;
  readonly skrevet: string;
}

interface Fremmed extends Side {
  readonly nummer: string;
  readonly skrevet: string;
}

/**
 * Holds what Hjemvej says against the municipality's ledger, account by account. A row of the ledger belongs to the reference it
 * carries, or that its text names; one that names none we know stands under its own.
 */
export function reconcile(posteringer: readonly Postering[], finansposter: readonly Finanspost[], periode: Lukket): Afstemning {
  const egne = posteringer.map((post): Egen => ({ ...post, vist: post.konto, konto: post.konto === null ? null : kontonoegle(post.konto), skrevet: post.reference, reference: referencenoegle(post.reference) }));
  const kendte = new Set(egne.map(({ reference }) => reference));
  // An account is shown one way: as the municipality wrote it in its own table, if it stands there.
  const shown = new Map([...finansposter.map(({ konto }) => [kontonoegle(konto), konto] as const), ...egne.map(({ konto, vist }) => [konto, vist] as const)]);
  const fremmede = finansposter.map((post): Fremmed => ({
    nummer: post.nummer, dato: post.dato, beloeb: post.beloeb, konto: kontonoegle(post.konto), vist: shown.get(kontonoegle(post.konto)) ?? post.konto,
    skrevet: post.reference ?? post.nummer, reference: referenceOf(post, kendte),
  }));
  const ours = groupBy(egne, ({ reference }) => reference);
  const theirs = groupBy(fremmede, ({ reference }) => reference);
  const forklaringer = [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((reference) => explain({ egne: ours.get(reference) ?? [], fremmede: theirs.get(reference) ?? [] }, periode));
  return { konti: sumKonti(egne, fremmede, periode), forklaringer: forklaringer.toSorted(byKonto) };
}

function referenceOf({ reference, tekst, nummer }: Finanspost, kendte: ReadonlySet<string>): string {
  const own = reference === null ? null : referencenoegle(reference);
  if (own !== null && kendte.has(own)) return own;
  const named = (tekst ?? '').split(/[\s,;:()]+/).map(referencenoegle).find((word) => kendte.has(word));
  return named ?? own ?? `\u0000${nummer}`;
}

function isIn({ fra, til }: Lukket, { dato }: Side): boolean {
  return fra <= dato && dato < til;
}

function sumKonti(egne: readonly Egen[], fremmede: readonly Fremmed[], periode: Lukket): readonly Kontoafstemning[] {
  const [ours, theirs] = [egne.filter((post) => isIn(periode, post)), fremmede.filter((post) => isIn(periode, post))];
  const shown = new Map([...theirs, ...ours].map(({ konto, vist }) => [konto, vist]));
  return [...shown].map(([konto, vist]) => ({ konto: vist, ...compare(ours.filter((post) => post.konto === konto), theirs.filter((post) => post.konto === konto)) }))
    .toSorted((a, b) => compareKonti(a.konto, b.konto));
}

function compare(ours: readonly Side[], theirs: readonly Side[]): Pick<Kontoafstemning, 'hjemvej' | 'regnskab' | 'forskel'> {
  const [hjemvej, regnskab] = [sumOf(ours.map(({ beloeb }) => beloeb)), sumOf(theirs.map(({ beloeb }) => beloeb))];
  return { hjemvej, regnskab, forskel: oere(regnskab - hjemvej) };
}

interface Sammen {
  readonly egne: readonly Egen[];
  readonly fremmede: readonly Fremmed[];
}

/** What one reference explains of a period, account by account; nothing where the two agree. */
function explain({ egne, fremmede }: Sammen, periode: Lukket): readonly Forklaring[] {
  const shown = new Map([...fremmede, ...egne].filter((post) => isIn(periode, post)).map(({ konto, vist }) => [konto, vist]));
  return [...shown].flatMap(([konto, vist]) => {
    const here = <T extends Side>(posts: readonly T[]): readonly T[] => posts.filter((post) => post.konto === konto && isIn(periode, post));
    const [ours, theirs] = [here(egne), here(fremmede)];
    const compared = compare(ours, theirs);
    if (compared.forskel === 0) return [];
    const [first] = egne;
    return [{
      konto: vist, reference: first?.skrevet ?? fremmede[0]?.skrevet ?? '', art: first?.art ?? null, ...compared, numre: theirs.map(({ nummer }) => nummer),
      ...whyOf({ konto, ours, theirs, egne, fremmede }, periode),
    }];
  });
}

interface Hvor extends Sammen {
  readonly konto: string | null;
  readonly ours: readonly Egen[];
  readonly theirs: readonly Fremmed[];
}

/** Why a reference differs on an account: the other side has another amount, or has it elsewhere, or not at all. */
function whyOf({ konto, ours, theirs, egne, fremmede }: Hvor, periode: Lukket): Pick<Forklaring, 'aarsag' | 'hos'> {
  if (ours.length > 0 && theirs.length > 0) return { aarsag: 'beloeb_afviger', hos: null };
  const others: readonly Side[] = ours.length > 0 ? fremmede : egne;
  const elsewhere = others.find((post) => post.konto !== konto && isIn(periode, post)) ?? others.find((post) => post.konto !== konto);
  if (konto === null || elsewhere?.konto === null) return { aarsag: 'uden_konto', hos: elsewhere?.vist ?? null };
  const later = others.find((post) => post.konto === konto);
  if (later) return { aarsag: 'anden_periode', hos: later.dato };
  if (elsewhere) return { aarsag: 'anden_konto', hos: elsewhere.vist };
  return { aarsag: ours.length > 0 ? 'ikke_bogfoert' : 'ukendt', hos: null };
}

function byKonto(a: Forklaring, b: Forklaring): number {
  return compareKonti(a.konto, b.konto) || Math.abs(b.forskel) - Math.abs(a.forskel) || (a.reference < b.reference ? -1 : 1);
}

/** By account, what has none last. */
function compareKonti(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

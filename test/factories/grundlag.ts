import { FAKTA_ARTER } from '../../src/domain/ledger/arter.ts';
import type { Actor } from '../../src/domain/adgang/actor.ts';
import type { Beslutning, Grundlag } from '../../src/domain/ledger/beslutning.ts';
import type { FaktaArt, Forloeb, GemtFakta, NyFakta } from '../../src/domain/ledger/fakta.ts';
import type { Felter } from '../../src/domain/ledger/felter.ts';
import { isoDate } from '../../src/law/kernel/dato.ts';
import { CAREFUL_READINGS } from '../../src/law/kernel/lovvalg.ts';

type Fakta = { readonly [A in FaktaArt]?: readonly (Felter[A] & Partial<GemtFakta<A>>)[] };

/** What a command of the domain stands on: these facts, in a journal of the boform or the municipality, on 20 November 2026. */
export function grundlagMed(fakta: Fakta, { art = 'boform', today = '2026-11-20' }: { readonly art?: 'boform' | 'myndighed'; readonly today?: string } = {}): Grundlag {
  let made = 0;
  const actor = { bruger: { id: '' }, organisation: { id: 'aaby', navn: 'Åby' }, roller: [art === 'boform' ? 'boformsleder' : 'myndighedsraadgiver'] } as unknown as Actor;
  const journaler = [{ id: 'journal', borgerId: 'borger', art, boformId: art === 'boform' ? 'fyrtaarnet' : null }];
  return { actor, today: isoDate(today), readings: CAREFUL_READINGS, forloeb: { borgere: ['borger'], journaler, ...gemt(fakta) }, nytId: () => `ny-${made++}` };
}

function gemt(fakta: Fakta): Omit<Forloeb, 'borgere' | 'journaler'> {
  let position = 0;
  const stored = FAKTA_ARTER.map((art) => [art, (fakta[art] ?? []).map((felter) => {
    const id = `${art}-${++position}`;
    return { id, forekomstId: id, borgerId: 'borger', journalId: 'journal', registreretAt: '', registreretAf: '', kilde: 'registreret', position, erstatter: null, ...felter };
  })] as const);
  return Object.fromEntries(stored) as unknown as Omit<Forloeb, 'borgere' | 'journaler'>;
}

/** The facts a decision records, of one kind; none if it refuses. */
export function registreret<A extends FaktaArt>(beslutning: Beslutning, art: A): readonly NyFakta<A>[] {
  if (beslutning.kind === 'afvis') return [];
  return beslutning.fakta.filter((each) => each.art === art) as unknown as readonly NyFakta<A>[];
}

/** The code a decision refuses with; `null` if it does not. */
export function afvistMed(beslutning: Beslutning): string | null {
  return beslutning.kind === 'afvis' ? beslutning.kode : null;
}

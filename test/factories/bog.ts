import { FAKTA_ARTER } from '../../src/domain/ledger/arter.ts';
import type { Actor } from '../../src/domain/adgang/actor.ts';
import type { Grundlag, Registrer } from '../../src/domain/ledger/beslutning.ts';
import type { FaktaArt, Forloeb, GemtFakta, Journal } from '../../src/domain/ledger/fakta.ts';
import type { Felter } from '../../src/domain/ledger/felter.ts';
import { isoDate } from '../../src/law/kernel/dato.ts';
import { CAREFUL_READINGS } from '../../src/law/kernel/lovvalg.ts';

type Gemt = GemtFakta<FaktaArt>;

/** A ledger in memory that keeps decisions as the real one does: a correction replaces its row, a withdrawal takes it away. */
export interface Bog {
  grundlag(today: string): Grundlag;
  record(beslutning: Registrer): void;
  /** What a row said before it was replaced, for undoing. */
  readonly forrige: ReadonlyMap<string, Felter[FaktaArt]>;
  readonly tilbagekaldte: readonly { readonly art: FaktaArt; readonly fakta: Gemt }[];
}

/** An empty ledger of one person at one boform. */
export function openBog(boformId: string): Bog {
  const staar = new Map<FaktaArt, Gemt[]>(FAKTA_ARTER.map((art) => [art, []]));
  const journaler: Journal[] = [];
  const forrige = new Map<string, Felter[FaktaArt]>();
  const tilbagekaldte: { art: FaktaArt; fakta: Gemt }[] = [];
  let position = 0;
  let made = 0;
  const actor = { bruger: { id: '' }, organisation: { id: 'fonden', navn: 'Fonden' }, roller: ['boformsleder'], boformer: [boformId] } as unknown as Actor;
  const forloeb = (): Forloeb | null =>
    journaler.length === 0 ? null : ({ borgere: journaler.map(({ borgerId }) => borgerId), journaler, ...Object.fromEntries(staar) } as unknown as Forloeb);
  return {
    forrige,
    tilbagekaldte,
    grundlag: (today) => ({ actor, today: isoDate(today), readings: CAREFUL_READINGS, forloeb: forloeb(), nytId: () => `id-${made++}` }),
    record: ({ journaler: nye, fakta }) => {
      journaler.push(...nye);
      for (const { art, felter, journal, id, forekomstId, kilde, erstatter = null, tilbagekaldt } of fakta) {
        const before = staar.get(art) ?? [];
        const replaced = before.find((each) => each.id === erstatter);
        if (replaced) forrige.set(replaced.id, replaced);
        const row = { ...felter, id, forekomstId, borgerId: journal.borgerId, journalId: journal.id, registreretAt: '', registreretAf: '', kilde, position: ++position, erstatter } as Gemt;
        const rest = before.filter((each) => each.id !== erstatter);
        staar.set(art, tilbagekaldt ? rest : [...rest, row]);
        const gone = tilbagekaldte.findIndex((each) => each.fakta.id === erstatter);
        if (gone >= 0) tilbagekaldte.splice(gone, 1);
        if (tilbagekaldt) tilbagekaldte.push({ art, fakta: row });
      }
    },
  };
}

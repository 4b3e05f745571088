import { afvis, registrerFakta, type Beslutning, type Grundlag } from './beslutning.ts';
import type { FaktaArt, Forloeb, GemtFakta, NyFakta } from './fakta.ts';
import { FAKTA_ARTER, felterOf } from './arter.ts';

/** Withdraws a fact with a cause: undo, a wrong person, a link that was a mistake. The row stays readable in the history. */
export function tilbagekald({ faktaId, aarsag }: { readonly faktaId: string; readonly aarsag: string }, grundlag: Grundlag): Beslutning {
  const fundet = grundlag.forloeb && findFakta(grundlag.forloeb, faktaId);
  if (!fundet) return afvis('ukendt_forekomst', { felt: 'faktaId' });
  const { art, fakta } = fundet;
  const tilbagekaldelse = {
    art,
    felter: felterOf(art, fakta),
    journal: { id: fakta.journalId, borgerId: fakta.borgerId },
    id: grundlag.nytId(),
    forekomstId: fakta.forekomstId,
    kilde: 'registreret',
    erstatter: fakta.id,
    tilbagekaldt: true,
    aarsag,
  } as NyFakta;
  return registrerFakta([tilbagekaldelse]);
}

function findFakta(forloeb: Forloeb, id: string): { art: FaktaArt; fakta: GemtFakta<FaktaArt> } | null {
  for (const art of FAKTA_ARTER) {
    const fakta = forloeb[art].find((kandidat) => kandidat.id === id);
    if (fakta) return { art, fakta };
  }
  return null;
}

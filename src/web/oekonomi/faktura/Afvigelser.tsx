import type { ReactNode } from 'react';
import type { Fakturaliste } from '../../../contract/faktura.ts';
import { lastDayOf } from '../../../text/format.ts';
import { useTekst, type Tekst } from '../../design/tekst.tsx';

type Linje = Pick<Fakturaliste['fakturaer'][number]['linjer'][number], 'afvigelser' | 'dage' | 'oerePrDoegn' | 'beloeb'>;
type Afvigelse = Linje['afvigelser'][number];

/** Every way a line differs from what is known, a sentence each; or that it agrees. */
export function Afvigelser({ linje }: { readonly linje: Linje }): ReactNode {
  const tekst = useTekst();
  if (linje.afvigelser.length === 0) return <span className="hv-faktura-stemmer">{tekst.t('faktura.stemmer')}</span>;
  return <ul className="hv-faktura-afvigelser">{linje.afvigelser.map((afvigelse, at) => <li key={at}>{sentenceOf(afvigelse, linje, tekst)}</li>)}</ul>;
}

function sentenceOf({ art, dage = [], ventet = 0 }: Afvigelse, { dage: antal, oerePrDoegn, beloeb }: Linje, { t }: Tekst): string {
  const spans = dage.map(({ fra, til }) => t('faktura.dage', { fra, til: lastDayOf(til) })).join(', ');
  return t(`faktura.afvigelse.${art}`, { dage: spans, ventet, antal, takst: oerePrDoegn, beloeb });
}

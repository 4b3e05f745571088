import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useTekst } from '../design/tekst.tsx';
import { Brandliste } from './Brandliste.tsx';
import { Huspligter } from './Huspligter.tsx';

/** What the law asks of the house about those who are here, and the list for a fire. */
export function INat({ hus, iNat }: { readonly hus: Huset; readonly iNat: IsoDate }): ReactNode {
  const { t } = useTekst();
  return (
    <aside className="hv-stak hv-inat" aria-labelledby="inat">
      <h2 id="inat">{t('huset.skal')}</h2>
      <Huspligter hus={hus} />
      <Brandliste hus={hus} iNat={iNat} />
    </aside>
  );
}

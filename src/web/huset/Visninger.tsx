import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { useTekst } from '../design/tekst.tsx';
import { INat } from './INat.tsx';
import { Kommunesvar } from './Kommunesvar.tsx';
import { natOf } from './nat.ts';
import { Natliste } from './Natliste.tsx';
import { countSvar, natlinjerOf } from './natliste.ts';
import { Uge } from './Uge.tsx';
import { useKlokken } from './useKlokken.ts';
import { Ventes } from './Ventes.tsx';

const VISNINGER = ['tavle', 'nat', 'uge'] as const;
type Visning = (typeof VISNINGER)[number];
const NAVN = { tavle: 'huset.visning.tavle', nat: 'huset.visning.nat', uge: 'pladser.uge' } as const;

/** The board, the list of the night or the week, whichever is chosen, and beside it what is to be done. */
export function Visninger({ hus, tavle }: { readonly hus: Huset; readonly tavle: ReactNode }): ReactNode {
  const { t } = useTekst();
  const [visning, setVisning] = useState<Visning>('tavle');
  const klokken = useKlokken();
  const { foerste } = natOf({ today: hus.today, klokken, doegnskifte: hus.doegnskifte.klokken });
  return (
    <>
      <div className="hv-stak">
        <div className="hv-raekke hv-ikke-print" role="group" aria-label={t('huset.visning')}>
          {VISNINGER.map((each) => <button key={each} type="button" className="hv-chip hv-chip-stor" aria-pressed={each === visning} onClick={() => setVisning(each)}>{t(NAVN[each])}</button>)}
          {visning === 'nat' ? null : <span className="hv-dempet">{t('huset.nat.antal', countSvar(natlinjerOf(hus), foerste))}</span>}
        </div>
        <Ventes hus={hus} />
        <Kommunesvar hus={hus} />
        {visning === 'nat' ? <Natliste hus={hus} iNat={foerste} /> : visning === 'uge' ? <Uge hus={hus} /> : tavle}
      </div>
      <INat hus={hus} iNat={foerste} />
    </>
  );
}

import { Suspense, useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { Loading } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { INat } from './INat.tsx';
import { Kommunesvar } from './Kommunesvar.tsx';
import { natOf } from './nat.ts';
import { Natliste } from './Natliste.tsx';
import { countSvar, natlinjerOf } from './natliste.ts';
import { useKlokken } from './useKlokken.ts';
import { Morgen, Pladskort, Uge, Venteliste } from './vedBehov.ts';
import type { Gaest } from './Venteliste.tsx';
import { Ventes } from './Ventes.tsx';

const VISNINGER = ['tavle', 'nat', 'morgen', 'uge', 'vente', 'kort'] as const;
type Visning = (typeof VISNINGER)[number];
const NAVN = { tavle: 'huset.visning.tavle', nat: 'huset.visning.nat', morgen: 'pladser.morgen', uge: 'pladser.uge', vente: 'pladser.vente', kort: 'pladser.kort' } as const;

/** The board, the list of the night, the morning, the week, who waits or the map, whichever is chosen; beside it what is to be done. */
export function Visninger({ hus, tavle, onAdmit }: { readonly hus: Huset; readonly tavle: ReactNode; readonly onAdmit: (gaest: Gaest) => void }): ReactNode {
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
        <Suspense fallback={<Loading lines={6} />}>{{ tavle, nat: <Natliste hus={hus} iNat={foerste} />, morgen: <Morgen hus={hus} />, uge: <Uge hus={hus} />, vente: <Venteliste hus={hus} onAdmit={onAdmit} />, kort: <Kortvisning hus={hus} /> }[visning]}</Suspense>
      </div>
      <INat hus={hus} iNat={foerste} />
    </>
  );
}

function Kortvisning({ hus }: { readonly hus: Huset }): ReactNode {
  const { t } = useTekst();
  return <section aria-labelledby="pladskort" className="hv-stak"><h2 id="pladskort">{t('pladser.kort.titel')}</h2><Pladskort boformId={hus.boform.id} /></section>;
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Vagtskifte } from '../../../contract/vagtskifte.ts';
import { useTekst } from '../../design/tekst.tsx';

/** Who came and who left since the last handover. */
export function Bevaegelser({ skifte: { kom, gik, siden } }: { readonly skifte: Vagtskifte }): ReactNode {
  const { t, besked, tidspunkt, klokkeslaet } = useTekst();
  return (
    <section aria-labelledby="vagt-siden" className="hv-stak-taet">
      <h2 id="vagt-siden">{t('vagt.siden', { tid: tidspunkt(siden) })}</h2>
      <h3>{t('vagt.kom')}</h3>
      <Linjer tom={t('vagt.kom.tom')} linjer={kom.map((each) => ({ ...each, rest: t(each.klokken ? 'vagt.kom.kl' : 'vagt.kom.dag', { dag: each.dato, klokken: each.klokken && klokkeslaet(each.klokken) }) }))} />
      <h3>{t('vagt.gik')}</h3>
      <Linjer tom={t('vagt.gik.tom')} linjer={gik.map((each) => ({ ...each, rest: besked({ key: `borgeren.faktum.udskrivning.${each.maade}` }) }))} />
    </section>
  );
}

type Linje = Pick<Vagtskifte['kom'][number], 'borgerId' | 'opholdId' | 'navn' | 'plads'> & { readonly rest: string };

function Linjer({ tom, linjer }: { readonly tom: string; readonly linjer: readonly Linje[] }): ReactNode {
  const { t } = useTekst();
  if (linjer.length === 0) return <p className="hv-dempet">{tom}</p>;
  return (
    <ul className="hv-natliste">
      {linjer.map(({ borgerId, opholdId, navn, plads, rest }) => (
        <li key={opholdId}><Link to="/borger/$borgerId" params={{ borgerId }} search={{}}>{navn || t('web.udenNavn')}</Link><span className="hv-dempet">{[...(plads ? [t('vagt.plads', { plads })] : []), rest].join(' · ')}</span></li>
      ))}
    </ul>
  );
}

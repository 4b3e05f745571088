import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { budskaberQuery } from '../api/budskaber.ts';
import { may, useSession } from '../app/useSession.ts';
import { Failure } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';

/** What the other side of a stay has sent and nobody here has read in yet. It is read on the page of the person. */
export function Budskaber(): ReactNode {
  const { t } = useTekst();
  const { data, error, refetch } = useQuery({ ...budskaberQuery, enabled: may(useSession(), 'besked.skriv') });
  if (error && !data) return <Failure message={t('web.budskaber.hentes.ikke')} retry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <section className="hv-kort" aria-labelledby="budskaber">
      <h2 id="budskaber">{t('mindag.budskaber')} <span className="hv-dempet">{data.length}</span></h2>
      <ul className="hv-kuverter">
        {data.map(({ id, art, afsenderNavn, dato: dag, borgerId, navn }) => {
          const vist = navn || t('web.udenNavn');
          return (
            <li key={id} className="hv-kuvert">
              <p><strong>{vist}</strong></p>
              <p>{t(`mindag.budskab.${art}`, { afsender: afsenderNavn || t('mindag.skjultSted'), dag })}</p>
              <Link to="/borger/$borgerId" params={{ borgerId }} search={{}} className="hv-knap">{t('mindag.budskab.aabn')}<span className="hv-skjult"> {vist}</span></Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { advarslerOmQuery } from '../../api/advarsler.ts';
import { may } from '../../app/useSession.ts';
import { Failure, Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useBorger } from '../useBorger.ts';

/** That the person's violent partner is in the same house: told to few, on the page of who is to be kept safe and nowhere else. It bars nothing. */
export function Sikkerhed(): ReactNode {
  const { t } = useTekst();
  const { billede, session } = useBorger();
  const has = billede.forloeb.relation.some(({ art }) => art === 'voldelig_partner');
  const { data, error, refetch } = useQuery({ ...advarslerOmQuery(billede.id), enabled: has && may(session, 'relation.skriv') });
  const fundet = data ?? [];
  if (fundet.length === 0 && !error) return null;
  return (
    <div className="hv-ikke-print">
      {/* Without an answer it is not known that all are safe. */}
      {error ? <Failure message={t('advarsel.hentes.ikke')} retry={() => void refetch()} /> : null}
      {fundet.length > 0 ? (
        <Notice tone="agt">
          {fundet.map(({ slags, sikker }) => <p key={slags}><strong>{t(sikker ? `advarsel.sikker.${slags}` : `advarsel.mulig.${slags}`)}</strong></p>)}
          <p>{t('advarsel.hvad')}</p>
        </Notice>
      ) : null}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { advarslerQuery } from '../api/advarsler.ts';
import { may, useSession } from '../app/useSession.ts';
import { Failure, Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';

/** Whose safety to see to, by name; from whom stands on their own page alone, since a board is read over the shoulder. */
export function Advarsler({ boformId }: { readonly boformId: string }): ReactNode {
  const { t } = useTekst();
  const { data, error, refetch } = useQuery({ ...advarslerQuery(boformId), enabled: may(useSession(), 'relation.skriv') });
  const hvem = [...new Map((data ?? []).map((each) => [each.borgerId, each.navn])).entries()];
  if (hvem.length === 0 && !error) return null;
  return (
    <div className="hv-ikke-print">
      {/* Without an answer it is not known that all are safe. */}
      {error ? <Failure message={t('advarsel.hentes.ikke')} retry={() => void refetch()} /> : null}
      {hvem.length > 0 ? <Notice tone="agt">{hvem.map(([borgerId, navn]) => <p key={borgerId}><Link to="/borger/$borgerId" params={{ borgerId }} search={{}}>{t('huset.advarsel', { navn: navn || t('web.udenNavn') })}</Link></p>)}</Notice> : null}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { morgenQuery } from '../../api/doeren.ts';
import { problemText } from '../../app/sider.tsx';
import { EmptyState, Failure, Loading } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';

/** The admissions of the last nights that lack something, each in a line; the leader deals with them in the list of the morning. */
export function FraMorgenen({ boformId }: { readonly boformId: string }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { data, error, refetch } = useQuery(morgenQuery(boformId));
  return (
    <>
      <h2>{t('pladser.morgen.titel')}</h2>
      {error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : !data ? <Loading lines={3} /> : data.linjer.length === 0 ? <EmptyState>{t('pladser.morgen.tom')}</EmptyState> : (
        <ul className="hv-stak-taet">
          {data.linjer.map(({ borgerId, opholdId, navn, mangler }) => (
            <li key={opholdId}><Link to="/borger/$borgerId" params={{ borgerId }} search={{}}>{navn || t('web.udenNavn')}</Link><br /><span className="hv-lille">{t('pladser.morgen.mangler')}: {mangler.map((each) => t(`pladser.morgen.mangler.${each}`)).join(', ')}</span></li>
          ))}
        </ul>
      )}
    </>
  );
}

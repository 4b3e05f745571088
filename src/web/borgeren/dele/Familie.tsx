import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../design/Card.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { useBorger } from '../useBorger.ts';

/** The children and parents the facts name, and what the law asks of whoever worries about a child: explained here, decided by people. */
export function Familie(): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb }, navn } = useBorger();
  const familie = forloeb.relation.filter(({ art }) => art !== 'voldelig_partner');
  if (familie.length === 0) return null;
  return (
    <Card title={t('familie.titel', { navn })} name="familie">
      <ul>{familie.map((relation) => <li key={relation.id}><Slaegtning relation={relation} /></li>)}</ul>
      <details>
        <summary>{t('familie.underretning')}</summary>
        <p>{t('familie.underretning.fagperson')}</p>
        <p>{t('familie.underretning.alle')}</p>
        <p className="hv-dempet">{t('familie.underretning.ikke')}</p>
      </details>
    </Card>
  );
}

function Slaegtning({ relation: { art, andenBorgerId, navn, foedselsdato } }: { readonly relation: Gemt<'relation'> }): ReactNode {
  const { t, dato } = useTekst();
  const vist = navn ?? t('web.udenNavn');
  return (
    <>
      {t(art === 'barn' ? 'familie.barn' : 'familie.foraelder')}:{' '}
      {andenBorgerId ? <Link to="/borger/$borgerId" params={{ borgerId: andenBorgerId }} search={{}}>{vist}</Link> : vist}
      {foedselsdato ? <span className="hv-dempet"> {t('borgeren.orientering.foedt', { dato: dato(foedselsdato) })}</span> : null}
    </>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { KravlinjeSvar } from '../../../contract/krav.ts';
import { lastDayOf } from '../../../text/format.ts';
import { useSession } from '../../app/useSession.ts';
import { useTekst } from '../../design/tekst.tsx';
import { vejeFor, type Vej } from './goer.ts';

type Holdtdage = KravlinjeSvar['tilbageholdt'][number];

/** The days of a line that wait: for what, what to do about it, and the way there for whoever may. */
export function Holdt({ linje }: { readonly linje: KravlinjeSvar }): ReactNode {
  if (linje.tilbageholdt.length === 0) return '–';
  const betingelser = [...new Set(linje.tilbageholdt.map(({ betingelse }) => betingelse))];
  return <ul className="hv-krav-holdt">{betingelser.map((betingelse) => <EnGrund key={betingelse} linje={linje} dage={linje.tilbageholdt.filter((each) => each.betingelse === betingelse)} />)}</ul>;
}

function EnGrund({ linje, dage }: { readonly linje: KravlinjeSvar; readonly dage: readonly Holdtdage[] }): ReactNode {
  const { t } = useTekst();
  const { handlinger } = useSession();
  const [first] = dage;
  if (!first) return null;
  const veje = vejeFor(first.betingelse, handlinger);
  return (
    <li>
      <span className="hv-krav-hvornaar">{dage.map(({ fra, til, dage: n }) => t('krav.holdt', { fra, til: lastDayOf(til), dage: n })).join(' ')}</span>{' '}
      {t(`krav.holdt.${first.betingelse}`)}{' '}
      {veje.length === 0 ? <span className="hv-dempet">{t(`krav.opgave.${first.ejer}`)}</span> : <span className="hv-raekke hv-ikke-print">{veje.map((vej) => <Vejlink key={vej.text} vej={vej} linje={linje} />)}</span>}
    </li>
  );
}

function Vejlink({ vej: { text, til }, linje: { borgerId, opholdId, navn } }: { readonly vej: Vej; readonly linje: KravlinjeSvar }): ReactNode {
  const { t } = useTekst();
  const label = <>{t(text)}<span className="hv-skjult"> {navn}</span></>;
  return 'sted' in til ? <Link to={til.sted}>{label}</Link> : <Link to="/borger/$borgerId" params={{ borgerId }} search={{ goer: til.goer, emne: opholdId }}>{label}</Link>;
}

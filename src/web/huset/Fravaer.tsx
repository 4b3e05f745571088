import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { may, useSession } from '../app/useSession.ts';
import { useTekst } from '../design/tekst.tsx';
import { isBortvist, isFravaerende, isSavnet, type Beboer } from './natliste.ts';

interface FravaerProps {
  readonly borger: Beboer;
  readonly nat: IsoDate;
  /** Whether they are taken to be away that night. */
  readonly ude: boolean;
}

/** Until when someone is away by agreement, or that they should be back; and the ways to say that they are, or to agree on it. */
export function Fravaer({ borger, nat, ude }: FravaerProps): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const { fravaer } = borger;
  const maa = may(session, 'fravaer.skriv');
  if (fravaer && (isFravaerende(borger, nat) || isSavnet(borger, nat))) {
    return (
      <p className="hv-natled hv-lille">
        <strong>{t(isSavnet(borger, nat) ? 'huset.nat.savnet' : 'huset.nat.fravaer', { dag: fravaer.til })}</strong>
        {maa ? <Link to="/borger/$borgerId" params={{ borgerId: borger.id }} search={{ goer: 'fravaer-slut', emne: fravaer.id }}>{t('huset.nat.fravaer.ret')}<span className="hv-skjult"> {borger.navn}</span></Link> : null}
      </p>
    );
  }
  if (!ude || !maa || isBortvist(borger, nat)) return null;
  return <p className="hv-natled hv-lille"><Link to="/borger/$borgerId" params={{ borgerId: borger.id }} search={{ goer: 'fravaer', emne: borger.opholdId }}>{t('huset.nat.fravaer.aftal')}<span className="hv-skjult"> {borger.navn}</span></Link></p>;
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Krav } from '../../../contract/krav.ts';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Kravsoegning } from './soegning.ts';

type Ventende = Krav['venter'][number];

interface VenterProps {
  readonly svar: Krav;
  readonly search: Kravsoegning;
}

const EJERE = ['oekonomi', 'sagsbehandler'] as const satisfies readonly Ventende['ejer'][];

/** What the counted days wait for, by whose task it is; each shows its lines. */
export function Venter({ svar: { venter }, search }: VenterProps): ReactNode {
  const { t } = useTekst();
  return (
    <Card title={t('krav.venter')}>
      {venter.length === 0 ? <EmptyState>{t('krav.venter.intet')}</EmptyState> : <p className="hv-dempet hv-lille">{t('krav.venter.hvad')}</p>}
      {EJERE.map((ejer) => <Opgaver key={ejer} ejer={ejer} venter={venter.filter((each) => each.ejer === ejer)} search={search} />)}
    </Card>
  );
}

function Opgaver({ ejer, venter, search: { kvartal, mangler } }: { readonly ejer: Ventende['ejer']; readonly venter: readonly Ventende[]; readonly search: Kravsoegning }): ReactNode {
  const { t } = useTekst();
  if (venter.length === 0) return null;
  return (
    <>
      <h3 className="hv-krav-ejer">{t(`krav.ejer.${ejer}`)}</h3>
      <ul className="hv-krav-venter">
        {venter.map(({ betingelse, dage, linjer }) => (
          <li key={betingelse}>
            <Link to="/oekonomi/krav" search={{ ...(kvartal ? { kvartal } : {}), vis: 'venter', mangler: betingelse }} resetScroll={false} activeProps={{}} aria-current={betingelse === mangler ? 'true' : undefined}>{t(`krav.mangler.${betingelse}`)}</Link>
            <span className="hv-dempet hv-lille">{t('krav.venter.maengde', { dage, linjer })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

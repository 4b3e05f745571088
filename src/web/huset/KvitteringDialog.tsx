import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { useTekst } from '../design/tekst.tsx';
import { printCard } from '../design/udskriv.ts';

/** What an admission was, as it is told to the person on paper. */
export interface Kvittering {
  readonly navn: string;
  /** The name of the place; `null` where none is given yet. */
  readonly plads: string | null;
  readonly dato: IsoDate;
}

interface KvitteringDialogProps {
  readonly hus: Huset;
  readonly kvittering: Kvittering;
  readonly onClose: () => void;
}

/** The receipt of an admission, to take along: which place, from when, whose decision it is and how to complain. */
export function KvitteringDialog({ hus: { boform }, kvittering: { navn, plads, dato }, onClose }: KvitteringDialogProps): ReactNode {
  const { t } = useTekst();
  return (
    <Dialog title={t('huset.kvittering')} onClose={onClose}>
      <div className="hv-stak" data-kort="kvittering">
        <p><strong>{t('huset.kvittering.til', { navn, boform: boform.navn })}</strong></p>
        <p>{plads === null ? t('huset.kvittering.udenPlads', { dag: dato }) : t('huset.kvittering.plads', { plads, dag: dato })}</p>
        <p>{t('huset.kvittering.hvad')}</p>
        <div className="hv-raekke"><Button look="primaer" onClick={() => printCard('kvittering')}>{t('web.udskriv')}</Button><Button onClick={onClose}>{t('web.luk')}</Button></div>
      </div>
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { printCard } from '../../design/udskriv.ts';
import { useBorgerAdresse } from '../useBorger.ts';
import { Linjer, type Indholdet } from './Orienteringsindhold.tsx';

export interface Kvittering {
  readonly indhold: Indholdet;
  readonly kanal: string;
  readonly dato: IsoDate;
  readonly nummer: string;
}

/** A letter left the house: what it said, to whom, when and how. It can't be undone, so it can be kept. */
export function Orienteringskvittering({ indhold: sendt, kanal, dato, nummer }: Kvittering): ReactNode {
  const { t, datoMedUgedag, besked } = useTekst();
  const { close } = useBorgerAdresse();
  return (
    <Dialog title={t('borgeren.kvittering')} onClose={close}>
      <div className="hv-stak" data-kort="kvittering">
        <Notice tone="ok" announce title={t(kanal === 'hjemvej' ? 'borgeren.kvittering.sendt' : 'borgeren.kvittering.skrevet', { kommune: sendt.kommune })}>
          <p>{t('borgeren.kvittering.dag', { dag: datoMedUgedag(dato), kanal: besked({ key: `lov.valg.kanal.${kanal}` }) })}</p>
        </Notice>
        <Linjer indhold={sendt} />
        <p className="hv-dempet hv-lille">{t('borgeren.kvittering.nummer', { nummer })}</p>
        <div className="hv-raekke bo-knapper"><Button look="primaer" onClick={close}>{t('web.luk')}</Button><Button onClick={() => printCard('kvittering')}>{t('web.udskriv')}</Button></div>
      </div>
    </Dialog>
  );
}

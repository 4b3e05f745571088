import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { printCard } from '../../design/udskriv.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { isSkjult } from '../forloeb/skjult.ts';
import { klageOver, type Bortvist } from './Klagevejledning.tsx';

export interface Brevet extends Bortvist {
  readonly fra: IsoDate;
  readonly til: IsoDate | null;
  readonly begrundelse: string;
  readonly tilbudt: string | null;
}

/** The decision in words the person can take along: what, how long, why, what was offered, and how to complain where one can. */
export function Bortvisningsbrev({ brev, boformId }: { readonly brev: Brevet; readonly boformId: string }): ReactNode {
  const { t, datoMedUgedag, besked } = useTekst();
  const { billede: { forloeb }, navn, navne, session: { today } } = useBorger();
  const { close } = useBorgerAdresse();
  // The letter goes along with the person: of a hidden stay it names no place.
  const skjult = isSkjult(forloeb, today);
  const boform = skjult ? t('huset.afslag.brev.neutral') : navne.boform(boformId);
  const { klagevejledning, grund } = klageOver(brev, today);
  return (
    <Dialog title={t('huset.afslag.brev')} onClose={close}>
      <div className="hv-stak" data-kort="bortvisning">
        <p className="hv-dempet">{skjult ? null : `${boform ?? ''}, `}{datoMedUgedag(brev.afgjort)}</p>
        <p>{t('huset.afslag.brev.til', { navn })}</p>
        <p><strong>{t(brev.medUdskrivning ? 'afsked.brev.slut' : 'afsked.brev.kort', { boform, fra: brev.fra, til: brev.til })}</strong></p>
        {brev.medUdskrivning && brev.til ? <p>{t('afsked.brev.velkommen', { til: brev.til })}</p> : null}
        <p>{brev.begrundelse}</p>
        {brev.tilbudt ? <p>{t('afsked.brev.tilbudt', { tilbudt: brev.tilbudt })}</p> : null}
        <p>{klagevejledning ? t('huset.afslag.brev.klage', { boform: skjult ? t('huset.afslag.brev.neutral.til') : boform }) : besked(grund)}</p>
        <div className="hv-raekke"><Button look="primaer" onClick={close}>{t('web.luk')}</Button><Button onClick={() => printCard('bortvisning')}>{t('web.udskriv')}</Button></div>
      </div>
    </Dialog>
  );
}

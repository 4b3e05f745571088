import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { registerQuery } from '../api/opslag.ts';
import { useNeutralAfsender } from '../app/neutralAfsender.ts';
import { Button } from '../design/Button.tsx';
import { Check } from '../design/Choice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { printCard } from '../design/udskriv.ts';

/** What was decided at the door, as it is written to the person. */
export interface Afslag {
  /** Empty for who gave no name. */
  readonly navn: string;
  readonly grund: 'uden_for_maalgruppe' | 'fuldt_hus' | 'under_18' | 'andet';
  readonly begrundelse: string;
  readonly henvistTil: string | null;
  readonly afgjort: IsoDate;
  /** Of the Act on Social Services, under which the house is approved. */
  readonly paragraf: '109' | '110';
}

interface AfslagsbrevProps {
  readonly afslag: Afslag;
  readonly hus: Huset;
  readonly onClose: () => void;
  /** Puts the person on the waiting list of the house. */
  readonly onWait: () => void;
}

/** The decision in words the person can take along: what, why, where to go instead, and how to complain. */
export function Afslagsbrev({ afslag: { navn, grund, begrundelse, henvistTil, afgjort, paragraf }, hus: { boform }, onClose, onWait }: AfslagsbrevProps): ReactNode {
  const { t, datoMedUgedag } = useTekst();
  const { data } = useQuery(registerQuery);
  const [skjult, setSkjult] = useState(false);
  useNeutralAfsender(skjult);
  const anden = data?.boformer.find(({ id }) => id === henvistTil);
  return (
    <div className="hv-stak" data-kort="afslag">
      <div className="hv-ikke-print"><Check label={t('huset.afslag.brev.skjul')} hint={t('huset.afslag.brev.skjul.hint')} checked={skjult} onChange={setSkjult} /></div>
      <p className="hv-dempet">{skjult ? null : `${boform.navn}, `}{datoMedUgedag(afgjort)}</p>
      <p>{t(navn === '' ? 'huset.afslag.brev.uden' : 'huset.afslag.brev.til', { navn })}</p>
      <p><strong>{skjult ? t('huset.afslag.brev.hvad.skjult') : t('huset.afslag.brev.hvad', { boform: boform.navn })}</strong></p>
      <p>{t(`huset.afslag.brev.${grund}`, { boform: skjult ? t('huset.afslag.brev.neutral') : boform.navn, paragraf })}{begrundelse === '' ? '' : ` ${begrundelse}`}</p>
      {anden ? <p>{skjult ? t('huset.afslag.brev.henvist.skjult') : t('huset.afslag.brev.henvist', { boform: [anden.navn, anden.adresse].filter(Boolean).join(', ') })}</p> : null}
      <p>{t('huset.afslag.brev.klage', { boform: skjult ? t('huset.afslag.brev.neutral.til') : boform.navn })}</p>
      <div className="hv-raekke"><Button look="primaer" onClick={onClose}>{t('web.luk')}</Button><Button onClick={() => printCard('afslag')}>{t('web.udskriv')}</Button>{grund === 'under_18' ? null : <Button look="stille" onClick={onWait}>{t('huset.afslag.brev.vente')}</Button>}</div>
    </div>
  );
}

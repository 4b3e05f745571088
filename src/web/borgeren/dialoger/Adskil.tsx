import { useState, type ReactNode } from 'react';
import { BorgerSoeg, type Fundet } from '../../app/BorgerSoeg.tsx';
import { soegelinje } from '../../app/soegelinje.ts';
import { TextArea, TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useBorger } from '../useBorger.ts';
import { useUdkast } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

/** Two records that look like one are two human beings: neither holds the other's claim back any longer. */
export function Adskil(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { billede, navn, session: { today } } = useBorger();
  const [soeg, setSoeg] = useState(billede.visningsnavn);
  const [anden, setAnden] = useState<Fundet | null>(null);
  const [{ begrundelse }, ret, forget] = useUdkast('adskil', () => ({ begrundelse: '' }));
  const sending = useSending('adskil-borgere');
  const felter = anden ? { borgerId: billede.id, andenBorgerId: anden.borgerId, dato: today, begrundelse } : null;
  const vaelg = (fundet: Fundet): void => { setAnden(fundet); setSoeg(fundet.navn); };
  return (
    <Kommandoform titel={t('borgeren.goer.adskil')} sending={sending} felter={felter} gem={t('borgeren.adskil.gem')} gemt={t('borgeren.gemt.adskil')} forget={forget}>
      <Notice>{t('borgeren.adskil.forklaring')}</Notice>
      <TextField label={t('borgeren.kobl.soeg')} value={soeg} autoComplete="off" error={anden ? sending.fejl('andenBorgerId') : t('borgeren.kobl.vaelg')} onChange={(value) => { setSoeg(value); setAnden(null); }} />
      {anden ? <p className="bo-valgt">{t('borgeren.adskil.valgt', { en: navn, anden: anden.navn })} <span className="hv-dempet">{soegelinje(anden.linje, tekst)}</span></p> : <BorgerSoeg text={soeg} onChoose={vaelg} most={6} except={billede.id} />}
      <TextArea label={t('borgeren.adskil.begrundelse')} hint={t('borgeren.adskil.begrundelse.hint')} value={begrundelse} required error={begrundelse.trim() ? sending.fejl('begrundelse') : null} onChange={(value) => ret({ begrundelse: value })} />
    </Kommandoform>
  );
}

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

/** Two records of one human being are read together. Nothing moves, and it can be undone. */
export function Kobl(): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { billede, navn, session: { today } } = useBorger();
  const [soeg, setSoeg] = useState('');
  const [anden, setAnden] = useState<Fundet | null>(null);
  const [{ aarsag }, ret, forget] = useUdkast('kobl', () => ({ aarsag: '' }));
  const sending = useSending('kobl-borgere');
  const felter = anden ? { borgerId: billede.id, andenBorgerId: anden.borgerId, dato: today, aarsag } : null;
  const vaelg = (fundet: Fundet): void => { setAnden(fundet); setSoeg(fundet.navn); };
  return (
    <Kommandoform titel={t('borgeren.goer.kobl')} sending={sending} felter={felter} gem={t('borgeren.kobl.gem')} gemt={t('borgeren.gemt.kobl')} forget={forget}>
      <Notice>{t('borgeren.kobl.forklaring')}</Notice>
      <TextField label={t('borgeren.kobl.soeg')} value={soeg} autoComplete="off" error={anden ? sending.fejl('andenBorgerId') : t('borgeren.kobl.vaelg')} onChange={(value) => { setSoeg(value); setAnden(null); }} />
      {anden ? <p className="bo-valgt">{t('borgeren.kobl.valgt', { en: navn, anden: anden.navn })} <span className="hv-dempet">{soegelinje(anden.linje, tekst)}</span></p> : <BorgerSoeg text={soeg} onChoose={vaelg} most={6} />}
      <TextArea label={t('borgeren.kobl.aarsag')} hint={t('borgeren.kobl.aarsag.hint')} value={aarsag} required error={aarsag ? sending.fejl('aarsag') : null} onChange={(value) => ret({ aarsag: value })} />
    </Kommandoform>
  );
}

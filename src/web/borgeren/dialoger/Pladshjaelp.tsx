import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { pladskortQuery } from '../../api/pladser.ts';
import { Choice, Select } from '../../design/Choice.tsx';
import { TextArea } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { ledigeI } from '../../huset/pladstal.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, TreSvar, useUdkast } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

const INGEN = 'ingen';
const SVAR = ['venter', 'ja', 'nej'] as const;

interface Udkast {
  readonly henvendt: IsoDate | null;
  readonly oenske: boolean | null;
  readonly behov: boolean | null;
  readonly boformId: string | null;
  readonly tilbudt: IsoDate | null;
  readonly egnet: string;
  readonly svar: (typeof SVAR)[number];
}

/** Someone turned to the municipality for a place: whether they wish and need it, and which free and suitable one was offered. */
export function Pladshjaelp(): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const { search } = useBorgerAdresse();
  const foer = billede.forloeb.pladshjaelp.findLast(({ forekomstId }) => search.emne === undefined || forekomstId === search.emne);
  const open = foer && foer.tilbudt === null ? foer : null;
  const [udkast, ret, forget] = useUdkast<Udkast>('pladshjaelp', () => ({ henvendt: open?.henvendt ?? today, oenske: open?.oenske ?? null, behov: open?.behov ?? null, boformId: null, tilbudt: today, egnet: '', svar: 'venter' }));
  const { henvendt, oenske, behov, boformId, tilbudt, egnet, svar } = udkast;
  const sending = useSending('registrer-pladshjaelp');
  const tilbud = boformId !== null && tilbudt !== null ? { boformId, dato: tilbudt, egnet } : null;
  const felter = henvendt ? { borgerId: billede.id, pladshjaelpId: open?.forekomstId ?? null, henvendt, oenske, behov, tilbud, svar: svar === 'venter' ? null : svar } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.pladshjaelp')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <Dagfelt label={t('borgeren.pladshjaelp.henvendt')} value={henvendt} sket fejl={sending.fejl('henvendt')} onChange={(dag) => ret({ henvendt: dag })} />
      <TreSvar label={t('borgeren.pladshjaelp.oenske')} value={oenske} onChange={(value) => ret({ oenske: value })} />
      <TreSvar label={t('borgeren.pladshjaelp.behov')} value={behov} onChange={(value) => ret({ behov: value })} />
      <Sted value={boformId} onChange={(value) => ret({ boformId: value })} />
      {boformId === null ? null : (
        <>
          <TextArea label={t('borgeren.pladshjaelp.egnet')} value={egnet} required onChange={(value) => ret({ egnet: value })} />
          <Dagfelt label={t('borgeren.dato')} value={tilbudt} sket fejl={sending.fejl('tilbud')} onChange={(dag) => ret({ tilbudt: dag })} />
          <Choice label={t('borgeren.pladshjaelp.svar')} options={SVAR.map((value) => ({ value, label: t(`borgeren.pladshjaelp.svar.${value}`) }))} value={svar} onChange={(value) => ret({ svar: value })} />
        </>
      )}
    </Kommandoform>
  );
}

/** The boformer with how many places each has free, as far as they share it. */
function Sted({ value, onChange }: { readonly value: string | null; readonly onChange: (value: string | null) => void }): ReactNode {
  const { t } = useTekst();
  const { data } = useQuery(pladskortQuery);
  const steder = (data?.steder ?? []).filter(({ paragraffer }) => paragraffer.includes('110')).map((sted) => {
    const n = ledigeI(sted);
    return { value: sted.boformId, label: [sted.navn, sted.kommune, n === null ? null : t('huset.ledige', { n })].filter(Boolean).join(' · ') };
  });
  return <Select label={t('borgeren.pladshjaelp.boform')} options={[{ value: INGEN, label: t('borgeren.pladshjaelp.boform.ingen') }, ...steder]} value={value ?? INGEN} onChange={(chosen) => onChange(chosen === INGEN ? null : chosen)} />;
}

import type { ReactNode } from 'react';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { foedselsdatoOf } from '../forloeb/status.ts';
import { useBorger } from '../useBorger.ts';

export interface Indholdet {
  readonly ophold: Gemt<'ophold'>;
  readonly om: 'indskrivning' | 'udskrivning';
  readonly kommune: string | null;
  readonly kontakt: string;
}

/** Exactly what a municipality is told: who, which boform, which day, whom to ask. Nothing more leaves the house. */
export function Orienteringsindhold({ indhold, udenfor }: { readonly indhold: Indholdet; readonly udenfor: boolean }): ReactNode {
  const { t } = useTekst();
  const kommune = indhold.kommune ?? t('borgeren.kommunen');
  return (
    <section className="bo-brev" aria-label={t('borgeren.orientering.indhold')}>
      <h3>{t(udenfor ? 'borgeren.orientering.skrivDet' : 'borgeren.orientering.faarAtVide', { kommune })}</h3>
      <Linjer indhold={indhold} />
      {udenfor ? <p className="hv-dempet hv-lille">{t('borgeren.orientering.selv')}</p> : null}
    </section>
  );
}

export function Linjer({ indhold: { ophold, om, kontakt } }: { readonly indhold: Indholdet }): ReactNode {
  const { t, dato } = useTekst();
  const { billede: { forloeb, cpr }, navn, navne, session: { today } } = useBorger();
  const foedt = foedselsdatoOf(forloeb);
  const harCpr = forloeb.identitet.some(({ art }) => art !== 'uden');
  const hvem = [navn, foedt ? t('borgeren.orientering.foedt', { dato: dato(foedt) }) : null, cpr ? t('borgeren.cpr', { cpr }) : t(harCpr ? 'borgeren.orientering.medCpr' : 'borgeren.orientering.udenCpr')].filter(Boolean).join(', ');
  const linjer = [
    { key: 'hvem', titel: t('lov.valg.indhold.identitet'), tekst: hvem },
    { key: 'boform', titel: t('lov.valg.indhold.boform'), tekst: navne.boform(ophold.boformId) ?? '' },
    { key: 'dato', titel: t(`borgeren.orientering.dag.${om}`), tekst: dato(om === 'indskrivning' ? ophold.gyldig.fra : (ophold.gyldig.til ?? today)) },
    { key: 'kontakt', titel: t('lov.valg.indhold.kontaktperson'), tekst: kontakt },
  ];
  return <dl className="tl-fakta">{linjer.map(({ key, titel, tekst }) => <div key={key}><dt>{titel}</dt><dd>{tekst}</dd></div>)}</dl>;
}

import type { ReactNode } from 'react';
import { Orienteringsbrev } from '../../app/Orienteringsbrev.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { isSkjult } from '../forloeb/skjult.ts';
import { foedselsdatoOf } from '../forloeb/status.ts';
import { useBorger } from '../useBorger.ts';

export interface Indholdet {
  readonly ophold: Gemt<'ophold'>;
  readonly om: 'indskrivning' | 'udskrivning';
  readonly kommune: string | null;
  readonly kontakt: string;
  readonly tilPerson: string | null;
}

/** Exactly what a municipality is told: who, which boform, which day, whom to ask. Nothing more leaves the house. */
export function Orienteringsindhold({ indhold, udenfor }: { readonly indhold: Indholdet; readonly udenfor: boolean }): ReactNode {
  const { t } = useTekst();
  const kommune = indhold.kommune ?? t('borgeren.kommunen');
  if (udenfor) return <Udenfor indhold={indhold} kommune={kommune} />;
  return (
    <section className="bo-brev" aria-label={t('borgeren.orientering.indhold')}>
      <h3>{t('borgeren.orientering.faarAtVide', { kommune })}</h3>
      <Linjer indhold={indhold} />
    </section>
  );
}

function Udenfor({ indhold, kommune }: { readonly indhold: Indholdet; readonly kommune: string }): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb }, session: { today } } = useBorger();
  return (
    <>
      <h3>{t('borgeren.orientering.skrivDet', { kommune })}</h3>
      <Orienteringsbrev kommune={kommune} tilPerson={indhold.tilPerson} skjult={isSkjult(forloeb, today)} om={indhold.om} linjer={useLinjer(indhold)} />
      <p className="hv-dempet hv-lille">{t('borgeren.orientering.selv')}</p>
    </>
  );
}

export function Linjer({ indhold }: { readonly indhold: Indholdet }): ReactNode {
  return <dl className="tl-fakta">{useLinjer(indhold).map(({ key, titel, tekst }) => <div key={key}><dt>{titel}</dt><dd>{tekst}</dd></div>)}</dl>;
}

function useLinjer({ ophold, om, kontakt }: Indholdet) {
  const { t, dato } = useTekst();
  const { billede: { forloeb, cpr }, navn, navne, session: { today } } = useBorger();
  const foedt = foedselsdatoOf(forloeb);
  const harCpr = forloeb.identitet.some(({ art }) => art !== 'uden');
  const hvem = [navn, foedt ? t('borgeren.orientering.foedt', { dato: dato(foedt) }) : null, cpr ? t('borgeren.cpr', { cpr }) : t(harCpr ? 'borgeren.orientering.medCpr' : 'borgeren.orientering.udenCpr')].filter(Boolean).join(', ');
  return [
    { key: 'hvem', titel: t('lov.valg.indhold.identitet'), tekst: hvem },
    { key: 'boform', titel: t('lov.valg.indhold.boform'), tekst: navne.boform(ophold.boformId) ?? '' },
    { key: 'dato', titel: t(`borgeren.orientering.dag.${om}`), tekst: dato(om === 'indskrivning' ? ophold.gyldig.fra : (ophold.gyldig.til ?? today)) },
    { key: 'kontakt', titel: t('lov.valg.indhold.kontaktperson'), tekst: kontakt },
  ];
}

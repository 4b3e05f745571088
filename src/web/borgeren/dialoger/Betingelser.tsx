import { useId, useState, type ReactNode } from 'react';
import type { KommunalUdskrivning, Udskrivningsbetingelse } from '../../../law/sel/p110-boform/kommunalUdskrivning.ts';
import { Button } from '../../design/Button.tsx';
import { HvorforBody } from '../../design/Hvorfor.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Svar } from '../forloeb/api.ts';
import type { Gemt } from '../forloeb/faktum.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { kanGoere } from './goer.ts';

/** The dialog that mends a condition. */
const RETTES_I: Readonly<Record<Udskrivningsbetingelse['betingelse'], 'plan' | 'bolig' | 'stoette'>> = {
  plan: 'plan', 'bolig-anvist': 'bolig', lejekontrakt: 'bolig', 'indflytning-bolig': 'bolig', 'stoette-bevilget': 'stoette', 'stoette-svarer-til-behov': 'stoette',
  'stoette-kan-begynde': 'stoette', 'botilbud-bevilget': 'stoette', 'indflytning-botilbud': 'stoette',
};

/** What the dialog mends, where it exists already: a grant that lacks something is said anew, not twice. */
const PARAGRAFFER: Partial<Readonly<Record<Udskrivningsbetingelse['betingelse'], readonly Gemt<'bevilling'>['paragraf'][]>>> = {
  'stoette-svarer-til-behov': ['85', '85a'], 'stoette-kan-begynde': ['85', '85a'], 'indflytning-botilbud': ['107', '108'],
};

/** Each condition of the municipal discharge: met, missing, or not known, said in words and shape; and why. */
export function Betingelser({ svar }: { readonly svar: Svar<KommunalUdskrivning> }): ReactNode {
  const { t, besked } = useTekst();
  const id = useId();
  const [why, setWhy] = useState(false);
  const { outcome } = svar;
  const sentence = outcome.kind === 'decided' ? besked(outcome.value.grund) : outcome.kind === 'notApplicable' ? outcome.reasons.map(besked).join(' ') : t('hvorfor.svar.mangler');
  return (
    <section className="bo-betingelser" aria-label={t('borgeren.kommunal.betingelser')}>
      <p role="status"><strong>{sentence}</strong></p>
      {outcome.kind === 'decided' ? <ul>{outcome.value.betingelser.map((each) => <Betingelse key={each.betingelse} betingelse={each} />)}</ul> : null}
      <button type="button" className="hv-hvorfor-knap" aria-expanded={why} aria-controls={id} onClick={() => setWhy(!why)}>{t('hvorfor')}<span className="hv-skjult"> {sentence}</span></button>
      <div id={id} className="hv-hvorfor" hidden={!why}>{why ? <HvorforBody sentence={sentence} rule={svar.regel} outcome={outcome} trace={svar.trace} /> : null}</div>
    </section>
  );
}

function Betingelse({ betingelse: { betingelse, tidspunkt, tilstand } }: { readonly betingelse: Udskrivningsbetingelse }): ReactNode {
  const { t, besked } = useTekst();
  const { billede: { forloeb }, session: { handlinger } } = useBorger();
  const { open } = useBorgerAdresse();
  const goer = RETTES_I[betingelse];
  const bevilget = forloeb.bevilling.findLast(({ paragraf }) => PARAGRAFFER[betingelse]?.includes(paragraf));
  const mangler = tilstand !== 'opfyldt' && kanGoere(goer, { handlinger, forloeb });
  return (
    <li className="bo-betingelse" data-tilstand={tilstand}>
      <span className="bo-tegn" aria-hidden="true" />
      <span>
        {besked({ key: `lov.betingelse.${betingelse}` })}
        <span className="bo-felt">{besked({ key: `lov.tilstand.${tilstand}` })} · {besked({ key: `lov.tidspunkt.${tidspunkt}` })}</span>
      </span>
      {mangler ? <Button look="stille" onClick={() => open({ goer, retur: 'udskriv-kommunalt', ...(bevilget ? { emne: bevilget.forekomstId } : {}) })}>{t(`borgeren.kommunal.ret.${goer}`)}<span className="hv-skjult"> {besked({ key: `lov.betingelse.${betingelse}` })}</span></Button> : null}
    </li>
  );
}

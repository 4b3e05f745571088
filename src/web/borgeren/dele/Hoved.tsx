import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { may } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { alderOf, beskyttelserOf, foedselsdatoOf, nuOf, type Nu } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse, type Borger } from '../useBorger.ts';
import { Naeste } from './Naeste.tsx';

/** Who this is, where they sleep, where they belong, what they want, and what is next. */
export function Hoved(): ReactNode {
  const { navn, billede, session } = useBorger();
  const tekst = useTekst();
  const andre = [...new Set(billede.forloeb.navn.map((each) => each.navn))].filter((each) => each !== billede.visningsnavn);
  return (
    <section className="hv-kort bo-hoved" aria-labelledby="bo-navn">
      <div className="bo-hoved-navn">
        <h1 id="bo-navn">{navn}</h1>
        {beskyttelserOf(billede.forloeb, session.today).map((art) => <span key={art} className="bo-beskyttet">{tekst.t(`borgeren.beskyttelse.${art}`)}</span>)}
      </div>
      {andre.length > 0 ? <p className="hv-dempet">{tekst.t('borgeren.ogsaa', { navne: andre.join(', ') })}</p> : null}
      <p className="bo-linje">{linje(useBorger(), tekst).map((del) => <span key={del}>{del}</span>)}</p>
      <HoererHjemme />
      <Identitet />
      <VilGerne />
      <Naeste />
      {may(session, 'oekonomi.se') ? <p><Link to="/borger/$borgerId/refusion" params={{ borgerId: billede.id }}>{tekst.t('borgeren.refusion', { navn })}</Link></p> : null}
    </section>
  );
}

/** Age and where the person is now. */
function linje({ billede: { forloeb }, session: { today }, navne }: Borger, { t }: Tekst): readonly string[] {
  const foedt = foedselsdatoOf(forloeb);
  const alder = foedt ? [t('borgeren.alder', { n: alderOf(foedt, today) })] : [];
  return [...alder, stedOf(nuOf(forloeb, today), { t, boform: navne.boform })];
}

function stedOf(nu: Nu, { t, boform }: Pick<Tekst, 't'> & { readonly boform: Borger['navne']['boform'] }): string {
  switch (nu.kind) {
    case 'boform': return t('borgeren.nu.boform', { boform: boform(nu.ophold.boformId), fra: nu.ophold.gyldig.fra });
    case 'hjem': return t('borgeren.nu.hjem', { adresse: nu.adresse, fra: nu.siden });
    case 'doed': return t('borgeren.nu.doed', { dato: nu.dato });
    case 'ukendt': return nu.sidst ? t(`borgeren.nu.sidst.${nu.sidst.destination}`, { dato: nu.sidst.dato }) : t('borgeren.nu.ukendt');
  }
}

/** The municipality the person belongs to, with its source; for a boform, the one it told. */
function HoererHjemme(): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb }, navne } = useBorger();
  const rolle = forloeb.kommunerolle.findLast((each) => each.rolle === 'handlekommune' && each.gyldig.til === null);
  const fortalt = forloeb.orientering.findLast(({ retning }) => retning === 'sendt');
  if (rolle) {
    return (
      <p>
        {t('borgeren.hjemme', { kommune: navne.kommune(rolle.kommuneId) })}{' '}
        <span className="hv-dempet">{t(rolle.omtvistet ? 'borgeren.hjemme.omtvistet' : 'borgeren.hjemme.fordi', { grundlag: rolle.grundlag, fra: rolle.gyldig.fra })}</span>
      </p>
    );
  }
  return <p className="hv-dempet">{fortalt ? t('borgeren.hjemme.fortalt', { kommune: fortalt.modpartNavn, dato: fortalt.dato }) : t('borgeren.hjemme.ukendt')}</p>;
}

/** With or without a CPR number, said as the ordinary thing it is. */
function Identitet(): ReactNode {
  const { t } = useTekst();
  const { billede: { cpr, forloeb }, session } = useBorger();
  const { open } = useBorgerAdresse();
  const art = forloeb.identitet.findLast((each) => each.art !== 'uden')?.art;
  if (cpr) return <p className="hv-dempet">{t(art === 'erstatningscpr' ? 'borgeren.erstatningscpr' : 'borgeren.cpr', { cpr })}</p>;
  if (art) return <p className="hv-dempet">{t('borgeren.cpr.oplyst')}</p>;
  return (
    <p className="hv-dempet bo-identitet">
      {t('borgeren.cpr.uden')} {may(session, 'borger.skriv') ? <button type="button" className="hv-hvorfor-knap" onClick={() => open({ goer: 'identitet' })}>{t('borgeren.cpr.tilfoej')}</button> : null}
    </p>
  );
}

/** What the person wants, in their own words, before anything else anyone wants. */
function VilGerne(): ReactNode {
  const { t, dato } = useTekst();
  const { navn, billede: { forloeb }, session } = useBorger();
  const { open } = useBorgerAdresse();
  const oenske = forloeb.oenske.at(-1);
  // Nobody is asked what someone who died would like.
  const skriv = may(session, 'borger.skriv') && nuOf(forloeb, session.today).kind !== 'doed';
  if (!oenske) return skriv ? <div><Button onClick={() => open({ goer: 'vil-gerne' })}>{t('borgeren.vilGerne.spoerg', { navn })}</Button></div> : null;
  return (
    <figure className="bo-vil">
      <blockquote>{t('borgeren.citat', { tekst: oenske.tekst })}</blockquote>
      <figcaption className="hv-dempet">
        {t('borgeren.vilGerne.sagt', { dato: dato(oenske.dato) })}
        {skriv ? <span className="hv-ikke-print"> · <button type="button" className="hv-hvorfor-knap" onClick={() => open({ goer: 'vil-gerne' })}>{t('borgeren.vilGerne.nyt')}</button></span> : null}
      </figcaption>
    </figure>
  );
}

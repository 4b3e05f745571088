import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Huset } from '../../../contract/huset.ts';
import type { Vagtskifte } from '../../../contract/vagtskifte.ts';
import { useKommando } from '../../api/kommando.ts';
import { useTagTilbage } from '../../api/vagtskifte.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { EmptyState, Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';

type Notat = Vagtskifte['notater'][number];

interface NotaterProps {
  readonly hus: Huset;
  readonly notater: readonly Notat[];
}

/** What earlier shifts wrote: first what the reader has not taken over yet, then the rest, folded. */
export function Notater({ hus, notater }: NotaterProps): ReactNode {
  const { t } = useTekst();
  const nye = notater.filter(({ nyt }) => nyt);
  const gamle = notater.filter(({ nyt }) => !nyt);
  return (
    <section aria-labelledby="vagt-notater" className="hv-stak-taet">
      <h2 id="vagt-notater">{t('vagt.notater')} <span className="hv-dempet">{t('vagt.notater.nye', { n: nye.length })}</span></h2>
      {nye.length === 0 ? <div className="hv-kort"><EmptyState>{t('vagt.notater.tom')}</EmptyState></div> : <Liste hus={hus} notater={nye} />}
      {gamle.length === 0 ? null : <details className="hv-mere"><summary>{t('vagt.notater.gamle', { n: gamle.length })}</summary><Liste hus={hus} notater={gamle} /></details>}
    </section>
  );
}

function Liste({ hus, notater }: NotaterProps): ReactNode {
  return <ul className="hv-stak-taet">{notater.map((notat) => <li key={notat.id}><Et hus={hus} notat={notat} /></li>)}</ul>;
}

function Et({ hus, notat: { id, om, tekst, af, tid, nyt } }: { readonly hus: Huset; readonly notat: Notat }): ReactNode {
  const { t, tidspunkt } = useTekst();
  const hvem = om === null ? t('vagt.huset') : om.navn || t('web.udenNavn');
  return (
    <article className={`hv-kort hv-notat${nyt ? ' hv-notat-nyt' : ''}`}>
      <h3>{om === null ? hvem : <Link to="/borger/$borgerId" params={{ borgerId: om.borgerId }} search={{}}>{hvem}</Link>}{om?.plads ? <span className="hv-dempet"> {t('vagt.plads', { plads: om.plads })}</span> : null}{nyt ? <span className="hv-maerkat">{t('vagt.nyt')}</span> : null}</h3>
      <p className="hv-ord">{tekst}</p>
      <p className="hv-dempet hv-lille">{af ?? t('faelles.ukendt')}, {tidspunkt(tid)} <Tilbage hus={hus} id={id} borgerId={om?.borgerId ?? null} hvem={hvem} /></p>
    </article>
  );
}

interface TilbageProps {
  readonly hus: Huset;
  readonly id: string;
  /** Whom the note is about; `null` for the house. */
  readonly borgerId: string | null;
  readonly hvem: string;
}

/** A note that is wrong is taken back; what is right is written anew. */
function Tilbage({ hus, id, borgerId, hvem }: TilbageProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const husnotat = useTagTilbage(hus.boform.id);
  const fakta = useKommando('tilbagekald');
  const sagt = { onSuccess: () => toast.show({ text: t('vagt.notat.taget') }) };
  const tag = (): void => {
    if (borgerId === null) husnotat.mutate({ art: 'husnotater', id }, sagt);
    else fakta.mutate({ borgerId, faktaId: id, aarsag: t('vagt.notat.aarsag') }, sagt);
  };
  const fejl = husnotat.error ?? fakta.error;
  return (
    <>
      <Button look="stille" busy={husnotat.isPending || fakta.isPending} onClick={tag}>{t('vagt.notat.tag')}<span className="hv-skjult"> {hvem}</span></Button>
      {fejl ? <Notice tone="agt" announce>{problemText(fejl, tekst)}</Notice> : null}
    </>
  );
}

import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { printCard } from '../../design/udskriv.ts';
import { kanGoere } from '../dialoger/goer.ts';
import { planStatusOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Indsatser } from './Indsatser.tsx';
import { Muligheder } from './Muligheder.tsx';
import './handleplan.css';

/** The municipality's plan on one card that prints: what it says, its efforts in time, and every kind of help the law has, as it was looked at. */
export function Plankort(): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb } } = useBorger();
  const planId = planStatusOf(forloeb)?.plan.forekomstId;
  if (!forloeb.journaler.some(({ art }) => art === 'myndighed')) return null;
  return (
    <Card title={t('handleplan.titel')} name="handleplan" aside={<Knapper />}>
      <Planen />
      {planId ? <Indsatser planId={planId} /> : null}
      <Muligheder />
    </Card>
  );
}

function Knapper(): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb }, session: { handlinger } } = useBorger();
  const { open } = useBorgerAdresse();
  return (
    <div className="hv-raekke hv-ikke-print">
      {kanGoere('plan', { handlinger, forloeb }) ? <Button onClick={() => open({ goer: 'plan' })}>{t('handleplan.skriv')}</Button> : null}
      <Button look="stille" onClick={() => printCard('handleplan')}>{t('opholdsplan.papir')}<span className="hv-skjult"> {t('handleplan.titel')}</span></Button>
    </div>
  );
}

const DELE = ['formaal', 'indsats', 'varighed', 'andreForhold'] as const;

function Planen(): ReactNode {
  const { t, dato, besked } = useTekst();
  const { billede: { forloeb } } = useBorger();
  const status = planStatusOf(forloeb);
  if (!status) return <EmptyState>{t('handleplan.tom')}</EmptyState>;
  const { plan, sidste } = status;
  const dele = DELE.filter((del) => plan[del] !== null);
  return (
    <>
      <p className="hv-dempet hv-lille">{t('handleplan.status', { plan: besked({ key: `borgeren.planart.${plan.art}` }), skridt: besked({ key: `borgeren.planskridt.${sidste.skridt}` }), dag: dato(sidste.dato) })}</p>
      {dele.length > 0 ? <dl className="bo-plan">{dele.map((del) => <div key={del}><dt>{t(`handleplan.${del}`)}</dt><dd className="bo-ord">{plan[del]}</dd></div>)}</dl> : null}
    </>
  );
}

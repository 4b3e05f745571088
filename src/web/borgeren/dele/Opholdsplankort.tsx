import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ModalityMark } from '../../design/ModalityMark.tsx';
import { EmptyState } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { printCard } from '../../design/udskriv.ts';
import { kanGoere } from '../dialoger/goer.ts';
import type { Gemt } from '../forloeb/faktum.ts';
import { beskederOf, opholdsplanOf, planmoederOf, trepartsmoedeOf } from '../forloeb/opholdsplan.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Beskeder } from './Beskeder.tsx';
import { NyeBudskaber } from './NyeBudskaber.tsx';

/** The boform's plan for the stay on one card that prints: what the person wants, where it leads, who helps, and what was passed on. */
export function Opholdsplankort(): ReactNode {
  const { billede: { forloeb } } = useBorger();
  const ophold = opholdOf(forloeb, { journalart: 'boform' });
  return ophold?.art === '110' ? <PlanFor ophold={ophold} /> : null;
}

function PlanFor({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb } } = useBorger();
  const plan = opholdsplanOf(forloeb, ophold);
  return (
    <Card title={t('opholdsplan.titel')} name="opholdsplan" aside={<Knapper ophold={ophold} />}>
      <NyeBudskaber />
      {plan ? <Indhold plan={plan} /> : <EmptyState>{t('opholdsplan.tom')}</EmptyState>}
      <Moede ophold={ophold} />
      {plan ? <SideOmSide plan={plan} /> : null}
      <Gennemgange moeder={planmoederOf(forloeb, ophold)} plan={plan} />
      <Beskeder beskeder={beskederOf(forloeb, ophold)} />
    </Card>
  );
}

function Knapper({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb }, session: { handlinger } } = useBorger();
  const { open } = useBorgerAdresse();
  const may = { handlinger, forloeb };
  return (
    <div className="hv-raekke hv-ikke-print">
      {kanGoere('opholdsplan', may) ? <Button onClick={() => open({ goer: 'opholdsplan', emne: ophold.forekomstId })}>{t('opholdsplan.skrivIPlanen')}</Button> : null}
      {kanGoere('besked', may) ? <Button onClick={() => open({ goer: 'besked', emne: ophold.forekomstId })}>{t('opholdsplan.givVidere')}</Button> : null}
      <Button look="stille" onClick={() => printCard('opholdsplan')}>{t('opholdsplan.papir')}<span className="hv-skjult"> {t('opholdsplan.titel')}</span></Button>
    </div>
  );
}

function Indhold({ plan }: { readonly plan: Gemt<'opholdsplan'> }): ReactNode {
  const { t, dato } = useTekst();
  const { navn } = useBorger();
  const linjer = (['forventninger', 'foererTil', 'hvemGoerHvad', 'kontakter', 'tryghed'] as const).filter((del) => plan[del] !== null);
  return (
    <>
      <p className="hv-dempet hv-lille">{t('opholdsplan.skrevet', { dag: dato(plan.dato) })}</p>
      {plan.maal ? <figure className="bo-vil"><figcaption className="hv-dempet">{t('opholdsplan.vil', { navn })}</figcaption><blockquote className="bo-ord">{plan.maal}</blockquote></figure> : null}
      <dl className="bo-plan">
        {linjer.map((del) => <div key={del}><dt>{t(`opholdsplan.${del}`)}</dt><dd className="bo-ord">{plan[del]}</dd></div>)}
        {plan.foererTil ? null : <div><dt>{t('opholdsplan.foererTil')}</dt><dd className="hv-dempet">{t('opholdsplan.foererTil.mangler')}</dd></div>}
        <div><dt>{t('opholdsplan.kontaktperson')}</dt><dd>{plan.kontaktperson ?? <span className="hv-dempet">{t('opholdsplan.kontaktperson.mangler')}</span>}</dd></div>
      </dl>
    </>
  );
}

/** The meeting of three: offered, never asked for in red. */
function Moede({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t, besked } = useTekst();
  const { billede: { forloeb }, session: { today } } = useBorger();
  const svar = trepartsmoedeOf(forloeb, ophold, today);
  if (svar.kind !== 'decided') return null;
  return <div className="bo-moede"><ModalityMark kind="kan" /><p>{besked(svar.value.grund)} <span className="hv-dempet hv-lille">{t('modalitet.kan')}</span></p></div>;
}

/** The three plans beside each other: what they agree on and where they part is for people to see. */
function SideOmSide({ plan }: { readonly plan: Gemt<'opholdsplan'> }): ReactNode {
  const { t } = useTekst();
  const spalter = [
    { key: 'ophold', titel: t('opholdsplan.titel'), tekst: [plan.maal, plan.foererTil].filter(Boolean).join('\n') },
    { key: 'kommune', titel: t('opholdsplan.kommunensPlan'), tekst: plan.kommunensPlan ?? '' },
    { key: 'job', titel: t('opholdsplan.jobplan'), tekst: plan.jobplan ?? '' },
  ];
  return (
    <section aria-label={t('opholdsplan.sideOmSide')}>
      <h3>{t('opholdsplan.sideOmSide')}</h3>
      <div className="bo-side-om-side">{spalter.map(({ key, titel, tekst }) => <div key={key}><h4>{titel}</h4><p className="bo-ord">{tekst || <span className="hv-dempet">{t('faelles.ikkeOplyst')}</span>}</p></div>)}</div>
      <p className="hv-dempet hv-lille">{t('opholdsplan.sideOmSide.hint')}</p>
    </section>
  );
}

function Gennemgange({ moeder, plan }: { readonly moeder: readonly Gemt<'opholdsplan'>[]; readonly plan: Gemt<'opholdsplan'> | null }): ReactNode {
  const { t, dato, besked } = useTekst();
  const naeste = plan?.naesteGennemgang ?? null;
  if (moeder.length === 0 && naeste === null) return null;
  return (
    <section>
      <h3>{t('opholdsplan.gennemgange')}</h3>
      <ul className="bo-gennemgange">{moeder.map((moede) => <li key={moede.id}><strong>{dato(moede.dato)}</strong> {besked({ key: `lov.valg.opholdsplanskridt.${moede.skridt}` })}{moede.aftalt ? <p className="bo-ord">{moede.aftalt}</p> : null}</li>)}</ul>
      {naeste ? <p>{t('opholdsplan.naeste', { dag: dato(naeste) })}</p> : null}
    </section>
  );
}

import type { ReactNode } from 'react';
import { HvorforOpslag } from '../../app/HvorforOpslag.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState, Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { printCard } from '../../design/udskriv.ts';
import { kanGoere } from '../dialoger/goer.ts';
import type { Gemt } from '../forloeb/faktum.ts';
import { beskederOf } from '../forloeb/opholdsplan.ts';
import { opholdOf, planStatusOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Beskeder } from './Beskeder.tsx';
import { NyeBudskaber } from './NyeBudskaber.tsx';

/** What the municipality has been given from the stay, beside its own plan, and whether support beyond the boform's was considered. */
export function FraOpholdet(): ReactNode {
  const { billede: { forloeb } } = useBorger();
  const ophold = opholdOf(forloeb, { journalart: 'myndighed' });
  return ophold?.art === '110' ? <Fra ophold={ophold} /> : null;
}

function Fra({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb } } = useBorger();
  const beskeder = beskederOf(forloeb, ophold);
  return (
    <Card title={t('fraOpholdet.titel')} name="fra-opholdet" aside={<Button look="stille" onClick={() => printCard('fra-opholdet')}>{t('opholdsplan.papir')}<span className="hv-skjult"> {t('fraOpholdet.titel')}</span></Button>}>
      <NyeBudskaber />
      <SideOmSide viden={beskeder.find(({ art, retning }) => art === 'viden' && retning === 'modtaget') ?? null} />
      <Stoette ophold={ophold} />
      <Beskeder beskeder={beskeder} />
    </Card>
  );
}

const PLANDELE = ['formaal', 'indsats', 'varighed', 'andreForhold'] as const;

/** The latest that was passed on beside the municipality's plan; which of the two is the newer is said, what follows is for people. */
function SideOmSide({ viden }: { readonly viden: Gemt<'besked'> | null }): ReactNode {
  const { t, dato } = useTekst();
  const { billede: { forloeb } } = useBorger();
  const status = planStatusOf(forloeb);
  const dele = status ? PLANDELE.flatMap((del) => (status.plan[del] ? [{ del, tekst: status.plan[del] }] : [])) : [];
  return (
    <>
      <div className="bo-side-om-side">
        <div><h3>{t('fraOpholdet.viden')}</h3>{viden ? <><p className="hv-dempet hv-lille">{t('fraOpholdet.videnFra', { modpart: viden.modpartNavn, dag: dato(viden.dato) })}</p><p className="bo-ord">{viden.tekst}</p></> : <EmptyState>{t('fraOpholdet.ingenViden')}</EmptyState>}</div>
        <div><h3>{t('fraOpholdet.plan')}</h3>{status ? <><p className="hv-dempet hv-lille">{t('fraOpholdet.planFra', { dag: dato(status.sidste.dato) })}</p>{dele.map(({ del, tekst }) => <p key={del} className="bo-ord"><strong>{t(`fraOpholdet.plan.${del}`)}</strong> {tekst}</p>)}</> : <EmptyState>{t('fraOpholdet.ingenPlan')}</EmptyState>}</div>
      </div>
      {viden && status && viden.dato > status.sidste.dato ? <Notice tone="agt">{t('fraOpholdet.nyere', { dag: dato(viden.dato) })}</Notice> : null}
    </>
  );
}

function Stoette({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t, dato } = useTekst();
  const { billede: { forloeb }, session: { handlinger } } = useBorger();
  const { open } = useBorgerAdresse();
  const may = { handlinger, forloeb };
  const sidste = forloeb.stoetteovervejelse.findLast(({ opholdId }) => opholdId === ophold.forekomstId) ?? null;
  const saetning = sidste ? t(sidste.behov ? 'fraOpholdet.behov' : 'fraOpholdet.intetBehov', { dag: dato(sidste.dato) }) : t('fraOpholdet.ikkeOvervejet');
  return (
    <section>
      <h3>{t('fraOpholdet.stoette')}</h3>
      <p>{saetning}</p>
      {sidste ? <p className="bo-ord">{sidste.begrundelse}</p> : null}
      <HvorforOpslag sentence={saetning} borgerId={ophold.borgerId} regel="sel.p110.supplerende-stoette" emneId={ophold.forekomstId} />
      <div className="hv-raekke hv-ikke-print">
        {kanGoere('overvej-stoette', may) ? <Button onClick={() => open({ goer: 'overvej-stoette', emne: ophold.forekomstId })}>{t('fraOpholdet.overvej')}</Button> : null}
        {kanGoere('svar', may) ? <Button onClick={() => open({ goer: 'svar', emne: ophold.forekomstId })}>{t('borgeren.goer.svar')}</Button> : null}
      </div>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Udskrivningsvej } from '../../../law/sel/p110-boform/kommunalUdskrivning.ts';
import { problemText } from '../../app/sider.tsx';
import { Choice } from '../../design/Choice.tsx';
import { TextArea } from '../../design/felter.tsx';
import { Failure, Loading, Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { udskrivningQuery } from '../forloeb/api.ts';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger } from '../useBorger.ts';
import { Betingelser } from './Betingelser.tsx';
import { Dagfelt, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

interface KommunaltUdkast {
  readonly vej: Udskrivningsvej;
  readonly afgjort: IsoDate | null;
  readonly dato: IsoDate | null;
  readonly begrundelse: string;
}

/** The municipality's own discharge: every condition, on the day it must hold, and what mends it. The button comes when all hold. */
export function UdskrivKommunalt(): ReactNode {
  const { billede } = useBorger();
  const ophold = opholdOf(billede.forloeb, { journalart: 'myndighed' });
  return ophold ? <KommunalUdskrivning ophold={ophold} /> : null;
}

function KommunalUdskrivning({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { billede: { id: borgerId }, session: { today } } = useBorger();
  const [{ vej, afgjort, dato, begrundelse }, ret, forget] = useUdkast<KommunaltUdkast>('udskriv-kommunalt', () => ({ vej: 'bolig', afgjort: today, dato: today, begrundelse: '' }));
  const sending = useSending('udskriv-kommunalt');
  const proeve = useQuery(udskrivningQuery({ borgerId, vej, afgjort, virkning: dato }));
  const outcome = proeve.data?.outcome;
  const kan = outcome?.kind === 'decided' && outcome.value.kanFaaVirkning && afgjort !== null && dato !== null;
  const felter = kan ? { borgerId, opholdId: ophold.forekomstId, afgjort, dato, destination: vej === 'bolig' ? ('egen_bolig' as const) : ('botilbud' as const), begrundelse } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.udskriv-kommunalt')} sending={sending} felter={felter} kanSendes={kan} gem={t('borgeren.kommunal.gem')} gemt={t('borgeren.gemt.kommunal')} forget={forget}>
      <p className="hv-dempet">{t('borgeren.kommunal.binder')}</p>
      <Choice label={t('borgeren.kommunal.vej')} options={useValg('vej', ['bolig', 'botilbud'] as const)} value={vej} onChange={(valgt) => ret({ vej: valgt })} />
      <Dagfelt label={t('borgeren.kommunal.afgjort')} value={afgjort} sket fejl={sending.fejl('afgjort')} onChange={(dag) => ret({ afgjort: dag })} />
      <Dagfelt label={t('borgeren.kommunal.dato')} value={dato} fejl={sending.fejl('dato') ?? (afgjort && dato && dato < afgjort ? t('fejl.virkning_foer_afgoerelse') : null)} onChange={(dag) => ret({ dato: dag })} />
      {proeve.error ? <Failure message={problemText(proeve.error, tekst)} retry={() => void proeve.refetch()} /> : proeve.data ? <Betingelser svar={proeve.data} /> : <Loading lines={5} />}
      {outcome?.kind === 'decided' && outcome.value.spoergFoerVirkning ? <Notice tone="agt">{t('borgeren.kommunal.klage')}</Notice> : null}
      {kan ? <TextArea label={t('borgeren.begrundelse')} hint={t('borgeren.kommunal.begrundelse')} value={begrundelse} required error={begrundelse ? sending.fejl('begrundelse') : null} onChange={(skrevet) => ret({ begrundelse: skrevet })} /> : null}
    </Kommandoform>
  );
}

import { useState, type ReactNode } from 'react';
import { may } from '../../app/useSession.ts';
import { TextArea } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { Indhold, Registreret } from '../dele/Faktum.tsx';
import { faktaOf, type Faktum } from '../forloeb/faktum.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { useUdkast } from './felter.tsx';
import { Genaabnplads, type Genaabnvalg } from './Genaabnplads.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

/** Takes one fact back with a reason. It stays readable in the history, and counts no longer. */
export function Tilbagekald(): ReactNode {
  const { t } = useTekst();
  const { billede, navne } = useBorger();
  const { search } = useBorgerAdresse();
  const [{ aarsag }, ret, forget] = useUdkast('tilbagekald', () => ({ aarsag: '' }));
  const [plads, setPlads] = useState<Genaabnvalg>('samme');
  const sending = useSending('tilbagekald');
  const [faktum] = useState(() => faktaOf({ forloeb: billede.forloeb, navne }).find(({ id }) => id === search.emne));
  const boformId = useGenaabnetHus(faktum);
  if (!faktum) return null;
  const valgt = plads === 'samme' ? {} : { plads: plads === 'ingen' ? plads : { pladsId: plads.pladsId } };
  return (
    <Kommandoform titel={t('borgeren.tilbagekald.titel')} sending={sending} felter={{ borgerId: billede.id, faktaId: faktum.id, aarsag, ...valgt }} gem={t('borgeren.goer.tilbagekald')} gemt={plads === 'samme' ? t('borgeren.gemt.tilbagekald') : plads === 'ingen' ? t('borgeren.gemt.tilbagekald.udenPlads') : t('borgeren.gemt.tilbagekald.plads', { plads: plads.navn })} forget={forget}>
      <div className="bo-brev"><p><Indhold faktum={faktum} /></p><p><Registreret faktum={faktum} /></p></div>
      <p>{t(faktum.art === 'ophold' || faktum.art === 'plan' || faktum.art === 'bolig' ? 'borgeren.tilbagekald.medAlt' : faktum.art === 'udskrivning' ? 'borgeren.tilbagekald.udskrivning' : 'borgeren.tilbagekald.forklaring')}</p>
      {boformId ? <Genaabnplads boformId={boformId} value={plads} onChange={setPlads} /> : null}
      <TextArea label={t('borgeren.tilbagekald.aarsag')} value={aarsag} required error={aarsag ? sending.fejl('aarsag') : null} onChange={(value) => ret({ aarsag: value })} />
    </Kommandoform>
  );
}

/** The house whose stay a withdrawn discharge opens again, where the reader gives out its places. */
function useGenaabnetHus(faktum: Faktum | undefined): string | null {
  const { billede: { forloeb }, session } = useBorger();
  const udskrivning = forloeb.udskrivning.find(({ id }) => id === faktum?.id);
  const boformId = forloeb.ophold.find(({ forekomstId, journalId }) => forekomstId === udskrivning?.opholdId && journalId === udskrivning.journalId)?.boformId;
  return boformId !== undefined && may(session, 'ophold.indskriv') && session.boformer.some(({ id }) => id === boformId) ? boformId : null;
}

import { useState, type ReactNode } from 'react';
import { TextArea } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { Indhold, Registreret } from '../dele/Faktum.tsx';
import { faktaOf } from '../forloeb/faktum.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { useUdkast } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

/** Takes one fact back with a reason. It stays readable in the history, and counts no longer. */
export function Tilbagekald(): ReactNode {
  const { t } = useTekst();
  const { billede, navne } = useBorger();
  const { search } = useBorgerAdresse();
  const [{ aarsag }, ret, forget] = useUdkast('tilbagekald', () => ({ aarsag: '' }));
  const sending = useSending('tilbagekald');
  const [faktum] = useState(() => faktaOf({ forloeb: billede.forloeb, navne }).find(({ id }) => id === search.emne));
  if (!faktum) return null;
  return (
    <Kommandoform titel={t('borgeren.tilbagekald.titel')} sending={sending} felter={{ borgerId: billede.id, faktaId: faktum.id, aarsag }} gem={t('borgeren.goer.tilbagekald')} gemt={t('borgeren.gemt.tilbagekald')} forget={forget}>
      <div className="bo-brev"><p><Indhold faktum={faktum} /></p><p><Registreret faktum={faktum} /></p></div>
      <p>{t(faktum.art === 'ophold' || faktum.art === 'plan' || faktum.art === 'bolig' ? 'borgeren.tilbagekald.medAlt' : faktum.art === 'udskrivning' ? 'borgeren.tilbagekald.udskrivning' : 'borgeren.tilbagekald.forklaring')}</p>
      <TextArea label={t('borgeren.tilbagekald.aarsag')} value={aarsag} required error={aarsag ? sending.fejl('aarsag') : null} onChange={(value) => ret({ aarsag: value })} />
    </Kommandoform>
  );
}

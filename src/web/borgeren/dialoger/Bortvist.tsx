import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Check } from '../../design/Choice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, TreSvar, useUdkast } from './felter.tsx';
import { Klagevejledning } from './Klagevejledning.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

interface BortvistUdkast {
  readonly tilbage: IsoDate | null;
  readonly klagevejledt: boolean;
  readonly hoert: boolean | null;
}

/** What came after an exclusion: back again, told how to complain, heard. */
export function BortvistSiden(): ReactNode {
  const { billede: { forloeb } } = useBorger();
  const { search: { emne } } = useBorgerAdresse();
  const bortvisning = forloeb.bortvisning.find(({ forekomstId }) => forekomstId === emne) ?? forloeb.bortvisning.at(-1);
  return bortvisning ? <Om bortvisning={bortvisning} /> : null;
}

function Om({ bortvisning }: { readonly bortvisning: Gemt<'bortvisning'> }): ReactNode {
  const { t } = useTekst();
  const { billede, navn } = useBorger();
  const { forekomstId, gyldig, klagevejledt, hoert, medUdskrivning } = bortvisning;
  const [udkast, ret, forget] = useUdkast<BortvistUdkast>('bortvist', () => ({ tilbage: bortvisning.tilbage, klagevejledt, hoert }));
  const sending = useSending('foelg-op-paa-bortvisning');
  const felter = { borgerId: billede.id, bortvisningId: forekomstId, tilbage: udkast.tilbage, hoert: udkast.hoert, klagevejledt: udkast.klagevejledt ? (true as const) : null };
  return (
    <Kommandoform titel={t('afsked.bortvist.titel', { navn })} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('afsked.bortvist.gemt')} forget={forget}>
      <p>{t(gyldig.til ? 'afsked.bortvist.periode' : 'afsked.bortvist.fra', { fra: gyldig.fra, til: gyldig.til })}</p>
      {medUdskrivning ? null : <Dagfelt label={t('afsked.bortvist.tilbage')} hint={t('afsked.bortvist.tilbage.hint')} value={udkast.tilbage} sket required={false} fejl={sending.fejl('tilbage')} onChange={(tilbage) => ret({ tilbage })} />}
      <Klagevejledning {...bortvisning} />
      <TreSvar label={t('afsked.bortvis.hoert')} value={udkast.hoert} onChange={(svar) => ret({ hoert: svar })} />
      <Check label={t('afsked.bortvis.vejledt')} checked={udkast.klagevejledt} onChange={(valgt) => ret({ klagevejledt: valgt })} />
    </Kommandoform>
  );
}

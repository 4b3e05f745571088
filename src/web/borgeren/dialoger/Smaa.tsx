import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Choice } from '../../design/Choice.tsx';
import { TextArea, TextField } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { useBorger } from '../useBorger.ts';
import { Dagfelt, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

/** What the person wants, in their own words. */
export function VilGerne(): ReactNode {
  const { t } = useTekst();
  const { billede, navn, session: { today } } = useBorger();
  const [{ tekst, dato }, ret, forget] = useUdkast<{ readonly tekst: string; readonly dato: IsoDate | null }>('vil-gerne', () => ({ tekst: '', dato: today }));
  const sending = useSending('registrer-oenske');
  const felter = dato ? { borgerId: billede.id, tekst, dato } : null;
  return (
    <Kommandoform titel={t('borgeren.vilGerne.titel', { navn })} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <TextArea label={t('borgeren.vilGerne.felt')} hint={t('borgeren.vilGerne.hint')} value={tekst} required error={tekst ? sending.fejl('tekst') : null} onChange={(value) => ret({ tekst: value })} />
      <Dagfelt label={t('borgeren.vilGerne.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
    </Kommandoform>
  );
}

/** Whom the person wants help from after the stay: asked before the plan is approved. */
export function Leverandoeroenske(): ReactNode {
  const { t } = useTekst();
  const { billede, navn, session: { today } } = useBorger();
  const [{ oenske, dato }, ret, forget] = useUdkast<{ readonly oenske: Gemt<'leverandoeroenske'>['oenske'] | null; readonly dato: IsoDate | null }>('oenske', () => ({ oenske: null, dato: today }));
  const sending = useSending('registrer-leverandoeroenske');
  const valg = useValg('leverandoeroenske', ['hele', 'del', 'anden_hjaelp', 'ingen'] as const);
  const felter = oenske && dato ? { borgerId: billede.id, oenske, dato } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.oenske')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <Choice label={t('borgeren.oenske.spoerg', { navn })} hint={t('borgeren.oenske.hint')} options={valg} value={oenske} error={oenske ? null : t('felt.mangler')} onChange={(value) => ret({ oenske: value })} />
      <Dagfelt label={t('borgeren.oenske.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
    </Kommandoform>
  );
}

/** A further name. Older names stay, and the person is found by all of them. */
export function Navn(): ReactNode {
  const { t } = useTekst();
  const { billede } = useBorger();
  const [{ art, navn }, ret, forget] = useUdkast<Pick<Gemt<'navn'>, 'art' | 'navn'>>('navn', () => ({ art: 'som_sagt', navn: '' }));
  const sending = useSending('registrer-navn');
  const valg = useValg('slags', ['som_sagt', 'officielt', 'alias'] as const);
  return (
    <Kommandoform titel={t('borgeren.goer.navn')} sending={sending} felter={{ borgerId: billede.id, art, navn }} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <TextField label={t('borgeren.navn')} value={navn} required error={navn ? sending.fejl('navn') : null} onChange={(value) => ret({ navn: value })} />
      <Choice label={t('borgeren.navn.slags')} options={valg} value={art} onChange={(value) => ret({ art: value })} />
    </Kommandoform>
  );
}

interface BeskyttelseUdkast {
  readonly art: Gemt<'beskyttelse'>['art'] | null;
  readonly fra: IsoDate | null;
  readonly til: IsoDate | null;
}

/** The address or the stay is protected from a day. */
export function Beskyttelse(): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const [{ art, fra, til }, ret, forget] = useUdkast<BeskyttelseUdkast>('beskyttelse', () => ({ art: null, fra: today, til: null }));
  const sending = useSending('registrer-beskyttelse');
  const valg = useValg('beskyttelse', ['adresse', 'skjult_ophold'] as const);
  const felter = art && fra ? { borgerId: billede.id, art, fra, til } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.beskyttelse')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <Choice label={t('borgeren.beskyttelse.hvad')} hint={t('borgeren.beskyttelse.hint')} options={valg} value={art} error={art ? null : t('felt.mangler')} onChange={(value) => ret({ art: value })} />
      <Dagfelt label={t('borgeren.fra')} value={fra} fejl={sending.fejl('fra')} onChange={(dag) => ret({ fra: dag })} />
      <Dagfelt label={t('borgeren.til')} hint={t('borgeren.til.hint')} value={til} required={false} fejl={sending.fejl('til')} onChange={(dag) => ret({ til: dag })} />
    </Kommandoform>
  );
}

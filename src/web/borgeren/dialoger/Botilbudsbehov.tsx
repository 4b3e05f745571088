import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Choice, Select } from '../../design/Choice.tsx';
import { TextArea } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, TreSvar, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

type Behov = Gemt<'botilbudsbehov'>;
const BEHOV = ['pleje_behandling', 'doegnbehandling', 'udredning'] as const;
const TILBUD = ['p107', 'p108', 'psykiatri', 'misbrugsbehandling'] as const;
const INTET = 'intet';

interface Udkast {
  readonly oplyst: IsoDate | null;
  readonly behov: Behov['behov'] | null;
  readonly klarerSig: boolean | null;
  readonly andenMaade: boolean | null;
  readonly tilbud: Behov['tilbud'];
  readonly tilbudt: IsoDate | null;
  readonly begrundelse: string;
}

/** A need that belongs to another offer than § 110, and what was offered for it. It keeps nobody out of a bed. */
export function Botilbudsbehov(): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const { search } = useBorgerAdresse();
  const foer = billede.forloeb.botilbudsbehov.findLast(({ forekomstId }) => search.emne === undefined || forekomstId === search.emne);
  const open = foer && foer.tilbudt === null ? foer : null;
  const [udkast, ret, forget] = useUdkast<Udkast>('botilbudsbehov', () => ({ oplyst: open?.oplyst ?? today, behov: open?.behov ?? null, klarerSig: open?.klarerSig ?? null, andenMaade: open?.andenMaade ?? null, tilbud: null, tilbudt: today, begrundelse: open?.begrundelse ?? '' }));
  const { oplyst, behov, klarerSig, andenMaade, tilbud, tilbudt, begrundelse } = udkast;
  const sending = useSending('registrer-botilbudsbehov');
  const valg = { behov: useValg('botilbudsbehov', BEHOV), tilbud: useValg('botilbud', TILBUD) };
  const offered = tilbud && tilbudt ? { art: tilbud, dato: tilbudt } : null;
  const felter = oplyst && behov ? { borgerId: billede.id, botilbudsbehovId: open?.forekomstId ?? null, oplyst, behov, klarerSig, andenMaade, tilbud: offered, begrundelse: begrundelse.trim() || null } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.botilbudsbehov')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <Notice>{t('borgeren.botilbudsbehov.seng')}</Notice>
      <Choice label={t('borgeren.botilbudsbehov.behov')} options={valg.behov} value={behov} error={behov ? null : t('felt.mangler')} onChange={(value) => ret({ behov: value })} />
      {behov === 'pleje_behandling' ? <TreSvar label={t('borgeren.botilbudsbehov.klarerSig')} value={klarerSig} onChange={(value) => ret({ klarerSig: value })} /> : null}
      {behov === 'udredning' ? <TreSvar label={t('borgeren.botilbudsbehov.andenMaade')} value={andenMaade} onChange={(value) => ret({ andenMaade: value })} /> : null}
      <Dagfelt label={t('borgeren.botilbudsbehov.oplyst')} value={oplyst} sket fejl={sending.fejl('oplyst')} onChange={(dag) => ret({ oplyst: dag })} />
      <Select label={t('borgeren.botilbudsbehov.tilbud')} options={[{ value: INTET, label: t('borgeren.botilbudsbehov.tilbud.intet') }, ...valg.tilbud]} value={tilbud ?? INTET} onChange={(chosen) => ret({ tilbud: chosen === INTET ? null : chosen })} />
      {tilbud ? <Dagfelt label={t('borgeren.dato')} value={tilbudt} sket fejl={sending.fejl('tilbud')} onChange={(dag) => ret({ tilbudt: dag })} /> : null}
      <TextArea label={t('borgeren.begrundelse.valgfri')} value={begrundelse} optional onChange={(value) => ret({ begrundelse: value })} />
    </Kommandoform>
  );
}

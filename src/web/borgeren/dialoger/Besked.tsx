import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { orienteretKommune } from '../../../law/rsl/p9-handlekommune/orienteretKommune.ts';
import { Choice, Select } from '../../design/Choice.tsx';
import { TextArea } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdsplanOf } from '../forloeb/opholdsplan.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

type Besked = Gemt<'besked'>;

function useOphold(journalart: 'boform' | 'myndighed'): Gemt<'ophold'> | null {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  return opholdOf(billede.forloeb, { journalart, opholdId: search.emne });
}

interface Udkast {
  readonly art: 'viden' | 'stoettebehov';
  readonly kommuneId: string | null;
  readonly kanal: Besked['kanal'] | null;
  readonly grundlag: 'samtykke' | 'retssikkerhedsloven' | null;
  readonly tekst: string;
  readonly dato: IsoDate | null;
}

const KANALER = ['hjemvej', 'digital_post', 'brev', 'mail', 'telefon'] as const;

/** The boform passes on what it has learned in the stay, or a need beyond its help: to the municipality, on a ground, as it is written here and no more. */
export function SendBesked(): ReactNode {
  const ophold = useOphold('boform');
  return ophold ? <BeskedOm ophold={ophold} /> : null;
}

function BeskedOm({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { billede, register, session: { today } } = useBorger();
  const sendte = billede.forloeb.orientering.filter(({ opholdId, retning, kuvertId }) => opholdId === ophold.forekomstId && retning === 'sendt' && kuvertId !== null);
  const orienteret = orienteretKommune({ sendte, svar: billede.forloeb.orienteringssvar });
  const viaHjemvej = register.kommuner.some(({ id, brugerHjemvej }) => id === orienteret && brugerHjemvej);
  const [udkast, ret, forget] = useUdkast<Udkast>('besked', () => ({
    art: 'viden', kommuneId: orienteret, kanal: viaHjemvej ? 'hjemvej' : null, grundlag: null, tekst: planensOrd(opholdsplanOf(billede.forloeb, ophold), tekst), dato: today,
  }));
  const sending = useSending('send-besked');
  const arter = useValg('beskedart', ['viden', 'stoettebehov'] as const);
  const grunde = useValg('beskedgrundlag', ['samtykke', 'retssikkerhedsloven'] as const);
  const kanaler = useValg('kanal', viaHjemvej && udkast.kommuneId === orienteret ? KANALER : KANALER.slice(1));
  const kommuner = register.kommuner.map(({ id, navn }) => ({ value: id, label: navn }));
  const { art, kommuneId, kanal, grundlag } = udkast;
  const dato = kanal === 'hjemvej' ? today : udkast.dato;
  const felter = kommuneId && kanal && grundlag && dato ? { borgerId: billede.id, opholdId: ophold.forekomstId, art, kommuneId, kanal, grundlag, tekst: udkast.tekst, dato } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.besked')} sending={sending} felter={felter} gem={t(kanal === 'hjemvej' ? 'besked.send' : 'web.gem')} gemt={kanal === 'hjemvej' ? t('besked.sendt.hjemvej', { modpart: kommuner.find(({ value }) => value === kommuneId)?.label ?? '' }) : t('besked.sendt')} forget={forget}>
      <Choice label={t('besked.hvad')} options={arter} value={art} onChange={(value) => ret({ art: value })} />
      <Select label={t('borgeren.orientering.kommune')} options={kommuner} value={kommuneId} error={kommuneId ? sending.fejl('kommuneId') : t('felt.mangler')} onChange={(value) => ret({ kommuneId: value })} />
      <Choice label={t('borgeren.orientering.kanal')} {...(viaHjemvej ? {} : { hint: t('besked.kanal.hint') })} options={kanaler} value={kanal} error={kanal ? sending.fejl('kanal') : t('felt.mangler')} onChange={(value) => ret({ kanal: value })} />
      <Choice label={t('besked.grundlag')} hint={t('besked.grundlag.hint')} options={grunde} value={grundlag} error={grundlag ? sending.fejl('grundlag') : t('felt.mangler')} onChange={(value) => ret({ grundlag: value })} />
      <TextArea label={t('besked.tekst')} hint={t(`besked.tekst.${art}`)} value={udkast.tekst} rows={8} required error={sending.fejl('tekst')} onChange={(value) => ret({ tekst: value })} />
      {kanal === 'hjemvej' ? null : <Dagfelt label={t('borgeren.orientering.dato')} value={udkast.dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />}
      <Notice>{t('besked.kunDet')}</Notice>
    </Kommandoform>
  );
}

/** What the plan says, to begin from: the person's goals first. */
function planensOrd(plan: Gemt<'opholdsplan'> | null, { t }: Tekst): string {
  if (!plan) return '';
  return (['maal', 'foererTil', 'hvemGoerHvad', 'kontakter'] as const).flatMap((del) => (plan[del] ? [`${t(`opholdsplan.${del}`)}: ${plan[del]}`] : [])).join('\n');
}

interface SvarUdkast {
  readonly svar: NonNullable<Besked['svar']> | null;
  readonly kanal: Besked['kanal'] | null;
  readonly tekst: string;
  readonly dato: IsoDate | null;
}

/** The municipality answers a need beyond the boform's help: granted, refused, or being looked into. */
export function SvarPaaBehov(): ReactNode {
  const ophold = useOphold('myndighed');
  return ophold ? <SvarOm ophold={ophold} /> : null;
}

function SvarOm({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t, dato: skrevet } = useTekst();
  const { billede: { id, forloeb }, session: { today } } = useBorger();
  const behov = forloeb.besked.findLast(({ art, retning, opholdId }) => art === 'stoettebehov' && retning === 'modtaget' && opholdId === ophold.forekomstId);
  const [{ svar, kanal, tekst, dato }, ret, forget] = useUdkast<SvarUdkast>('svar', () => ({ svar: null, kanal: behov?.budskabId ? 'hjemvej' : null, tekst: '', dato: today }));
  const sending = useSending('send-besked');
  const valg = useValg('beskedsvar', ['bevilget', 'afslaaet', 'undersoeges'] as const);
  const kanaler = useValg('kanal', behov?.budskabId ? KANALER : KANALER.slice(1));
  const dag = kanal === 'hjemvej' ? today : dato;
  const felter = svar && kanal && dag ? { borgerId: id, opholdId: ophold.forekomstId, art: 'svar' as const, kanal, svar, tekst, dato: dag } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.svar')} sending={sending} felter={felter} gem={t(kanal === 'hjemvej' ? 'besked.send' : 'web.gem')} gemt={kanal === 'hjemvej' ? t('besked.sendt.hjemvej', { modpart: behov?.modpartNavn ?? '' }) : t('besked.sendt')} forget={forget}>
      {behov ? <blockquote className="bo-brev"><p className="hv-dempet hv-lille">{t('besked.behovFra', { modpart: behov.modpartNavn, dag: skrevet(behov.dato) })}</p><p className="bo-ord">{behov.tekst}</p></blockquote> : null}
      <Choice label={t('besked.svar')} hint={t('besked.svar.hint')} options={valg} value={svar} error={svar ? sending.fejl('svar') : t('felt.mangler')} onChange={(value) => ret({ svar: value })} />
      <TextArea label={t('besked.svar.tekst')} value={tekst} required error={sending.fejl('tekst')} onChange={(value) => ret({ tekst: value })} />
      <Choice label={t('borgeren.orientering.kanal')} options={kanaler} value={kanal} error={kanal ? sending.fejl('kanal') : t('felt.mangler')} onChange={(value) => ret({ kanal: value })} />
      {kanal === 'hjemvej' ? null : <Dagfelt label={t('borgeren.orientering.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(value) => ret({ dato: value })} />}
    </Kommandoform>
  );
}

/** Whether support beyond the boform's is needed during the stay: considered, on a day, with why. */
export function OvervejStoette(): ReactNode {
  const ophold = useOphold('myndighed');
  return ophold ? <OvervejStoetteUnder ophold={ophold} /> : null;
}

const BEHOV = ['ja', 'nej'] as const;

function OvervejStoetteUnder({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const [{ behov, begrundelse, dato }, ret, forget] = useUdkast<{ readonly behov: 'ja' | 'nej' | null; readonly begrundelse: string; readonly dato: IsoDate | null }>('overvej-stoette', () => ({ behov: null, begrundelse: '', dato: today }));
  const sending = useSending('overvej-stoette');
  const felter = behov && dato ? { borgerId: billede.id, opholdId: ophold.forekomstId, behov: behov === 'ja', begrundelse, dato } : null;
  return (
    <Kommandoform titel={t('borgeren.goer.overvej-stoette')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <Choice label={t('overvejelse.behov')} hint={t('overvejelse.hint')} options={BEHOV.map((value) => ({ value, label: t(`faelles.${value}`) }))} value={behov} error={behov ? null : t('felt.mangler')} onChange={(value) => ret({ behov: value })} />
      <TextArea label={t('overvejelse.begrundelse')} value={begrundelse} required error={sending.fejl('begrundelse')} onChange={(value) => ret({ begrundelse: value })} />
      <Dagfelt label={t('borgeren.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
    </Kommandoform>
  );
}

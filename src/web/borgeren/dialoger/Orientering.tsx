import { useState, type ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { isRefusedBy, orienteretKommune } from '../../../law/rsl/p9-handlekommune/orienteretKommune.ts';
import { Choice, Select } from '../../design/Choice.tsx';
import { TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { isSkjult } from '../forloeb/skjult.ts';
import { beskyttelserOf, opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse, type Borger } from '../useBorger.ts';
import { Dagfelt, tekstEllerIntet, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { Orienteringsindhold } from './Orienteringsindhold.tsx';
import { Orienteringskvittering, type Kvittering } from './Orienteringskvittering.tsx';
import { SkjultModtager } from './SkjultModtager.tsx';
import { useSending } from './useSending.ts';

/** Tells the municipality of an admission or a discharge: what it will be told stands there before it leaves, and a receipt after. */
export function Orientering(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'boform', opholdId: search.emne });
  return ophold ? <OrienteringOm ophold={ophold} /> : null;
}

const UDENFOR = ['digital_post', 'brev', 'mail', 'telefon'] as const;
type Kanal = 'hjemvej' | (typeof UDENFOR)[number];

interface OrienteringUdkast {
  readonly om: 'indskrivning' | 'udskrivning';
  readonly kommuneId: string | null;
  readonly kanal: Kanal | null;
  readonly dato: IsoDate | null;
  readonly kontakt: string;
  readonly grundlag: string;
  readonly tilPerson: string;
  readonly tilKontakt: string;
}

function OrienteringOm({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const borger = useBorger();
  const { search: { om: bedt } } = useBorgerAdresse();
  const { register, billede, session: { today, bruger } } = borger;
  const [udkast, ret, forget] = useUdkast<OrienteringUdkast>('orientering', () => ({ om: bedt ?? dueOm(borger, ophold), kommuneId: defaultKommune(borger, ophold), kanal: null, dato: today, kontakt: bruger.navn, grundlag: groundOf(borger, defaultKommune(borger, ophold)), tilPerson: '', tilKontakt: '' }));
  const [sendt, setSendt] = useState<Kvittering | null>(null);
  const sending = useSending('send-orientering');
  const kommune = register.kommuner.find(({ id }) => id === udkast.kommuneId) ?? null;
  const skjult = isSkjult(billede.forloeb, today);
  // A hidden stay goes by Hjemvej to a named person only.
  const gennemHjemvej = kommune?.brugerHjemvej === true && (!skjult || kommune.navngiven !== null);
  const kanaler = useValg('kanal', gennemHjemvej ? (['hjemvej', ...UDENFOR] as const) : UDENFOR);
  const kanal = kanaler.find(({ value }) => value === (udkast.kanal ?? (gennemHjemvej ? 'hjemvej' : null)))?.value ?? null;
  const dato = kanal === 'hjemvej' ? today : udkast.dato;
  const anledninger = useValg('anledning', ophold.gyldig.til === null ? (['indskrivning'] as const) : (['indskrivning', 'udskrivning'] as const));
  const indhold = { ophold, om: udkast.om, kommune: kommune?.navn ?? null, kontakt: udkast.kontakt, tilPerson: tekstEllerIntet(udkast.tilPerson) ?? (skjult ? (kommune?.navngiven ?? null) : null) };
  const felter = kommune && kanal && dato ? { borgerId: billede.id, opholdId: ophold.forekomstId, om: udkast.om, kommuneId: kommune.id, kanal, dato, kontakt: udkast.kontakt, grundlag: tekstEllerIntet(udkast.grundlag), tilPerson: kanal === 'hjemvej' ? null : indhold.tilPerson, tilKontakt: kanal === 'hjemvej' ? null : tekstEllerIntet(udkast.tilKontakt) } : null;
  if (sendt) return <Orienteringskvittering {...sendt} />;
  return (
    <Kommandoform
      titel={t(`borgeren.orientering.${udkast.om}`)} sending={sending} felter={felter} forget={forget} gemt={t('borgeren.gemt')}
      onSent={({ svar }) => { if (felter) setSendt({ indhold, kanal: felter.kanal, dato: felter.dato, nummer: svar['orienteringId'] ?? '' }); }} gem={t(kanal === 'hjemvej' ? 'borgeren.orientering.send' : 'borgeren.orientering.skriv')}
    >
      {anledninger.length > 1 ? <Choice label={t('borgeren.orientering.om')} options={anledninger} value={udkast.om} onChange={(om) => ret({ om })} /> : null}
      <Select label={t('borgeren.orientering.kommune')} hint={t('borgeren.orientering.kommune.hint')} options={kommuneValg(borger)} value={udkast.kommuneId} error={udkast.kommuneId ? sending.fejl('kommuneId') : t('felt.mangler')} onChange={(kommuneId) => ret(udkast.grundlag === groundOf(borger, udkast.kommuneId) ? { kommuneId, grundlag: groundOf(borger, kommuneId) } : { kommuneId })} />
      <TextField label={t('afsked.orientering.grundlag')} hint={t('afsked.orientering.grundlag.hint')} value={udkast.grundlag} optional onChange={(grundlag) => ret({ grundlag })} />
      <Choice label={t('borgeren.orientering.kanal')} options={kanaler} value={kanal} error={kanal ? sending.fejl('kanal') : t('felt.mangler')} onChange={(valgt) => ret({ kanal: valgt })} />
      {kanal === 'hjemvej' ? null : <Dagfelt label={t('borgeren.orientering.dato')} value={udkast.dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />}
      <TextField label={t('borgeren.orientering.kontakt')} hint={t('borgeren.orientering.kontakt.hint')} value={udkast.kontakt} required error={sending.fejl('kontakt')} onChange={(kontakt) => ret({ kontakt })} />
      {skjult ? <SkjultModtager kommune={kommune} udenfor={kanal !== 'hjemvej'} tilPerson={udkast.tilPerson} tilKontakt={udkast.tilKontakt} onChange={ret} /> : beskyttelserOf(billede.forloeb, today).length > 0 ? <Notice tone="agt">{t('borgeren.orientering.beskyttet')}</Notice> : null}
      <Orienteringsindhold indhold={indhold} udenfor={kanal !== 'hjemvej'} />
    </Kommandoform>
  );
}

function kommuneValg({ register }: Borger) {
  return register.kommuner.map(({ id, navn }) => ({ value: id, label: navn }));
}

/** What is to be told: what a duty asks for, else the last thing that happened. */
function dueOm({ billede }: Borger, { forekomstId, gyldig }: Gemt<'ophold'>): 'indskrivning' | 'udskrivning' {
  const due = billede.opgaver.find(({ emneId, regel }) => emneId === forekomstId && regel.startsWith('sel.p110.orientering-om-'));
  if (due) return due.regel.endsWith('udskrivning') ? 'udskrivning' : 'indskrivning';
  return gyldig.til === null ? 'indskrivning' : 'udskrivning';
}

/** Which municipality is on record as believed to be theirs, and why. */
function formodning({ billede: { forloeb } }: Borger): Gemt<'kommunerolle'> | null {
  return forloeb.kommunerolle.findLast(({ rolle, gyldig }) => rolle === 'handlekommune' && gyldig.til === null) ?? null;
}

/** The municipality that has the notice of the stay, or of the one before it, or is recorded and has not refused since. Never guessed. */
function defaultKommune(borger: Borger, { forekomstId }: Gemt<'ophold'>): string | null {
  const { orientering, orienteringssvar: svar } = borger.billede.forloeb;
  const sendte = orientering.filter(({ retning }) => retning === 'sendt');
  const told = orienteretKommune({ sendte: sendte.filter(({ opholdId }) => opholdId === forekomstId), svar }) ?? orienteretKommune({ sendte, svar });
  const believed = formodning(borger)?.kommuneId ?? null;
  return told ?? (believed !== null && isRefusedBy({ sendte, svar }, believed) ? null : believed);
}

/** Why a municipality is believed to be theirs, where that is on record; another's ground is none. */
function groundOf(borger: Borger, kommuneId: string | null): string {
  const believed = formodning(borger);
  return believed !== null && believed.kommuneId === kommuneId ? believed.grundlag : '';
}

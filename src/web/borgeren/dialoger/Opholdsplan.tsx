import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { Choice } from '../../design/Choice.tsx';
import { TextArea, TextField } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdsplanOf } from '../forloeb/opholdsplan.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, tekstEllerIntet, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

type Skridt = Gemt<'opholdsplan'>['skridt'];
const SKRIDT = ['udarbejdet', 'revideret', 'moede', 'gennemgaaet', 'afsluttet'] as const;
/** What the plan says, in the order one talks about it. */
const DELE = ['forventninger', 'maal', 'foererTil', 'hvemGoerHvad', 'kontakter', 'tryghed', 'kommunensPlan', 'jobplan'] as const;

interface Udkast extends Readonly<Record<(typeof DELE)[number] | 'kontaktperson' | 'aftalt', string>> {
  readonly skridt: Skridt;
  readonly dato: IsoDate | null;
  readonly naesteGennemgang: IsoDate | null;
}

/** The boform's plan for the stay: what happened, and what it says now, in short form. */
export function Opholdsplan(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'boform', opholdId: search.emne });
  return ophold ? <OpholdsplanFor ophold={ophold} /> : null;
}

function OpholdsplanFor({ ophold }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today } } = useBorger();
  const sidste = opholdsplanOf(billede.forloeb, ophold);
  const [udkast, ret, forget] = useUdkast<Udkast>('opholdsplan', () => draftOf(sidste, today));
  const sending = useSending('registrer-opholdsplan');
  const valg = useValg('opholdsplanskridt', SKRIDT);
  const { skridt, dato, naesteGennemgang, kontaktperson, aftalt } = udkast;
  const dele = Object.fromEntries(DELE.map((del) => [del, tekstEllerIntet(udkast[del])]));
  const felter = dato
    ? { borgerId: billede.id, opholdId: ophold.forekomstId, skridt, dato, ...dele, kontaktperson: tekstEllerIntet(kontaktperson), aftalt: tekstEllerIntet(aftalt), naesteGennemgang }
    : null;
  return (
    <Kommandoform titel={t('borgeren.goer.opholdsplan')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt')} forget={forget}>
      <Choice label={t('opholdsplan.hvad')} options={valg} value={skridt} onChange={(value) => ret({ skridt: value })} />
      <Dagfelt label={t('borgeren.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
      {skridt === 'udarbejdet' || skridt === 'revideret' ? null : <TextArea label={t(`opholdsplan.aftalt.${skridt}`)} value={aftalt} optional error={sending.fejl('aftalt')} onChange={(value) => ret({ aftalt: value })} />}
      {DELE.map((del) => <TextArea key={del} label={t(`opholdsplan.${del}`)} hint={t(`opholdsplan.${del}.hint`)} value={udkast[del]} optional rows={2} error={sending.fejl(del)} onChange={(value) => ret({ [del]: value })} />)}
      <TextField label={t('opholdsplan.kontaktperson')} value={kontaktperson} optional error={sending.fejl('kontaktperson')} onChange={(value) => ret({ kontaktperson: value })} />
      <Dagfelt label={t('opholdsplan.naesteGennemgang')} value={naesteGennemgang} required={false} fejl={sending.fejl('naesteGennemgang')} onChange={(dag) => ret({ naesteGennemgang: dag })} />
    </Kommandoform>
  );
}

function draftOf(sidste: Gemt<'opholdsplan'> | null, today: IsoDate): Udkast {
  const dele = Object.fromEntries(DELE.map((del) => [del, sidste?.[del] ?? ''])) as Record<(typeof DELE)[number], string>;
  return { skridt: sidste ? 'revideret' : 'udarbejdet', dato: today, aftalt: '', naesteGennemgang: null, kontaktperson: sidste?.kontaktperson ?? '', ...dele };
}

import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { citationOf } from '../../../law/kernel/lawRef.ts';
import { MULIGHEDER, MULIGHEDSOMRAADER, MULIGHEDSVURDERINGER, type MulighedId, type Mulighedsomraade } from '../../../law/rsl/p5-helhed/muligheder.ts';
import { paragrafText } from '../../app/paragraf.ts';
import { Choice, Choices } from '../../design/Choice.tsx';
import { TextArea } from '../../design/felter.tsx';
import { useTekst } from '../../design/tekst.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { vurderingerOf } from '../forloeb/handleplan.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';
import { Dagfelt, useUdkast, useValg } from './felter.tsx';
import { Kommandoform } from './Kommandoform.tsx';
import { useSending } from './useSending.ts';

interface Udkast {
  readonly valgte: readonly MulighedId[];
  readonly vurdering: Gemt<'mulighed'>['vurdering'] | null;
  readonly begrundelse: string;
  readonly dato: IsoDate | null;
}

/** What came of looking at one or more kinds of help: the same answer and reason for all that are ticked. */
export function Muligheder(): ReactNode {
  const { t, besked } = useTekst();
  const { billede: { id: borgerId }, session: { today } } = useBorger();
  const { search: { mulighed } } = useBorgerAdresse();
  const [{ valgte, vurdering, begrundelse, dato }, ret, forget] = useUdkast<Udkast>('muligheder', () => ({ valgte: mulighed ? [mulighed] : [], vurdering: null, begrundelse: '', dato: today }));
  const sending = useSending('vurder-muligheder');
  const svar = useValg('mulighedsvurdering', MULIGHEDSVURDERINGER);
  const felter = vurdering && dato ? { borgerId, muligheder: [...valgte], vurdering, begrundelse, dato } : null;
  return (
    <Kommandoform titel={mulighed ? besked({ key: `lov.valg.mulighed.${mulighed}` }) : t('borgeren.goer.muligheder')} sending={sending} felter={felter} gem={t('web.gem')} gemt={t('borgeren.gemt.muligheder')} forget={forget}>
      {mulighed && valgte.includes(mulighed) ? (
        <details className="hp-flere"><summary>{t('handleplan.muligheder.flere')}</summary><Valg valgte={valgte} onChange={(nu) => ret({ valgte: nu })} /></details>
      ) : <Valg valgte={valgte} onChange={(nu) => ret({ valgte: nu })} />}
      <Choice label={t('handleplan.muligheder.svar')} options={svar} value={vurdering} error={vurdering ? null : t('felt.mangler')} onChange={(valgt) => ret({ vurdering: valgt })} />
      <TextArea label={t('handleplan.muligheder.begrundelse')} hint={t('handleplan.muligheder.begrundelse.hint')} value={begrundelse} required error={begrundelse ? sending.fejl('begrundelse') : null} onChange={(tekst) => ret({ begrundelse: tekst })} />
      <Dagfelt label={t('handleplan.muligheder.dato')} value={dato} sket fejl={sending.fejl('dato')} onChange={(dag) => ret({ dato: dag })} />
    </Kommandoform>
  );
}

interface ValgProps {
  readonly valgte: readonly MulighedId[];
  readonly onChange: (valgte: readonly MulighedId[]) => void;
}

/** All kinds of help, by the part of life they are about. */
function Valg(props: ValgProps): ReactNode {
  const { t } = useTekst();
  const error = props.valgte.length === 0 ? t('handleplan.muligheder.vaelg') : null;
  return (
    <fieldset className="hv-valg hp-valg">
      <legend>{t('handleplan.muligheder.hvilke')}</legend>
      <p className="hv-felt-hint">{t('handleplan.muligheder.hvilke.hint')}</p>
      {MULIGHEDSOMRAADER.map((omraade, at) => <Omraade key={omraade} omraade={omraade} error={at === 0 ? error : null} {...props} />)}
    </fieldset>
  );
}

interface OmraadeProps extends ValgProps {
  readonly omraade: Mulighedsomraade;
  readonly error: string | null;
}

/** The kinds of help of one part of life; each says its paragraph, and the answer it has. */
function Omraade({ omraade, valgte, error, onChange }: OmraadeProps): ReactNode {
  const tekst = useTekst();
  const { billede: { forloeb } } = useBorger();
  const vurderede = vurderingerOf(forloeb);
  const options = MULIGHEDER.filter((each) => each.omraade === omraade).map(({ id, ref }) => {
    const vurderet = vurderede.get(id);
    const svar = vurderet ? tekst.t('handleplan.muligheder.set', { svar: tekst.besked({ key: `lov.valg.mulighedsvurdering.${vurderet.vurdering}` }), dag: tekst.dato(vurderet.dato) }) : null;
    return { value: id, label: tekst.besked({ key: `lov.valg.mulighed.${id}` }), hint: [paragrafText(citationOf(ref), tekst), svar].filter((part) => part !== null).join(' · ') };
  });
  return <Choices label={tekst.t(`handleplan.omraade.${omraade}`)} options={options} values={valgte} error={error} onChange={onChange} />;
}

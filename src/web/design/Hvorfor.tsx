import { useId, useState, type ReactNode } from 'react';
import type { LawRef } from '../../law/kernel/lawRef.ts';
import type { Outcome, Reason } from '../../law/kernel/outcome.ts';
import type { TraceStep } from '../../law/kernel/trace.ts';
import { FactName, FactValue } from './FactValue.tsx';
import { explainTrace, type ChoiceStep, type FactStep, type ParameterStep } from './forklaring.ts';
import { useTekst } from './tekst.tsx';

/** Where a fact used can be seen, and who wrote it. */
export interface FactOrigin {
  readonly href: string | null;
  readonly recordedBy: string | null;
}

export interface HvorforProps {
  /** What was computed, as a sentence. */
  readonly sentence: string;
  readonly rule: { readonly id: string; readonly version: number; readonly ref: LawRef };
  readonly outcome: Outcome<unknown>;
  readonly trace: readonly TraceStep[];
  /** By the name of the fact. */
  readonly origins?: Readonly<Record<string, FactOrigin>>;
  readonly changes?: readonly Reason[];
  /** How one objects here; a general sentence is shown without it. */
  readonly objection?: ReactNode;
}

/** "Hvorfor?" beside anything computed. It opens in place, so that the answer stays beside its question. */
export function Hvorfor(props: HvorforProps): ReactNode {
  const { t } = useTekst();
  const id = useId();
  const [open, setOpen] = useState(false);
  const no = props.outcome.kind === 'notApplicable';
  return (
    <>
      <button type="button" className="hv-hvorfor-knap" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t(no ? 'hvorfor.ikke' : 'hvorfor')}<span className="hv-skjult"> {props.sentence}</span>
      </button>
      <div id={id} className="hv-hvorfor" hidden={!open}>{open ? <HvorforBody {...props} /> : null}</div>
    </>
  );
}

/** The answer itself, for a panel of its own. */
export function HvorforBody({ sentence, rule, outcome, trace, origins = {}, changes = [], objection }: HvorforProps): ReactNode {
  const { t, besked } = useTekst();
  const { facts, parameters, choices } = explainTrace(trace);
  return (
    <>
      <p className="hv-hvorfor-saetning">{sentence}</p>
      <Answer outcome={outcome} />
      <Part title={t('hvorfor.fakta')} items={facts} render={(fact) => <FactLine key={fact.name} fact={fact} origin={origins[fact.name]} />} ordered />
      <RuleLine rule={rule} />
      <Part title={t('hvorfor.parametre')} items={parameters} render={(step) => <ParameterLine key={`${step.name}${step.from ?? ''}${step.known}`} step={step} />} />
      <Part title={t('hvorfor.laesning')} items={choices} render={(step) => <ChoiceLine key={step.name} step={step} />} />
      <Part title={t('hvorfor.aendrer')} items={changes} render={(change) => <li key={change.key}>{besked(change)}</li>} />
      <Holds outcome={outcome} />
      <p><strong>{t('hvorfor.uenig')}</strong> {objection ?? t('hvorfor.uenigTekst')}</p>
    </>
  );
}

interface PartProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly render: (item: Item) => ReactNode;
  readonly ordered?: boolean;
}

function Part<Item>({ title, items, render, ordered = false }: PartProps<Item>): ReactNode {
  if (items.length === 0) return null;
  const List = ordered ? 'ol' : 'ul';
  return <div><p className="hv-hvorfor-del">{title}</p><List>{items.map(render)}</List></div>;
}

const ANSWER = { decided: 'hvorfor.svar.afgjort', forecast: 'hvorfor.svar.forventet', notApplicable: 'hvorfor.svar.gaelderIkke', missing: 'hvorfor.svar.mangler' } as const;

function Answer({ outcome }: { readonly outcome: Outcome<unknown> }): ReactNode {
  const { t, besked } = useTekst();
  const reasons = outcome.kind === 'notApplicable' ? outcome.reasons : outcome.kind === 'forecast' ? outcome.because : [];
  return (
    <>
      <p className="hv-dempet">{t(ANSWER[outcome.kind])}</p>
      <Part title={t('hvorfor.grund')} items={reasons} render={(reason) => <li key={reason.key}>{besked(reason)}</li>} />
      <Part title={t('hvorfor.mangler')} items={outcome.kind === 'missing' ? outcome.facts : []} render={(name) => <li key={name}><FactName name={name} /></li>} />
    </>
  );
}

function FactLine({ fact, origin }: { readonly fact: FactStep; readonly origin: FactOrigin | undefined }): ReactNode {
  const value = <FactValue name={fact.name} value={fact.value} />;
  return (
    <li>
      <FactName name={fact.name} />: {origin?.href ? <a href={origin.href}>{value}</a> : <strong>{value}</strong>}
      {origin?.recordedBy ? <span className="hv-dempet"> ({origin.recordedBy})</span> : null}
    </li>
  );
}

function RuleLine({ rule: { id, version, ref } }: Pick<HvorforProps, 'rule'>): ReactNode {
  const { t, besked, paragraf } = useTekst();
  return (
    <div>
      <p className="hv-hvorfor-del">{t('hvorfor.regel')}</p>
      <p>{besked({ key: `akt.${ref.act}` })} {paragraf(ref.paragraph)} <span className="hv-dempet">· {id}, {t('hvorfor.version', { version })} · {t('hvorfor.kilder', { kilder: ref.source.join(', ') })}</span></p>
    </div>
  );
}

function ParameterLine({ step: { name, value, from, known } }: { readonly step: ParameterStep }): ReactNode {
  const { t, besked } = useTekst();
  return (
    <li>
      {besked({ key: `parameter.${name}` })}: <strong><FactValue name={name} value={value} /></strong>{' '}
      <span className="hv-dempet">{from ? `${t('hvorfor.gaelderFra', { fra: from })}, ` : ''}{t('hvorfor.kendt', { kendt: known })}</span>
    </li>
  );
}

function ChoiceLine({ step: { name, value, confirmed, confirmedOn } }: { readonly step: ChoiceStep }): ReactNode {
  const { t, besked } = useTekst();
  const confirmation = confirmedOn ? t('hvorfor.laesning.bekraeftetDen', { dag: confirmedOn }) : t(confirmed ? 'hvorfor.laesning.bekraeftet' : 'hvorfor.laesning.forsigtig');
  return (
    <li>
      {besked({ key: `lov.lovvalg.${name}` })}: <strong>{besked({ key: `lov.lovvalg.${name}.${value}` })}</strong>{' '}
      <span className="hv-dempet">({confirmation})</span>
    </li>
  );
}

function Holds({ outcome }: { readonly outcome: Outcome<unknown> }): ReactNode {
  const { t } = useTekst();
  return <p className="hv-dempet">{outcome.holdsUntil ? t('hvorfor.holder', { dag: outcome.holdsUntil }) : t('hvorfor.holderAltid')}</p>;
}

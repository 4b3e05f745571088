import { useNavigate, Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { HvorforOpslag } from '../app/HvorforOpslag.tsx';
import { paragrafText } from '../app/paragraf.ts';
import { may, useSession } from '../app/useSession.ts';
import { ModalityMark } from '../design/ModalityMark.tsx';
import { useTekst } from '../design/tekst.tsx';
import { handlingOf } from './handlinger.ts';
import { byMenneske, groupOf, GRUPPER, type Gruppe, type Linje, type Menneske } from './linjer.ts';
import { focusLinje } from './useMinDagTaster.ts';

/** Every duty in the order of its urgency, by person. Offers are folded away. */
export function Grupper({ linjer, today }: { readonly linjer: readonly Linje[]; readonly today: IsoDate }): ReactNode {
  return GRUPPER.map((gruppe) => {
    const own = linjer.filter((linje) => groupOf(linje, today) === gruppe);
    return own.length === 0 ? null : <GruppeKort key={gruppe} gruppe={gruppe} linjer={own} today={today} />;
  });
}

interface GruppeProps {
  readonly gruppe: Gruppe;
  readonly linjer: readonly Linje[];
  readonly today: IsoDate;
}

function GruppeKort({ gruppe, linjer, today }: GruppeProps): ReactNode {
  const { t } = useTekst();
  const id = `gruppe-${gruppe}`;
  const list = <ul className="hv-mennesker">{byMenneske(linjer).map((menneske) => <MenneskeLinjer key={menneske.borgerId} menneske={menneske} today={today} />)}</ul>;
  const title = <>{t(`mindag.gruppe.${gruppe}`)} <span className="hv-dempet">{linjer.length}</span></>;
  if (gruppe === 'muligheder') {
    return <details className="hv-kort hv-md-fold"><summary><h2 id={id}>{title}</h2></summary>{list}</details>;
  }
  return (
    <section className={`hv-kort hv-md-gruppe${gruppe === 'overskredet' ? ' hv-md-forfalden' : ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {list}
    </section>
  );
}

function MenneskeLinjer({ menneske: { borgerId, navn, linjer }, today }: { readonly menneske: Menneske; readonly today: IsoDate }): ReactNode {
  const { t } = useTekst();
  return (
    <li className="hv-menneske">
      <h3><Link to="/borger/$borgerId" params={{ borgerId }} search={{}}>{navn || t('web.udenNavn')}</Link></h3>
      <ul>{linjer.map((linje) => <EnLinje key={`${linje.regel} ${linje.emneId}`} linje={linje} today={today} />)}</ul>
    </li>
  );
}

function EnLinje({ linje, today }: { readonly linje: Linje; readonly today: IsoDate }): ReactNode {
  const tekst = useTekst();
  const navigate = useNavigate();
  const { borgerId, regel, emneId, modalitet, tilstand } = linje;
  const sentence = tekst.besked(linje.tekst);
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') focusLinje(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && event.target === event.currentTarget) void navigate({ to: '/borger/$borgerId', params: { borgerId }, search: {} });
    else return;
    event.preventDefault();
  };
  return (
    <li className="hv-linje" data-linje tabIndex={-1} onKeyDown={onKeyDown}>
      <ModalityMark kind={modalitet} overdue={tilstand === 'overskredet'} />
      <div className="hv-linje-tekst">
        <p>{sentence}</p>
        <div className="hv-linje-om"><span>{paragrafText(linje.paragraf, tekst)}</span><Naar linje={linje} today={today} /><HvorforOpslag borgerId={borgerId} regel={regel} emneId={emneId} sentence={sentence} /></div>
      </div>
      <Goer linje={linje} urgent={groupOf(linje, today) === 'overskredet'} />
    </li>
  );
}

function Naar({ linje: { frist, modalitet, tilstand }, today }: { readonly linje: Linje; readonly today: IsoDate }): ReactNode {
  const { t, relativDag } = useTekst();
  if (frist === null) return null;
  const late = tilstand === 'overskredet' && modalitet === 'skal';
  return <span className={late ? 'hv-forfalden' : undefined}>{late ? t('mindag.forSent', { naar: relativDag(frist, today) }) : t('mindag.frist', { naar: relativDag(frist, today) })}</span>;
}

/** The one action of a line, where there is one and one may do it. */
function Goer({ linje: { regel, borgerId, emneId, navn }, urgent }: { readonly linje: Linje; readonly urgent: boolean }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const goer = handlingOf(regel);
  if (!goer || !may(session, goer.handling)) return null;
  return (
    <div className="hv-linje-goer">
      <Link to="/borger/$borgerId" params={{ borgerId }} search={{ ...goer.search, emne: emneId }} className={`hv-knap${urgent ? ' hv-knap-primaer' : ''}`}>{t(goer.text)}<span className="hv-skjult"> {navn}</span></Link>
    </div>
  );
}

import type { ReactNode } from 'react';
import type { OpgaveSvar } from '../../../contract/svar.ts';
import { HvorforOpslag } from '../../app/HvorforOpslag.tsx';
import { paragrafText } from '../../app/paragraf.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ModalityMark } from '../../design/ModalityMark.tsx';
import { EmptyState } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { goerForPligt, kanGoere } from '../dialoger/goer.ts';
import { writtenOn } from '../forloeb/faktum.ts';
import { kilderOf } from '../forloeb/kilder.ts';
import { pligterOf } from '../forloeb/pligter.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';

/** What must happen, the most pressing first; what one merely may do is folded. */
export function Pligter(): ReactNode {
  const { t } = useTekst();
  const { billede, session: { today }, navn } = useBorger();
  const { skal, kan } = pligterOf(billede.opgaver, today);
  return (
    <Card title={t('borgeren.skalSke')} name="pligter">
      {skal.length === 0 ? <EmptyState>{t('borgeren.skalSke.tom', { navn })}</EmptyState> : <ul className="bo-pligter">{skal.map((pligt) => <Pligt key={noegle(pligt)} pligt={pligt} />)}</ul>}
      {kan.length > 0 ? (
        <details className="bo-kan">
          <summary>{t('borgeren.muligheder', { n: kan.length })}</summary>
          <ul className="bo-pligter">{kan.map((pligt) => <Pligt key={noegle(pligt)} pligt={pligt} />)}</ul>
        </details>
      ) : null}
    </Card>
  );
}

function noegle({ regel, emneId }: OpgaveSvar): string {
  return `${regel} ${emneId}`;
}

function Pligt({ pligt }: { readonly pligt: OpgaveSvar }): ReactNode {
  const tekst = useTekst();
  const { t, besked, dato, frist } = tekst;
  const { session: { today }, billede: { forloeb }, navne } = useBorger();
  const origins = kilderOf({ forloeb, navne }, pligt.emneId, (faktum) => [navne.kollega(faktum.registreretAf), dato(writtenOn(faktum))].filter(Boolean).join(', '));
  const sentence = besked(pligt.tekst);
  const overdue = pligt.tilstand === 'overskredet';
  return (
    <li className="bo-pligt">
      <ModalityMark kind={pligt.modalitet} overdue={overdue} />
      <div className="bo-pligt-tekst">
        <Pligtknap pligt={pligt} sentence={sentence} />
        <p>{sentence}</p>
        <p className="hv-dempet hv-lille">
          {overdue && pligt.modalitet === 'skal' ? <strong className="bo-forfalden">{t('modalitet.overskredet')} · </strong> : null}
          {pligt.modalitet === 'skal' ? '' : `${t(`modalitet.${pligt.modalitet}`)} · `}{paragrafText(pligt.paragraf, tekst)}{pligt.frist ? ` · ${frist(pligt.frist, today)}` : ''}
        </p>
        <HvorforOpslag sentence={sentence} origins={origins} borgerId={pligt.borgerId} regel={pligt.regel} emneId={pligt.emneId} />
      </div>
    </li>
  );
}

/** The one thing to press; not there for who may not do it. */
function Pligtknap({ pligt, sentence }: { readonly pligt: OpgaveSvar; readonly sentence: string }): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb }, session: { handlinger } } = useBorger();
  const { open } = useBorgerAdresse();
  const vej = goerForPligt(pligt);
  if (!vej || !kanGoere(vej.goer, { handlinger, forloeb })) return null;
  return <Button onClick={() => open(vej)}>{t(`borgeren.goer.${vej.goer}.kort`)}<span className="hv-skjult"> {sentence}</span></Button>;
}

import type { CSSProperties, ReactNode } from 'react';
import { citationOf } from '../../../law/kernel/lawRef.ts';
import { addDays } from '../../../law/kernel/dato.ts';
import { tidsraekkefoelge } from '../../../law/sel/p141-handleplan/tidsraekkefoelge.ts';
import { paragrafText } from '../../app/paragraf.ts';
import { Button } from '../../design/Button.tsx';
import { ModalityMark } from '../../design/ModalityMark.tsx';
import { EmptyState } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { kanGoere } from '../dialoger/goer.ts';
import { planlayoutOf, tidsraekkefoelgeOf, type Planlayout, type Planraekke } from '../forloeb/planlayout.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';

/** The efforts of the plan in time, across those who give them, each after the one it follows. Beginning early is pointed out, never stopped. */
export function Indsatser({ planId }: { readonly planId: string }): ReactNode {
  const tekst = useTekst();
  const { t, besked } = tekst;
  const { billede: { forloeb }, session: { today } } = useBorger();
  const svar = tidsraekkefoelgeOf(forloeb, planId, today);
  if (svar.kind !== 'decided') return null;
  const layout = planlayoutOf(forloeb.planindsats, svar.value, today);
  return (
    <section aria-label={t('handleplan.indsatser')}>
      <div className="hp-hoved"><h3>{t('handleplan.indsatser')}</h3><Skrivknap /></div>
      {layout.raekker.length === 0 ? <EmptyState>{t('handleplan.indsatser.tom')}</EmptyState> : (
        <>
          <div className="bo-moede"><ModalityMark kind={tidsraekkefoelge.modality} /><p>{besked(svar.value.grund)} <span className="hv-dempet hv-lille">{paragrafText(citationOf(tidsraekkefoelge.ref), tekst)}, {t(`modalitet.${tidsraekkefoelge.modality}`)}</span></p></div>
          <div className="hp-tid">
            <Maaneder layout={layout} />
            <ol>{layout.raekker.map((raekke) => <Raekke key={raekke.indsats.id} raekke={raekke} idag={layout.idag} />)}</ol>
          </div>
        </>
      )}
    </section>
  );
}

function Skrivknap(): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb }, session: { handlinger } } = useBorger();
  const { open } = useBorgerAdresse();
  return kanGoere('planindsats', { handlinger, forloeb }) ? <span className="hv-ikke-print"><Button onClick={() => open({ goer: 'planindsats' })}>{t('handleplan.indsatser.tilfoej')}</Button></span> : null;
}

const left = (x: number): CSSProperties => ({ left: `${x}%` });

/** The months over the rows. What they say stands in words in each row. */
function Maaneder({ layout: { maaneder, idag } }: { readonly layout: Planlayout }): ReactNode {
  const { t, language } = useTekst();
  const names = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  return (
    <div className="hp-maaneder" aria-hidden="true">
      <div className="hp-spor">
        {maaneder.map(({ dag, x }) => <span key={dag} style={left(x)}>{names.format(new Date(`${dag}T00:00:00Z`))}{dag.slice(5, 7) === '01' ? ` ${dag.slice(0, 4)}` : ''}</span>)}
        {idag === null ? null : <span className="hp-idag-navn" style={left(idag)}>{t('handleplan.indsatser.idag')}</span>}
      </div>
    </div>
  );
}

function Raekke({ raekke, idag }: { readonly raekke: Planraekke; readonly idag: number | null }): ReactNode {
  const { t, dato, besked } = useTekst();
  const { billede: { forloeb }, session: { handlinger } } = useBorger();
  const { open } = useBorgerAdresse();
  const { indsats: { forekomstId, indsats, myndighed, ansvarlig, gyldig: { fra, til } }, nummer, efterNummer, tidligst } = raekke;
  const hos = besked({ key: `lov.valg.myndighed.${myndighed}` });
  const tid = til ? t('handleplan.indsatser.periode', { fra: dato(fra), til: dato(addDays(til, -1)) }) : t('handleplan.indsatser.fra', { fra: dato(fra) });
  return (
    <li>
      <div className="hp-tekst">
        <p><strong>{nummer}. {indsats}</strong>{efterNummer ? <span className="hv-dempet"> {t('handleplan.indsatser.efter', { nummer: efterNummer })}</span> : null}</p>
        <p className="hv-lille">{[hos, ansvarlig].filter((part) => part !== null).join(', ')}</p>
        <p className="hv-dempet hv-lille">{tid}{kanGoere('planindsats', { handlinger, forloeb }) ? <Button look="stille" onClick={() => open({ goer: 'planindsats', emne: forekomstId })}>{t('handleplan.indsatser.ret')}<span className="hv-skjult"> {indsats}</span></Button> : null}</p>
        {tidligst && efterNummer ? <p className="hp-tidlig hv-lille">{t('handleplan.indsatser.tidlig', { nummer: efterNummer, dag: dato(tidligst) })}</p> : null}
      </div>
      <Spor raekke={raekke} idag={idag} />
    </li>
  );
}

function Spor({ raekke: { x, bredde, forTidlig, streger, indsats }, idag }: { readonly raekke: Planraekke; readonly idag: number | null }): ReactNode {
  return (
    <div className="hp-spor" aria-hidden="true">
      {idag === null ? null : <span className="hp-idag" style={left(idag)} />}
      {streger.map((streg) => <span key={streg.x} className={`hp-streg hp-streg-${streg.del}`} style={left(streg.x)} />)}
      <span className={`hp-bjaelke${indsats.gyldig.til === null ? ' hp-aaben' : ''}`} style={{ ...left(x), width: `${bredde}%` }} />
      {forTidlig > 0 ? <span className="hp-bjaelke hp-for-tidlig" style={{ ...left(x), width: `${forTidlig}%` }} /> : null}
    </div>
  );
}

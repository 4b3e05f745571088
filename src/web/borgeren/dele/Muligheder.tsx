import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { citationOf } from '../../../law/kernel/lawRef.ts';
import { helhedsvurdering } from '../../../law/rsl/p5-helhed/helhedsvurdering.ts';
import { MULIGHEDER, MULIGHEDSOMRAADER, type Mulighed, type MulighedId } from '../../../law/rsl/p5-helhed/muligheder.ts';
import { paragrafText } from '../../app/paragraf.ts';
import { Button } from '../../design/Button.tsx';
import { ModalityMark } from '../../design/ModalityMark.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { kanGoere } from '../dialoger/goer.ts';
import { helhedsvurderingOf, vurderingerOf, type VurderetMulighed } from '../forloeb/handleplan.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';

/** Every kind of help in social and employment law: its answer with reason, day and who, and in plain view what nobody has looked at. */
export function Muligheder(): ReactNode {
  const tekst = useTekst();
  const { billede: { forloeb }, session: { today } } = useBorger();
  const svar = helhedsvurderingOf(forloeb, today);
  if (svar.kind !== 'decided') return null;
  const vurderede = vurderingerOf(forloeb);
  const { mangler, grund } = svar.value;
  return (
    <section aria-label={tekst.t('handleplan.muligheder')}>
      <div className="hp-hoved"><h3>{tekst.t('handleplan.muligheder')}</h3><Vurderknap /></div>
      <div className="bo-moede"><ModalityMark kind={helhedsvurdering.modality} /><p>{tekst.besked(grund)} <span className="hv-dempet hv-lille">{paragrafText(citationOf(helhedsvurdering.ref), tekst)}</span></p></div>
      <ul className="hp-vurderede">{MULIGHEDER.map((mulighed) => <Vurderet key={mulighed.id} mulighed={mulighed} vurderet={vurderede.get(mulighed.id)} />)}</ul>
      <Mangler mangler={mangler} />
      <p className="hv-dempet hv-lille">{tekst.t('handleplan.muligheder.hvor')}</p>
    </section>
  );
}

function Vurderknap(): ReactNode {
  const { t } = useTekst();
  const { open } = useBorgerAdresse();
  return useMaaVurdere() ? <span className="hv-ikke-print"><Button onClick={() => open({ goer: 'muligheder' })}>{t('handleplan.muligheder.vurder')}</Button></span> : null;
}

function Vurderet({ mulighed, vurderet }: { readonly mulighed: Mulighed; readonly vurderet: VurderetMulighed | undefined }): ReactNode {
  const { t, dato, besked } = useTekst();
  const { navne } = useBorger();
  if (!vurderet) return null;
  const hvem = navne.kollega(vurderet.registreretAf) ?? t('borgeren.fakta.andre');
  return (
    <li>
      <p><Navn mulighed={mulighed} /> <Paragraf mulighed={mulighed} /></p>
      <p className={`hp-svar hp-svar-${vurderet.vurdering}`}>{besked({ key: `lov.valg.mulighedsvurdering.${vurderet.vurdering}` })}</p>
      <p className="bo-ord">{vurderet.af === 'vurdering' ? vurderet.begrundelse : t(`handleplan.muligheder.af.${vurderet.af}`)}</p>
      <p className="hv-dempet hv-lille">{t('handleplan.muligheder.afHvem', { dag: dato(vurderet.dato), hvem })}</p>
    </li>
  );
}

/** What nobody has looked at, by the part of life it is about. */
function Mangler({ mangler }: { readonly mangler: readonly MulighedId[] }): ReactNode {
  const { t } = useTekst();
  if (mangler.length === 0) return null;
  const omraader = MULIGHEDSOMRAADER.map((omraade) => ({ omraade, muligheder: MULIGHEDER.filter((each) => each.omraade === omraade && mangler.includes(each.id)) }));
  return (
    <div className="hp-mangler">
      <h4>{t('handleplan.muligheder.mangler')}</h4>
      <dl>
        {omraader.filter(({ muligheder }) => muligheder.length > 0).map(({ omraade, muligheder }) => (
          <div key={omraade}>
            <dt>{t(`handleplan.omraade.${omraade}`)}</dt>
            {muligheder.map((mulighed) => <dd key={mulighed.id}><Navn mulighed={mulighed} /> <Paragraf mulighed={mulighed} /></dd>)}
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The name of a kind of help; for who may answer, the way to do it. */
function Navn({ mulighed: { id } }: { readonly mulighed: Mulighed }): ReactNode {
  const { besked } = useTekst();
  const { borgerId } = useBorgerAdresse();
  const navn = besked({ key: `lov.valg.mulighed.${id}` });
  return useMaaVurdere() ? <Link to="/borger/$borgerId" params={{ borgerId }} search={{ goer: 'muligheder', mulighed: id }} resetScroll={false}>{navn}</Link> : navn;
}

function Paragraf({ mulighed: { ref } }: { readonly mulighed: Mulighed }): ReactNode {
  const tekst = useTekst();
  return <span className="hv-dempet hv-lille">{paragrafText(citationOf(ref), tekst)}</span>;
}

function useMaaVurdere(): boolean {
  const { billede: { forloeb }, session: { handlinger } } = useBorger();
  return kanGoere('muligheder', { handlinger, forloeb });
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FungerendeKommune } from '../../../law/rsl/p9-handlekommune/fungerendeKommune.ts';
import type { Outcome } from '../../../law/kernel/outcome.ts';
import { hvorforQuery } from '../../api/opslag.ts';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useBorger } from '../useBorger.ts';

const REGEL = 'rsl.p9.fungerende-kommune';

/** The municipalities that disagree about whose the person is, what each rests on and since when, and which of them acts meanwhile. */
export function Uenige(): ReactNode {
  const { t, besked } = useTekst();
  const { billede: { id, forloeb, opgaver }, navne } = useBorger();
  const pligt = opgaver.find(({ regel }) => regel === REGEL);
  const { data } = useQuery({ ...hvorforQuery({ borgerId: id, regel: REGEL, emneId: pligt?.emneId ?? '' }), enabled: pligt !== undefined });
  if (!pligt) return null;
  // The contract leaves the shapes of the kernel open; this is the rule's own.
  const outcome = data?.outcome as Outcome<FungerendeKommune> | undefined;
  const fungerer = outcome?.kind === 'decided' ? outcome.value.kommuneId : null;
  const roller = forloeb.kommunerolle.filter(({ rolle, gyldig }) => rolle === 'handlekommune' && gyldig.til === null);
  return (
    <Notice title={t('afsked.uenige')}>
      <ul>{roller.map(({ id: fakta, kommuneId, grundlag, gyldig }) => <li key={fakta}>{t('afsked.uenige.mener', { kommune: navne.kommune(kommuneId), fra: gyldig.fra, grundlag })}</li>)}</ul>
      <p>{fungerer ? <strong>{t('afsked.uenige.fungerer', { kommune: navne.kommune(fungerer) })} </strong> : null}{besked(pligt.tekst)}</p>
      <p className="hv-lille">{t('afsked.uenige.samarbejde')}</p>
    </Notice>
  );
}

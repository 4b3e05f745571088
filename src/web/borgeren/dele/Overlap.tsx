import type { ReactNode } from 'react';
import { may } from '../../app/useSession.ts';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { overlapOf } from '../forloeb/status.ts';
import { useBorger } from '../useBorger.ts';

/** Two boformer have the person on the same nights: a quiet note, and for the municipality alone. */
export function Overlap(): ReactNode {
  const { t } = useTekst();
  const { billede: { forloeb }, navne, session } = useBorger();
  const pairs = may(session, 'orientering.modtag') || may(session, 'oekonomi.se') ? overlapOf(forloeb) : [];
  if (pairs.length === 0) return null;
  return (
    <Notice title={t('borgeren.overlap')}>
      {pairs.map(([a, b]) => <p key={`${a.id}${b.id}`}>{t('borgeren.overlap.tekst', { a: navne.boform(a.boformId), b: navne.boform(b.boformId) })}</p>)}
    </Notice>
  );
}

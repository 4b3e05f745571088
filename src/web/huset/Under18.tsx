import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';

interface Under18Props {
  readonly hus: Huset;
  readonly navn: string;
  readonly onWrite: () => void;
}

/** Someone under 18 at the door: whom to call, as the house has written it, and the way to write down that it was done. */
export function Under18({ hus: { oplysninger: { doegnvagt } }, navn, onWrite }: Under18Props): ReactNode {
  const { t } = useTekst();
  return (
    <Notice tone="agt" announce>
      <p><strong>{t('pladser.under18', { navn: navn || t('pladser.under18.denne') })}</strong></p>
      <p>{t('pladser.under18.hvad')}</p>
      <p>{doegnvagt === null ? t('pladser.under18.intetNummer') : t('pladser.under18.nummer', { doegnvagt })}</p>
      <Button look="primaer" onClick={onWrite}>{t('pladser.under18.knap')}</Button>
    </Notice>
  );
}

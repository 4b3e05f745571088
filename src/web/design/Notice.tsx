import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useTekst } from './tekst.tsx';

interface NoticeProps {
  readonly title?: string;
  readonly tone?: 'rolig' | 'agt' | 'ok';
  readonly children: ReactNode;
  /** Said at once by a screen reader: for what came as an answer to an action. */
  readonly announce?: boolean;
}

/** A message in the page. It never uses the colour of an overdue duty. */
export function Notice({ title, tone = 'rolig', children, announce = false }: NoticeProps): ReactNode {
  return (
    <div className={`hv-besked hv-besked-${tone}`} role={announce ? 'alert' : undefined}>
      {title ? <p className="hv-besked-titel">{title}</p> : null}
      <div>{children}</div>
    </div>
  );
}

/** What a list says when there is nothing in it: one sentence that teaches, and the next step if there is one. */
export function EmptyState({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }): ReactNode {
  return (
    <div className="hv-tom">
      <p>{children}</p>
      {action}
    </div>
  );
}

/** A place that holds its room while the answer is on its way, so that nothing jumps. */
export function Loading({ lines = 3 }: { readonly lines?: number }): ReactNode {
  const { t } = useTekst();
  return (
    <div className="hv-henter" role="status">
      <span className="hv-skjult">{t('web.henter')}</span>
      {Array.from({ length: lines }, (_, index) => <span key={index} className="hv-henter-linje" aria-hidden="true" />)}
    </div>
  );
}

/** What happened, what is safe and what to do. */
export function Failure({ message, retry }: { readonly message: string; readonly retry?: () => void }): ReactNode {
  const { t } = useTekst();
  return (
    <Notice tone="agt" title={t('web.fejl.titel')} announce>
      <p>{message}</p>
      {retry ? <Button onClick={retry}>{t('web.proevIgen')}</Button> : null}
    </Notice>
  );
}

import type { ReactNode } from 'react';
import { useVisning } from '../app/Visning.tsx';
import { Check } from '../design/Choice.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { useTekst } from '../design/tekst.tsx';

const TASTER = [
  { keys: ['j', '↓'], text: 'mindag.tast.ned' },
  { keys: ['k', '↑'], text: 'mindag.tast.op' },
  { keys: ['Enter'], text: 'mindag.tast.enter' },
  { keys: ['h'], text: 'mindag.tast.hvorfor' },
  { keys: ['g'], text: 'mindag.tast.goer' },
  { keys: ['d', 'm', 'u'], text: 'mindag.tast.udsnit' },
  { keys: ['Ctrl K'], text: 'mindag.tast.soeg' },
  { keys: ['?'], text: 'mindag.tast.hjaelp' },
] as const;

/** What the keys do, and the switch for whom single keys are in the way. */
export function Taster({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTekst();
  const { indstillinger: { enkelttaster }, change } = useVisning();
  return (
    <Dialog title={t('mindag.taster')} onClose={onClose}>
      <dl className="hv-taster">
        {TASTER.map(({ keys, text }) => (
          <div key={text}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{t(text)}</dd></div>
        ))}
      </dl>
      <Check label={t('web.enkelttaster')} checked={enkelttaster} onChange={(checked) => void change({ enkelttaster: checked })} />
    </Dialog>
  );
}

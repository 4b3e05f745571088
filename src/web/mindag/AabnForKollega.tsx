import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { AabnKuvert } from '../../contract/skjultmodtager.ts';
import { skjultmodtagerQuery } from '../api/opslag.ts';
import { useRecord } from '../api/record.ts';
import { problemText } from '../app/sider.tsx';
import { useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Select } from '../design/Choice.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';

/** The named recipient lets one colleague see the notice of a hidden stay, and with it where the person is. Nobody else is offered it. */
export function AabnForKollega({ kuvertId }: { readonly kuvertId: string }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { bruger } = useSession();
  const { data } = useQuery(skjultmodtagerQuery);
  const [brugerId, setBruger] = useState<string | null>(null);
  const aabn = useRecord<Omit<AabnKuvert, 'id'>>(`kuverter/${kuvertId}/aabn`);
  if (!data?.erMig) return null;
  const kolleger = data.kolleger.filter(({ id }) => id !== bruger.id).map(({ id, navn }) => ({ value: id, label: navn }));
  return (
    <details>
      <summary>{t('mindag.skjult.kollega')}</summary>
      <div className="hv-stak-taet">
        {aabn.error ? <Notice tone="agt" announce>{problemText(aabn.error, tekst)}</Notice> : null}
        {aabn.isSuccess ? <Notice tone="ok" announce>{t('mindag.skjult.aabnet')}</Notice> : null}
        <Select label={t('mindag.skjult.kollega.hvem')} hint={t('mindag.skjult.kollega.hint')} options={kolleger} value={brugerId} onChange={setBruger} />
        <div><Button busy={aabn.isPending} onClick={() => { if (brugerId !== null) aabn.mutate({ brugerId }); }}>{t('mindag.skjult.kollega.aabn')}</Button></div>
      </div>
    </details>
  );
}

import { useState, type ReactNode } from 'react';
import type { Kravliste } from '../../../contract/krav.ts';
import { useLukRegnskabsaar } from '../../api/krav.ts';
import { problemText } from '../../app/sider.tsx';
import { may, useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Select } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';
import { kvartalerUntil } from '../kvartal.ts';

/** The accounting years closed, and the way to close one, for whoever may. */
export function Regnskabsaar({ lukkede }: { readonly lukkede: Kravliste['lukkedeAar'] }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const [aaben, setAaben] = useState(false);
  const aabne = endedYears(session.today).filter((aar) => lukkede.every((each) => each.aar !== aar));
  return (
    <Card title={t('krav.aar')}>
      <p className="hv-dempet hv-lille">{t('krav.aar.hvad')}</p>
      {lukkede.length === 0 ? <p>{t('krav.aar.ingen')}</p> : <ul>{lukkede.map(({ aar, dato }) => <li key={aar}>{t('krav.aar.lukket', { aar: String(aar), dag: dato })}</li>)}</ul>}
      {may(session, 'krav.skriv') ? (aabne.length === 0 ? <p className="hv-dempet">{t('krav.aar.altLukket')}</p> : <Button onClick={() => setAaben(true)}>{t('krav.aar.luk')}</Button>) : null}
      {aaben ? <Luk aabne={aabne} onClose={() => setAaben(false)} /> : null}
    </Card>
  );
}

function Luk({ aabne, onClose }: { readonly aabne: readonly number[]; readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [aar, setAar] = useState<string | null>(null);
  const luk = useLukRegnskabsaar();
  const send = (): void => {
    if (aar === null) return;
    luk.mutate(Number(aar), { onSuccess: () => { onClose(); toast.show({ text: t('krav.aar.gjort', { aar }) }); } });
  };
  return (
    <Dialog title={t('krav.aar.luk')} onClose={onClose}>
      <Form onSubmit={send}>
        {luk.error ? <Notice tone="agt" announce>{problemText(luk.error, tekst)}</Notice> : null}
        <p>{t('krav.aar.hvad')} {t('krav.aar.endeligt')}</p>
        <Select label={t('krav.aar.hvilket')} options={aabne.map((each) => ({ value: String(each), label: String(each) }))} value={aar} error={aar === null ? t('felt.mangler') : null} onChange={setAar} />
        <div className="hv-raekke"><Button type="submit" look="primaer" busy={luk.isPending}>{t('krav.aar.luk')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
      </Form>
    </Dialog>
  );
}

/** The years with quarters to claim that have ended, the latest first. */
function endedYears(today: Parameters<typeof kvartalerUntil>[0]): readonly number[] {
  const years = kvartalerUntil(today).map((kvartal) => Number(kvartal.slice(0, 4)));
  return [...new Set(years)].filter((aar) => aar < Number(today.slice(0, 4)));
}

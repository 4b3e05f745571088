import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SaetSkjultmodtager, Skjultmodtagere } from '../../contract/skjultmodtager.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { skjultmodtagerQuery } from '../api/opslag.ts';
import { useRecord } from '../api/record.ts';
import { problemText } from '../app/sider.tsx';
import { may, useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Select } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

const INGEN = 'ingen';

/** Who receives notices of hidden stays here, whether any wait, and the register of it. */
export function Skjultmodtager(): ReactNode {
  const { t } = useTekst();
  const { data } = useQuery(skjultmodtagerQuery);
  const [open, setOpen] = useState(false);
  if (!data) return null;
  const { navngiven, erMig, venter } = data;
  return (
    <section className="hv-kort hv-stak-taet" aria-labelledby="skjultmodtager">
      <h2 id="skjultmodtager">{t('mindag.skjult')}</h2>
      {navngiven === null ? <Notice tone="agt"><p>{t('mindag.skjult.ingen')}</p></Notice> : <p>{t(erMig ? 'mindag.skjult.dig' : 'mindag.skjult.navngiven', { navn: navngiven })}</p>}
      {venter > 0 && !erMig ? <p>{t('mindag.skjult.venter', { n: venter })}</p> : null}
      <div><Button look="stille" onClick={() => setOpen(true)}>{t('mindag.skjult.aabn')}</Button></div>
      {open ? <RegisterDialog register={data} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function RegisterDialog({ register, onClose }: { readonly register: Skjultmodtagere; readonly onClose: () => void }): ReactNode {
  const { t, dato } = useTekst();
  const session = useSession();
  return (
    <Dialog title={t('mindag.skjult.titel')} onClose={onClose}>
      <p>{t('mindag.skjult.hvad')}</p>
      {register.raekker.length > 0 ? (
        <ul className="hv-stak-taet">
          {register.raekker.map(({ id, fra, modtager, stedfortraeder }) => (
            <li key={id}>{t('mindag.skjult.raekke', { navn: modtager, fra })}{stedfortraeder ? <span className="hv-dempet"> {t('mindag.skjult.stedfortraeder', { navn: stedfortraeder.navn, fra: dato(stedfortraeder.fra), til: dato(stedfortraeder.til) })}</span> : null}</li>
          ))}
        </ul>
      ) : null}
      {may(session, 'skjultmodtager.skriv') ? <Udpeg kolleger={register.kolleger} onClose={onClose} /> : <p>{t('mindag.skjult.leder')}</p>}
    </Dialog>
  );
}

function Udpeg({ kolleger, onClose }: { readonly kolleger: Skjultmodtagere['kolleger']; readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today } = useSession();
  const toast = useToast();
  const [fra, setFra] = useState<IsoDate | null>(today);
  const [modtagerId, setModtager] = useState<string | null>(null);
  const [vikarId, setVikar] = useState<string>(INGEN);
  const [periode, setPeriode] = useState<{ readonly fra: IsoDate | null; readonly til: IsoDate | null }>({ fra: today, til: null });
  const saet = useRecord<Omit<SaetSkjultmodtager, 'id'>>('skjultmodtager');
  const options = kolleger.map(({ id, navn }) => ({ value: id, label: navn }));
  const uden = { value: INGEN, label: t('mindag.skjult.ingenStedfortraeder') };
  const send = (): void => {
    if (fra === null || modtagerId === null) return;
    const stedfortraeder = vikarId !== INGEN && periode.fra && periode.til ? { id: vikarId, fra: periode.fra, til: periode.til } : null;
    saet.mutate({ fra, modtagerId, stedfortraeder }, { onSuccess: () => { onClose(); toast.show({ text: t('mindag.skjult.gemt') }); } });
  };
  return (
    <Form onSubmit={send}>
      {saet.error ? <Notice tone="agt" announce>{problemText(saet.error, tekst)}</Notice> : null}
      <Select label={t('mindag.skjult.modtager')} options={options} value={modtagerId} onChange={setModtager} error={modtagerId === null ? t('felt.mangler') : null} />
      <DateField label={t('mindag.skjult.fra')} value={fra} onChange={setFra} today={today} required />
      <Select label={t('mindag.skjult.vikar')} options={[uden, ...options.filter(({ value }) => value !== modtagerId)]} value={vikarId} onChange={setVikar} />
      {vikarId === INGEN ? null : (
        <>
          <DateField label={t('mindag.skjult.vikar.fra')} value={periode.fra} onChange={(dag) => setPeriode({ ...periode, fra: dag })} today={today} required />
          <DateField label={t('mindag.skjult.vikar.til')} value={periode.til} onChange={(dag) => setPeriode({ ...periode, til: dag })} today={today} required />
        </>
      )}
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" busy={saet.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

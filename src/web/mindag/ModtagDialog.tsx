import { useState, type ReactNode } from 'react';
import { useKommando } from '../api/kommando.ts';
import { BorgerSoeg, type Fundet } from '../app/BorgerSoeg.tsx';
import { useSession } from '../app/useSession.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Choice, type Option } from '../design/Choice.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { AabnForKollega } from './AabnForKollega.tsx';
import { Grundlagsvalg } from './Grundlagsvalg.tsx';
import { IkkeVores } from './IkkeVores.tsx';
import type { Kuvert } from './Orienteringer.tsx';
import { useKvittering } from './useKvittering.ts';

const NY = 'ny';

interface ModtagDialogProps {
  readonly kuvert: Kuvert;
  readonly onClose: () => void;
}

/** Takes a notice in one step: whose it is, and with an admission why the municipality is handlekommune. A person says who it is; nothing is linked by itself. */
export function ModtagDialog({ kuvert, onClose }: ModtagDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today } = useSession();
  const [hvem, setHvem] = useState<string | null>(kuvert.forslag.length === 0 ? NY : null);
  const [fundet, setFundet] = useState<Fundet | null>(null);
  const [grundlag, setGrundlag] = useState('');
  const [vores, setVores] = useState(true);
  const modtag = useKommando('modtag-orientering');
  const kvitter = useKvittering();
  const indskrivning = kuvert.om === 'indskrivning';
  const send = (): void => modtag.mutate(
    { kuvertId: kuvert.id, borger: hvem === NY || hvem === null ? { ny: true } : { borgerId: hvem }, dato: today, ...(indskrivning ? { handlekommuneGrundlag: grundlag } : {}) },
    { onSuccess: (svar) => { onClose(); kvitter({ svar, navn: kuvert.navn, text: t('mindag.modtaget', { navn: kuvert.navn }) }); } },
  );
  return (
    <Dialog title={vores ? t(`mindag.modtag.${kuvert.om}`, { navn: kuvert.navn }) : t('mindag.ikkeVores.titel', { navn: kuvert.navn })} onClose={onClose}>
      {vores ? null : <IkkeVores kuvert={kuvert} onClose={onClose} />}
      {vores ? <Form onSubmit={send}>
        <p>{t(`mindag.kuvert.${kuvert.om}`, { boform: kuvert.boformNavn, dag: kuvert.dato })}</p>
        {kuvert.skjult ? <Notice tone="agt"><p>{t('mindag.skjult.modtag', { kontakt: kuvert.kontakt })}</p></Notice> : null}
        {kuvert.skjult ? <AabnForKollega kuvertId={kuvert.id} /> : null}
        {modtag.error ? <Notice tone="agt" announce>{problemText(modtag.error, tekst)}</Notice> : null}
        <Hvem kuvert={kuvert} fundet={fundet} value={hvem} onChange={setHvem} onFind={(chosen) => { setFundet(chosen); setHvem(chosen.borgerId); }} />
        {indskrivning ? <Grundlagsvalg value={grundlag} onChange={setGrundlag} /> : null}
        <div className="hv-raekke"><Button type="submit" look="primaer" busy={modtag.isPending}>{t('mindag.modtag')}</Button><Button onClick={() => setVores(false)}>{t('mindag.ikkeVores')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
      </Form> : null}
    </Dialog>
  );
}

interface HvemProps {
  readonly kuvert: Kuvert;
  readonly fundet: Fundet | null;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly onFind: (fundet: Fundet) => void;
}

function Hvem({ kuvert: { forslag, navn }, fundet, value, onChange, onFind }: HvemProps): ReactNode {
  const { t } = useTekst();
  const [soeg, setSoeg] = useState('');
  const known = forslag.map(({ borgerId, navn: kendt, grund }): Option<string> => ({ value: borgerId, label: t('mindag.hvem.kendt', { navn: kendt }), hint: t(`mindag.hvem.grund.${grund}`) }));
  const found = fundet && !forslag.some(({ borgerId }) => borgerId === fundet.borgerId) ? [{ value: fundet.borgerId, label: t('mindag.hvem.kendt', { navn: fundet.navn }), hint: t('mindag.hvem.fundet') }] : [];
  const options = [...known, ...found, { value: NY, label: t('mindag.hvem.ny', { navn }) }];
  return (
    <div className="hv-stak-taet">
      <Choice label={t(forslag.length > 0 ? 'mindag.hvem' : 'mindag.hvem.ingen')} options={options} value={value} onChange={onChange} error={value === null ? t('mindag.hvem.mangler') : null} />
      <details>
        <summary>{t('mindag.hvem.soeg')}</summary>
        <TextField label={t('mindag.hvem.soegefelt')} value={soeg} onChange={setSoeg} autoComplete="off" />
        <BorgerSoeg text={soeg} onChoose={onFind} />
      </details>
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import type { Fakturakladde } from '../../../contract/fakturakladde.ts';
import { addDays, type IsoDate } from '../../../law/kernel/dato.ts';
import { ApiProblem } from '../../api/client.ts';
import { kladdeCsvHref, useOioubl } from '../../api/faktura.ts';
import { problemText } from '../../app/sider.tsx';
import { useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { DateField } from '../../design/DateField.tsx';
import { Form, TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';

const DAYS_TO_PAY = 30;

interface HentProps {
  readonly svar: Fakturakladde;
  readonly kommuneId: string;
}

/** The invoice as a file under its number, and as an electronic one with what that needs besides. */
export function Hent({ svar, kommuneId }: HentProps): ReactNode {
  const { t } = useTekst();
  const { today } = useSession();
  const [nummer, setNummer] = useState('');
  const [dato, setDato] = useState<IsoDate | null>(today);
  const { boform: { id: boformId }, fra, til } = svar;
  const ready = nummer.trim() !== '' && dato !== null;
  return (
    <section className="hv-kort">
      <h2>{t('kladde.hent')}</h2>
      <div className="hv-form">
        <TextField label={t('kladde.nummer')} value={nummer} onChange={setNummer} required />
        <DateField label={t('kladde.dato')} value={dato} onChange={setDato} today={today} required />
        {ready ? <p><a className="hv-knap" href={kladdeCsvHref({ boformId, fra, til, kommuneId, nummer: nummer.trim(), dato })} download>{t('kladde.csv')}</a></p> : null}
      </div>
      <details className="hv-mere"><summary>{t('kladde.oioubl')}</summary><Oioubl svar={svar} kommuneId={kommuneId} nummer={nummer.trim()} dato={dato} /></details>
    </section>
  );
}

interface OioublProps extends HentProps {
  readonly nummer: string;
  readonly dato: IsoDate | null;
}

function Oioubl({ svar: { boform, fra, til, leverandoer }, kommuneId, nummer, dato }: OioublProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today } = useSession();
  const [frist, setFrist] = useState<IsoDate | null>(addDays(today, DAYS_TO_PAY));
  const [cvr, setCvr] = useState(leverandoer.cvr ?? '');
  const [ean, setEan] = useState('');
  const [reg, setReg] = useState('');
  const [konto, setKonto] = useState('');
  const udsted = useOioubl(boform.id);
  const wrong = (text: string, form: RegExp, fejl: 'cvr' | 'ean' | 'reg' | 'konto'): string | null => (form.test(text.trim()) ? null : t(`kladde.${fejl}.fejl`));
  const send = (): void => {
    if (dato === null || frist === null || nummer === '') return;
    const body = { fra, til, kommuneId, nummer, dato, frist, cvr: cvr.trim(), ean: ean.trim(), registreringsnummer: reg.trim(), kontonummer: konto.trim() };
    udsted.mutate(body, { onSuccess: (document) => save(document, `faktura-${nummer}.xml`) });
  };
  const isEanWrong = udsted.error instanceof ApiProblem && udsted.error.fields.some(({ felt }) => felt === 'ean');
  const refused = udsted.error ? (isEanWrong ? t('kladde.ean.fejl') : problemText(udsted.error, tekst)) : null;
  return (
    <Form onSubmit={send}>
      <Notice>{t('kladde.oioubl.hvad')}</Notice>
      <DateField label={t('kladde.frist')} value={frist} onChange={setFrist} today={today} required />
      <TextField label={t('kladde.cvr', { navn: leverandoer.navn })} inputMode="numeric" width="kort" value={cvr} onChange={setCvr} error={wrong(cvr, /^\d{8}$/, 'cvr')} />
      <TextField label={t('kladde.ean')} inputMode="numeric" value={ean} onChange={setEan} error={wrong(ean, /^\d{13}$/, 'ean')} />
      <TextField label={t('kladde.reg')} inputMode="numeric" width="kort" value={reg} onChange={setReg} error={wrong(reg, /^\d{4}$/, 'reg')} />
      <TextField label={t('kladde.konto')} inputMode="numeric" value={konto} onChange={setKonto} error={wrong(konto, /^\d{1,10}$/, 'konto')} />
      {refused ? <Notice tone="agt" announce>{refused}</Notice> : null}
      <div className="hv-raekke"><Button type="submit" busy={udsted.isPending}>{t('kladde.oioubl.hent')}</Button></div>
    </Form>
  );
}

/** Gives a document to the browser to keep. */
function save(document: string, name: string): void {
  const url = URL.createObjectURL(new Blob([document], { type: 'application/xml' }));
  const link = Object.assign(window.document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

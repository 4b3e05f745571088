import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import type { Fakturaart } from '../../../contract/faktura.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { useNyFaktura } from '../../api/faktura.ts';
import { registerQuery } from '../../api/opslag.ts';
import { problemText } from '../../app/sider.tsx';
import { readOere } from '../../borgeren/forloeb/readOere.ts';
import { Button } from '../../design/Button.tsx';
import { Choice, Select } from '../../design/Choice.tsx';
import { DateField } from '../../design/DateField.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form, TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';
import { Linjefelter } from './Linjefelter.tsx';
import { lineFor, lineWithout, toBody, type Linje } from './linjer.ts';
import { Opholdsvalg } from './Opholdsvalg.tsx';

interface NyFakturaDialogProps {
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** An invoice typed by hand as it was received. */
export function NyFakturaDialog({ today, onClose }: NyFakturaDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('faktura.ny')} onClose={onClose}><Formular today={today} onClose={onClose} /></Dialog>;
}

function Formular({ today, onClose }: NyFakturaDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const { data: register } = useQuery(registerQuery);
  const [boformId, setBoformId] = useState<string | null>(null);
  const [art, setArt] = useState<Fakturaart>('faktura');
  const [nummer, setNummer] = useState('');
  const [dato, setDato] = useState<IsoDate | null>(today);
  const [linjer, setLinjer] = useState<readonly Linje[]>([]);
  const [sent, setSent] = useState(false);
  const ny = useNyFaktura();
  const send = (): void => {
    setSent(true);
    const bodies = linjer.flatMap((linje) => toBody(linje) ?? []);
    if (boformId === null || dato === null || bodies.length === 0 || bodies.length < linjer.length) return;
    ny.mutate({ boformId, art, nummer: nummer.trim(), dato, linjer: bodies }, { onSuccess: () => { onClose(); toast.show({ text: t('faktura.ny.gjort', { nummer: nummer.trim() }) }); } });
  };
  return (
    <Form onSubmit={send}>
      <p>{t('faktura.ny.hvad')}</p>
      <Select label={t('faktura.ny.boform')} options={(register?.boformer ?? []).map(({ id, navn }) => ({ value: id, label: navn }))} value={boformId} onChange={setBoformId} error={boformId === null ? t('felt.mangler') : null} />
      <Choice label={t('faktura.ny.art')} options={[{ value: 'faktura', label: t('faktura.ny.faktura') }, { value: 'kreditnota', label: t('faktura.ny.kreditnota'), hint: t('faktura.ny.kreditnota.hint') }]} value={art} onChange={setArt} />
      <TextField label={t('faktura.ny.nummer')} value={nummer} onChange={setNummer} required />
      <DateField label={t('faktura.ny.dato')} value={dato} onChange={setDato} today={today} error={dato !== null && dato > today ? t('fejl.dato_i_fremtiden') : null} required />
      <Linjer linjer={linjer} onChange={setLinjer} dato={dato ?? today} />
      {sent && linjer.length === 0 ? <p className="hv-felt-besked" role="alert">{t('faktura.ny.ingenLinjer')}</p> : null}
      {ny.error ? <Notice tone="agt" announce>{problemText(ny.error, tekst)}</Notice> : null}
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" busy={ny.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

interface LinjerProps {
  readonly linjer: readonly Linje[];
  readonly onChange: (linjer: readonly Linje[]) => void;
  readonly dato: IsoDate;
}

function Linjer({ linjer, onChange, dato }: LinjerProps): ReactNode {
  const { t } = useTekst();
  const made = useRef(0);
  const add = (linje: Linje): void => onChange([...linjer, linje]);
  const sum = linjer.reduce((all, { beloeb }) => all + (readOere(beloeb) ?? 0), 0);
  return (
    <>
      {linjer.map((linje, at) => (
        <Linjefelter key={`${linje.noegle}`} linje={linje} nummer={at + 1} today={dato} onChange={(next) => onChange(linjer.map((each) => (each.noegle === next.noegle ? next : each)))} onRemove={() => onChange(linjer.filter((each) => each.noegle !== linje.noegle))} />
      ))}
      {linjer.length > 0 ? <p><strong>{t('faktura.ny.ialt', { beloeb: sum })}</strong></p> : null}
      <Opholdsvalg
        label={t('faktura.ny.tilfoej')}
        begin=""
        onChoose={(ophold, navn) => add(lineFor(ophold, { navn, noegle: made.current++, dato }))}
        ukendt={(navn, done) => <Button look="stille" onClick={() => { add(lineWithout(navn, made.current++)); done(); }}>{t('faktura.ny.ukendt', { tekst: navn })}</Button>}
      />
    </>
  );
}

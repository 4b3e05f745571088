import { StrictMode, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { isoDate, type IsoDate } from '../../../src/law/kernel/dato.ts';
import { decided, missing, notApplicable } from '../../../src/law/kernel/outcome.ts';
import { loadWords, TEXT_PARTS } from '../../../src/text/browser.ts';
import { Tidslinje } from '../../../src/web/borgeren/tidslinje/Tidslinje.tsx';
import { Button } from '../../../src/web/design/Button.tsx';
import { Card } from '../../../src/web/design/Card.tsx';
import { Choice, Select } from '../../../src/web/design/Choice.tsx';
import { DateField, TimeField } from '../../../src/web/design/DateField.tsx';
import { Dialog } from '../../../src/web/design/Dialog.tsx';
import { Form, TextArea, TextField } from '../../../src/web/design/felter.tsx';
import { Hvorfor } from '../../../src/web/design/Hvorfor.tsx';
import { ModalityMark } from '../../../src/web/design/ModalityMark.tsx';
import { EmptyState, Failure, Loading, Notice } from '../../../src/web/design/Notice.tsx';
import { Table } from '../../../src/web/design/Table.tsx';
import { TekstProvider, tekstOf } from '../../../src/web/design/tekst.tsx';
import { ToastProvider, useToast } from '../../../src/web/design/Toast.tsx';
import { Dato, Money } from '../../../src/web/design/Vaerdi.tsx';
import { KAREN } from './karen.ts';
import '../../../src/web/stil.ts';

const today = isoDate('2026-11-20');
const rule = { id: 'sel.p110.orientering', version: 1, ref: { act: 'SEL', paragraph: '§ 110, stk. 6', source: ['LAW-006'] } } as const;
const REASON = { key: 'hvorfor.uenigTekst' };
const MARKS = [['skal', true], ['skal', false], ['metode', false], ['boer', false], ['kan', false], ['lokalt', false], ['forventet', false]] as const;

function Felter(): ReactNode {
  const [navn, setNavn] = useState('');
  const [dag, setDag] = useState<IsoDate | null>(null);
  const [tid, setTid] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [vej, setVej] = useState<'selv' | 'henvist' | null>(null);
  const ways = [{ value: 'selv', label: 'Kom selv' }, { value: 'henvist', label: 'Henvist' }] as const;
  return (
    <Card title="Felter">
      <Form onSubmit={() => undefined}>
        <TextField label="Navn, som personen siger det" value={navn} onChange={setNavn} required />
        <DateField label="Kom den" value={dag} onChange={setDag} today={today} required />
        <TimeField label="Klokken" value={tid} onChange={setTid} />
        <TextArea label="Det vil jeg gerne" value={note} onChange={setNote} optional saved={{ gemt: '13:05' }} />
        <Choice label="Hvordan kom personen?" options={ways} value={vej} onChange={setVej} />
        <Select label="Vej" options={ways} value={vej} onChange={setVej} />
        <div className="hv-raekke"><Button type="submit" look="primaer">Gem</Button><Button>Annullér</Button></div>
      </Form>
    </Card>
  );
}

function Beskeder(): ReactNode {
  const { show } = useToast();
  const [open, setOpen] = useState(false);
  return (
    <Card title="Beskeder">
      <div className="hv-stak">
        <Notice title="Roligt">En besked.</Notice>
        <Notice tone="ok" title="Sendt">Orienteringen er sendt.</Notice>
        <Failure message="Der er ingen forbindelse lige nu." retry={() => undefined} />
        <EmptyState>Her står, hvem der er kommet.</EmptyState>
        <Loading />
        <div className="hv-raekke"><Button onClick={() => show({ text: 'Indskrevet', undo: () => undefined })}>Vis kvittering</Button><Button onClick={() => setOpen(true)}>Åbn dialog</Button></div>
      </div>
      {open ? <Dialog title="En dialog" onClose={() => setOpen(false)}><p>Indhold.</p><Button onClick={() => setOpen(false)}>Færdig</Button></Dialog> : null}
    </Card>
  );
}

function Hvorforer(): ReactNode {
  const step = { step: 'fact', name: 'indskrevet', value: '2026-11-20' } as const;
  const trace = [step, { step: 'choice', name: 'loerdag', value: 'paamind-loerdag', confirmed: false }] as const;
  return (
    <Card title="Hvorfor">
      <Hvorfor sentence="Orientér kommunen senest onsdag 25.11.2026" rule={rule} outcome={decided('2026-11-25', isoDate('2026-11-25'))} trace={trace} changes={[REASON]} origins={{ indskrevet: { href: '#fakta', recordedBy: 'Lone K.' } }} />
      <Hvorfor sentence="Plan" rule={rule} outcome={notApplicable([REASON], null)} trace={[]} />
      <Hvorfor sentence="Udskrivning" rule={rule} outcome={missing(['indskrevet'], null)} trace={[]} />
    </Card>
  );
}

function Galleri(): ReactNode {
  return (
    <main className="hv-side hv-stak">
      <h1>Galleri</h1>
      <Tidslinje data={KAREN} />
      <div className="hv-to-spalter"><Felter /><div className="hv-stak"><Hvorforer /><Maerker /><Beskeder /></div></div>
      <Card title="Tabel"><Table caption="Ophold" columns={[{ key: 'a', title: 'Boform', cell: ({ a }) => a, heading: true }, { key: 'b', title: 'Beløb', cell: ({ b }) => <Money oere={b} />, numeric: true }, { key: 'c', title: 'Dag', cell: ({ c }) => <Dato date={c} today={today} /> }]} rows={[{ a: 'Fyrtårnet', b: 7_842_000, c: isoDate('2026-11-21') }]} rowKey={({ a }) => a} /></Card>
    </main>
  );
}

function Maerker(): ReactNode {
  return <Card title="Bindinger"><ul className="hv-stak-taet">{MARKS.map(([kind, overdue]) => <li key={`${kind}${String(overdue)}`} className="hv-raekke"><ModalityMark kind={kind} overdue={overdue} /><span>{kind}</span></li>)}</ul></Card>;
}

const root = document.getElementById('rod');
if (root) {
  const tekst = tekstOf(await loadWords('da', TEXT_PARTS), 'da');
  createRoot(root).render(<StrictMode><TekstProvider tekst={tekst}><ToastProvider><Galleri /></ToastProvider></TekstProvider></StrictMode>);
}

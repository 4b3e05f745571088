import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Borgerrefusion } from '../../../contract/refusion.ts';
import { borgerrefusionQuery } from '../../api/refusion.ts';
import { BorgerSoeg, type Fundet } from '../../app/BorgerSoeg.tsx';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/felter.tsx';
import { Failure, Loading } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';

/** A stay as the municipality knows it, with its prices. */
export type Ophold = Borgerrefusion['ophold'][number];

interface OpholdsvalgProps {
  readonly label: string;
  readonly begin: string;
  readonly onChoose: (ophold: Ophold, navn: string) => void;
  /** What may be done with a name nobody is found by. */
  readonly ukendt?: (navn: string, done: () => void) => ReactNode;
}

/** A stay by way of its person: name, then stay. Nothing is chosen by itself. */
export function Opholdsvalg({ label, begin, onChoose, ukendt }: OpholdsvalgProps): ReactNode {
  const [text, setText] = useState(begin);
  const [fundet, setFundet] = useState<Fundet | null>(null);
  const change = (written: string): void => {
    setText(written);
    setFundet(null);
  };
  const choose = (ophold: Ophold, navn: string): void => {
    change('');
    onChoose(ophold, navn);
  };
  return (
    <div className="hv-faktura-valg">
      <TextField label={label} value={text} onChange={change} optional />
      {fundet ? <Opholdene fundet={fundet} onChoose={choose} /> : <BorgerSoeg text={text} onChoose={setFundet} />}
      {!fundet && ukendt && text.trim() !== '' ? ukendt(text.trim(), () => change('')) : null}
    </div>
  );
}

function Opholdene({ fundet: { borgerId, navn }, onChoose }: { readonly fundet: Fundet; readonly onChoose: OpholdsvalgProps['onChoose'] }): ReactNode {
  const tekst = useTekst();
  const { t, dato } = tekst;
  const { data, error, refetch } = useQuery(borgerrefusionQuery(borgerId, false));
  if (error) return <Failure message={problemText(error, tekst)} retry={() => void refetch()} />;
  if (!data) return <Loading lines={2} />;
  if (data.ophold.length === 0) return <p role="status">{t('faktura.find.ingen', { navn })}</p>;
  return (
    <div className="hv-fundne" role="status">
      {[...data.ophold].reverse().map((ophold) => (
        <Button key={ophold.opholdId} onClick={() => onChoose(ophold, navn)}>{navn}, {ophold.boform || t('oekonomi.skjult')}, {ophold.udskrevet ? t('faelles.periode', { fra: ophold.indskrevet, til: ophold.udskrevet }) : t('faelles.siden', { fra: dato(ophold.indskrevet) })}</Button>
      ))}
    </div>
  );
}

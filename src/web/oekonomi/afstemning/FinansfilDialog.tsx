import { useState, type ChangeEvent, type ReactNode } from 'react';
import type { Finansfilsvar } from '../../../contract/afstemning.ts';
import { useGemFinansposter, useLaesFinansfil } from '../../api/afstemning.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Field } from '../../design/felter.tsx';
import { Loading, Notice } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';
import { base64Of } from '../faktura/base64.ts';
import { Filfejl } from '../faktura/Filsvar.tsx';

const HEADER = 'posteringsnummer;konto;dato;beloeb;reference;tekst';

type Aendring = Finansfilsvar['aendringer'][number];

/** A file of the municipality's ledger: read, told as new, changed and unchanged, and kept whole when someone says so. */
export function FinansfilDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const laes = useLaesFinansfil();
  const [indhold, setIndhold] = useState('');
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    void base64Of(file).then((read) => { setIndhold(read); laes.mutate(read); });
  };
  return (
    <Dialog title={t('afstemning.indlaes')} onClose={onClose}>
      <div className="hv-form">
        <p>{t('afstemning.fil.hvad')}</p>
        <p><code className="hv-faktura-hoved">{HEADER}</code></p>
        <p className="hv-dempet hv-lille">{t('afstemning.fil.regler')}</p>
        <Field label={t('faktura.fil.vaelg')}>{(control) => <input {...control} type="file" accept=".csv,.txt,.xlsx" className="hv-input hv-input-fuld" onChange={choose} />}</Field>
        {laes.isPending ? <Loading lines={3} /> : null}
        {laes.error ? <Notice tone="agt" announce>{problemText(laes.error, tekst)}</Notice> : null}
        {laes.data && !laes.isPending ? <Svar svar={laes.data} indhold={indhold} onClose={onClose} /> : null}
        <div className="hv-raekke"><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
      </div>
    </Dialog>
  );
}

interface SvarProps {
  readonly svar: Finansfilsvar;
  readonly indhold: string;
  readonly onClose: () => void;
}

function Svar({ svar, indhold, onClose }: SvarProps): ReactNode {
  const { besked, t } = useTekst();
  if (svar.ulaeselig) return <Notice tone="agt" title={t('faktura.fil.ulaeselig')} announce>{besked({ key: `faktura.fil.art.${svar.ulaeselig.art}`, params: svar.ulaeselig.fyld })}</Notice>;
  return svar.fejlIAlt > 0 ? <Filfejl svar={svar} /> : <Klar svar={svar} indhold={indhold} onClose={onClose} />;
}

function Klar({ svar: { nye, aendrede, uaendrede, aendringer }, indhold, onClose }: SvarProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const gem = useGemFinansposter();
  const n = nye + aendrede;
  const save = (): void => gem.mutate(indhold, { onSuccess: () => { onClose(); toast.show({ text: t('afstemning.fil.gjort', { n }) }); } });
  return (
    <>
      <Notice announce>{t('afstemning.fil.klar', { nye, aendrede, uaendrede })}</Notice>
      {aendringer.length > 0 ? <Table caption={t('afstemning.fil.aendringer')} columns={columnsOf(tekst)} rows={aendringer} rowKey={({ nummer }) => nummer} /> : null}
      {gem.error ? <Notice tone="agt" announce>{problemText(gem.error, tekst)}</Notice> : null}
      {n > 0 ? <div className="hv-raekke"><Button look="primaer" busy={gem.isPending} onClick={save}>{t('afstemning.fil.gem', { n })}</Button></div> : null}
    </>
  );
}

function columnsOf(tekst: Tekst): readonly Column<Aendring>[] {
  const { t } = tekst;
  return [
    { key: 'nummer', title: t('afstemning.kol.nummer'), heading: true, cell: ({ nummer }) => nummer },
    { key: 'foer', title: t('afstemning.kol.foer'), wide: true, cell: ({ foer }) => said(foer, tekst) },
    { key: 'nu', title: t('afstemning.kol.nu'), wide: true, cell: ({ nu }) => said(nu, tekst) },
  ];
}

function said({ konto, dato: day, beloeb, reference, tekst: text }: Aendring['nu'], { dato, kroner }: Tekst): string {
  return [konto, dato(day), kroner(beloeb), reference, text].filter(Boolean).join(', ');
}

import { useRef, useState, type ChangeEvent, type ReactNode } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Fakturafilsvar } from '../../../contract/faktura.ts';
import { useGemFakturaer, useLaesFakturafil } from '../../api/faktura.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Field } from '../../design/felter.tsx';
import { Loading, Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';
import { base64Of } from './base64.ts';
import { Filfejl, Filvisning } from './Filsvar.tsx';

const HEADER = 'nummer;dato;boform;borger;fra;til;dage;takst;beloeb';

/** A file of invoice lines: read, shown, and recorded whole when someone says so. */
export function FilDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const laes = useLaesFakturafil();
  const [chosen, setChosen] = useState('');
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    setChosen(`${file.name}${file.lastModified}`);
    void base64Of(file).then((indhold) => laes.mutate(indhold));
  };
  return (
    <Dialog title={t('faktura.indlaes')} onClose={onClose}>
      <div className="hv-form">
        <p>{t('faktura.fil.hvad')}</p>
        <p><code className="hv-faktura-hoved">{HEADER}</code></p>
        <p className="hv-dempet hv-lille">{t('faktura.fil.til')}</p>
        <Field label={t('faktura.fil.vaelg')}>{(control) => <input {...control} type="file" accept=".csv,.txt,.xlsx" className="hv-input hv-input-fuld" onChange={choose} />}</Field>
        {laes.isPending ? <Loading lines={3} /> : null}
        {laes.error ? <Notice tone="agt" announce>{problemText(laes.error, tekst)}</Notice> : null}
        {laes.data && !laes.isPending ? <Svar key={chosen} svar={laes.data} onClose={onClose} /> : null}
        <div className="hv-raekke"><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
      </div>
    </Dialog>
  );
}

function Svar({ svar, onClose }: { readonly svar: Fakturafilsvar; readonly onClose: () => void }): ReactNode {
  const { besked, t } = useTekst();
  if (svar.ulaeselig) return <Notice tone="agt" title={t('faktura.fil.ulaeselig')} announce>{besked({ key: `faktura.fil.art.${svar.ulaeselig.art}`, params: svar.ulaeselig.fyld })}</Notice>;
  return svar.fejlIAlt > 0 ? <Filfejl svar={svar} /> : <Klar svar={svar} onClose={onClose} />;
}

function Klar({ svar, onClose }: { readonly svar: Fakturafilsvar; readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const gem = useGemFakturaer();
  const n = svar.fakturaer.length;
  // The ids stay the same while this file is shown, so that pressing again saves nothing twice.
  const ids = useRef(svar.fakturaer.map(() => uuidv7()));
  const save = (): void => {
    const fakturaer = svar.fakturaer.map(({ boformId, nummer, dato, linjer }, at) => ({
      id: ids.current[at] ?? uuidv7(), boformId, art: 'faktura' as const, nummer, dato,
      linjer: linjer.map(({ tekst: skrevet, opholdId, fra, til, dage, oerePrDoegn, beloeb }) => ({ tekst: skrevet, opholdId, fra, til, dage, oerePrDoegn, beloeb })),
    }));
    gem.mutate(fakturaer, { onSuccess: () => { onClose(); toast.show({ text: t('faktura.fil.gjort', { n }) }); } });
  };
  return (
    <>
      <Notice announce>{t('faktura.fil.klar', { n, linjer: svar.fakturaer.reduce((all, { linjer }) => all + linjer.length, 0) })}</Notice>
      <Filvisning svar={svar} />
      {gem.error ? <Notice tone="agt" announce>{problemText(gem.error, tekst)}</Notice> : null}
      <div className="hv-raekke"><Button look="primaer" busy={gem.isPending} onClick={save}>{t('faktura.fil.gem', { n })}</Button></div>
    </>
  );
}

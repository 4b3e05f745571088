import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { MinDag } from '../../contract/svar.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { ModtagDialog } from './ModtagDialog.tsx';
import { RegistrerDialog } from './RegistrerDialog.tsx';
import { Skjultmodtager } from './Skjultmodtager.tsx';

export type Kuvert = MinDag['kuverter'][number];

type Aaben = { readonly kind: 'modtag'; readonly kuvert: Kuvert } | { readonly kind: 'registrer' };

/** What boformer have told the municipality and nobody has taken yet, and the way to write down what came by mail. */
export function Orienteringer({ kuverter }: { readonly kuverter: readonly Kuvert[] }): ReactNode {
  const { t } = useTekst();
  const { aaben, setAaben, close } = useAaben();
  return (
    <aside className="hv-stak" id="orienteringer" aria-labelledby="orienteringer-titel" tabIndex={-1}>
      <section className="hv-kort">
        <h2 id="orienteringer-titel">{t('mindag.orienteringer')} <span className="hv-dempet">{kuverter.length}</span></h2>
        {kuverter.length === 0 ? <EmptyState>{t('mindag.orienteringer.tom')}</EmptyState> : null}
        <ul className="hv-kuverter">{kuverter.map((kuvert) => <KuvertLinje key={kuvert.id} kuvert={kuvert} onOpen={() => setAaben({ kind: 'modtag', kuvert })} />)}</ul>
        <Button look="stille" onClick={() => setAaben({ kind: 'registrer' })}>{t('mindag.registrer')}</Button>
      </section>
      <Skjultmodtager />
      {aaben?.kind === 'modtag' ? <ModtagDialog kuvert={aaben.kuvert} onClose={close} /> : null}
      {aaben?.kind === 'registrer' ? <RegistrerDialog onClose={close} /> : null}
    </aside>
  );
}

/** A form is opened by a press, or by an address that asks for it. */
function useAaben() {
  const { ny, vis } = useSearch({ from: '/skal/' });
  const navigate = useNavigate({ from: '/' });
  const [pressed, setAaben] = useState<Aaben | null>(null);
  const close = (): void => {
    setAaben(null);
    if (ny !== undefined) void navigate({ search: vis ? { vis } : {}, replace: true });
  };
  const asked: Aaben | null = ny === undefined ? null : { kind: 'registrer' };
  return { aaben: pressed ?? asked, setAaben, close };
}

function KuvertLinje({ kuvert, onOpen }: { readonly kuvert: Kuvert; readonly onOpen: () => void }): ReactNode {
  const { t } = useTekst();
  const { navn, om, dato, boformNavn, foedselsdato, kontakt, forslag, doedsfald, videresendt, skjult } = kuvert;
  // Where someone hidden is stands only in the form, not in a list that lies open.
  const boform = skjult ? t('mindag.skjultSted') : boformNavn;
  return (
    <li className="hv-kuvert">
      <p><strong>{navn}</strong>{foedselsdato ? <span className="hv-dempet"> {t('mindag.kuvert.foedt', { dag: foedselsdato })}</span> : null}</p>
      <p>{t(doedsfald ? 'mindag.kuvert.doed' : `mindag.kuvert.${om}`, { boform, dag: dato })}</p>
      {skjult ? <p className="hv-lille"><strong>{t('mindag.skjult.kun')}</strong></p> : null}
      {videresendt ? <p className="hv-lille">{t('mindag.kuvert.videresendt', { fra: videresendt.fra, dag: videresendt.dato, aarsag: videresendt.aarsag })}</p> : null}
      {skjult ? null : <p className="hv-dempet hv-lille">{t('mindag.kuvert.kontakt', { kontakt })}</p>}
      {forslag.length > 0 ? <p className="hv-lille">{t('mindag.kuvert.forslag', { n: forslag.length })}</p> : null}
      <Button onClick={onOpen}>{t('mindag.modtag')}<span className="hv-skjult"> {navn}</span></Button>
    </li>
  );
}

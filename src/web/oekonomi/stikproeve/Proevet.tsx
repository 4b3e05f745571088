import { useState, type ReactNode } from 'react';
import type { Stikproeve } from '../../../contract/stikproeve.ts';
import { lastDayOf } from '../../../text/format.ts';
import { useFrigivProeveresultat } from '../../api/stikproeve.ts';
import { problemText } from '../../app/sider.tsx';
import { may, useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form, TextArea } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';
import type { Linje, Resultat } from './valg.ts';

interface ProevetProps {
  readonly svar: Stikproeve;
  readonly linje: Linje;
}

/** What was found of a line, to read; an economist releases the days of an error once it has been put right. */
export function Proevet({ svar, linje }: ProevetProps): ReactNode {
  const { t } = useTekst();
  return <>{linje.resultater.map((resultat) => <Card key={resultat.id} title={t(`stikproeve.betingelse.${resultat.betingelse}`)}><Fund svar={svar} resultat={resultat} /></Card>)}</>;
}

function Fund({ svar, resultat: { id, udfald, fra, til, bemaerkning, bevis, dato, afNavn, frigivet } }: { readonly svar: Stikproeve; readonly resultat: Resultat }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  const [aaben, setAaben] = useState(false);
  const kan = udfald === 'holder_ikke' && svar.afsluttet !== null && frigivet === null && may(session, 'krav.skriv');
  return (
    <>
      <p><strong>{t('stikproeve.set', { udfald: t(`stikproeve.udfald.${udfald}`), dag: dato, navn: afNavn })}</strong>{fra && til ? ` ${t('stikproeve.setDage', { fra, til: lastDayOf(til) })}` : ''}</p>
      {bemaerkning ? <p>{bemaerkning}</p> : null}
      {bevis ? <p className="hv-dempet">{t('stikproeve.bevis')}: {bevis}</p> : null}
      {frigivet ? <p>{t('stikproeve.frigivet', { dag: frigivet.dato, begrundelse: frigivet.begrundelse })}</p> : null}
      {kan ? <div className="hv-ikke-print"><Button onClick={() => setAaben(true)}>{t('stikproeve.frigiv')}</Button></div> : null}
      {aaben ? <Dialog title={t('stikproeve.frigiv.titel')} onClose={() => setAaben(false)}><Frigiv stikproeveId={svar.id} resultatId={id} onClose={() => setAaben(false)} /></Dialog> : null}
    </>
  );
}

interface FrigivProps {
  readonly stikproeveId: string;
  readonly resultatId: string;
  readonly onClose: () => void;
}

function Frigiv({ stikproeveId, resultatId, onClose }: FrigivProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [begrundelse, setBegrundelse] = useState('');
  const frigiv = useFrigivProeveresultat(stikproeveId);
  const send = (): void => frigiv.mutate({ id: resultatId, begrundelse }, { onSuccess: () => { onClose(); toast.show({ text: t('stikproeve.frigiv.gjort') }); } });
  return (
    <Form onSubmit={send}>
      {frigiv.error ? <Notice tone="agt" announce>{problemText(frigiv.error, tekst)}</Notice> : null}
      <p>{t('stikproeve.frigiv.hvad')}</p>
      <TextArea label={t('stikproeve.frigiv.begrundelse')} value={begrundelse} required onChange={setBegrundelse} />
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={frigiv.isPending}>{t('stikproeve.frigiv')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

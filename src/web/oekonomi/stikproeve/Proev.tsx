import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Stikproeve } from '../../../contract/stikproeve.ts';
import { useProeveresultater } from '../../api/stikproeve.ts';
import { useKladde } from '../../app/kladde.ts';
import { problemText } from '../../app/sider.tsx';
import { useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Form } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';
import { Betingelsesfelt } from './Betingelsesfelt.tsx';
import { begin, toResultat, type Proeveudkast } from './udkast.ts';
import { BETINGELSER, type Linje, type Resultat } from './valg.ts';

/** The conditions someone has begun on. The others stand as they are recorded, by whomever. */
type Kladde = Readonly<Partial<Record<Resultat['betingelse'], Proeveudkast>>>;

const UROERT: Kladde = {};

interface ProevProps {
  readonly svar: Stikproeve;
  readonly linje: Linje;
}

/** The nine conditions of a line to answer; what is saved half done can be taken up again. */
export function Proev({ svar, linje }: ProevProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today } = useSession();
  const toast = useToast();
  const [kladde, change, forget] = useKladde<Kladde>(`stikproeve.${svar.id}.${linje.nummer}`, UROERT);
  const udkastOf = (betingelse: Resultat['betingelse']): Proeveudkast => kladde[betingelse] ?? begin(linje, betingelse);
  const [empty, setEmpty] = useState(false);
  const gem = useProeveresultater(svar.id);
  const goOn = useNextLinje(svar, linje);
  const send = (): void => {
    const resultater = BETINGELSER.flatMap((betingelse) => toResultat(udkastOf(betingelse), { linje, betingelse }));
    setEmpty(resultater.length === 0);
    if (resultater.length > 0) gem.mutate({ nummer: linje.nummer, resultater }, { onSuccess: () => { forget(); toast.show({ text: t('stikproeve.linje.gemt') }); goOn(); } });
  };
  return (
    <Form onSubmit={send}>
      {BETINGELSER.map((betingelse) => (
        <Betingelsesfelt key={betingelse} betingelse={betingelse} udkast={udkastOf(betingelse)} today={today} onChange={(changes) => change({ [betingelse]: { ...udkastOf(betingelse), ...changes } })} />
      ))}
      {empty ? <Notice tone="agt" announce>{t('stikproeve.linje.intet')}</Notice> : null}
      {gem.error ? <Notice tone="agt" announce>{problemText(gem.error, tekst)}</Notice> : null}
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={gem.isPending}>{t('stikproeve.linje.naeste')}</Button></div>
    </Form>
  );
}

/** To the next line nobody has tested, else back to the sample. */
function useNextLinje(svar: Stikproeve, linje: Linje): () => void {
  const navigate = useNavigate();
  const next = svar.linjer.find(({ proevet, nummer }) => !proevet && nummer > linje.nummer);
  const at = { stikproeveId: svar.id };
  return () => void (next ? navigate({ to: '/oekonomi/stikproever/$stikproeveId/$nummer', params: { ...at, nummer: String(next.nummer) } }) : navigate({ to: '/oekonomi/stikproever/$stikproeveId', params: at }));
}

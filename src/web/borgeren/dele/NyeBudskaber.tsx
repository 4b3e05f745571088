import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Budskaber } from '../../../contract/budskab.ts';
import { budskaberOmQuery } from '../../api/budskaber.ts';
import { useKommando } from '../../api/kommando.ts';
import { problemText } from '../../app/sider.tsx';
import { may } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useBorger } from '../useBorger.ts';

/** What the other side has sent and nobody has taken into the journal yet: read here, and taken with one press. */
export function NyeBudskaber(): ReactNode {
  const { t } = useTekst();
  const { billede, session } = useBorger();
  const { data, error, refetch } = useQuery({ ...budskaberOmQuery(billede.id), enabled: may(session, 'besked.skriv') });
  if (error && !data) return <div className="hv-ikke-print"><Failure message={t('web.budskaber.hentes.ikke')} retry={() => void refetch()} /></div>;
  return data && data.length > 0 ? <ul className="bo-gennemgange hv-ikke-print">{data.map((budskab) => <li key={budskab.id}><Nyt budskab={budskab} /></li>)}</ul> : null;
}

function Nyt({ budskab: { id, art, dato: dag, afsenderNavn: navn, svar, tekst, opholdId } }: { readonly budskab: Budskaber[number] }): ReactNode {
  const sprog = useTekst();
  const { t, besked, dato } = sprog;
  const afsenderNavn = navn || t('borgeren.skjultSted');
  const toast = useToast();
  const { billede } = useBorger();
  const { mutate, isPending, error } = useKommando('modtag-besked');
  const take = (): void => mutate({ borgerId: billede.id, opholdId, budskabId: id }, { onSuccess: () => toast.show({ text: t('besked.modtaget') }) });
  return (
    <section className="bo-brev" aria-label={t('besked.ny', { modpart: afsenderNavn })}>
      <p><strong>{t('besked.ny', { modpart: afsenderNavn })}</strong> {besked({ key: `lov.valg.beskedart.${art}` })}{svar ? <>: <strong>{besked({ key: `lov.valg.beskedsvar.${svar}` })}</strong></> : null} <span className="hv-dempet">{dato(dag)}</span></p>
      <p className="bo-ord">{tekst}</p>
      {error ? <Failure message={problemText(error, sprog)} /> : null}
      <p><Button look="primaer" busy={isPending} onClick={take}>{t('besked.modtag')}</Button></p>
    </section>
  );
}

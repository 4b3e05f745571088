import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { husetQuery } from '../../api/opslag.ts';
import { problemText } from '../../app/sider.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Failure, Loading } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { FlytDialog } from '../../huset/FlytDialog.tsx';
import type { Gemt } from '../forloeb/faktum.ts';
import { opholdOf } from '../forloeb/status.ts';
import { useBorger, useBorgerAdresse } from '../useBorger.ts';

/** Another place in the house for the stay that runs, or its first. */
export function FlytPlads(): ReactNode {
  const { billede } = useBorger();
  const { search } = useBorgerAdresse();
  const ophold = opholdOf(billede.forloeb, { journalart: 'boform', opholdId: search.emne });
  return ophold ? <IHuset ophold={ophold} /> : null;
}

function IHuset({ ophold: { boformId, forekomstId } }: { readonly ophold: Gemt<'ophold'> }): ReactNode {
  const tekst = useTekst();
  const { billede, navn } = useBorger();
  const { close } = useBorgerAdresse();
  const { data, error, refetch } = useQuery(husetQuery(boformId));
  if (data) return <FlytDialog hus={data} flytning={{ borgerId: billede.id, navn, opholdId: forekomstId, set: billede.position }} onClose={close} />;
  return <Dialog title={tekst.t('huset.plads')} onClose={close}>{error ? <Failure message={problemText(error, tekst)} retry={() => void refetch()} /> : <Loading lines={4} />}</Dialog>;
}

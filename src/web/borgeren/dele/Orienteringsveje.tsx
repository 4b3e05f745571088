import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card } from '../../design/Card.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { orienteringsvejeQuery } from '../forloeb/api.ts';
import { useBorger } from '../useBorger.ts';

/** Where a notice went after it was sent, step by step, and who has it now; only where it did not stay with the first. */
export function Orienteringsveje(): ReactNode {
  const { t, besked } = useTekst();
  const { billede: { id, forloeb } } = useBorger();
  const sent = forloeb.orientering.some(({ kuvertId }) => kuvertId !== null);
  const { data } = useQuery({ ...orienteringsvejeQuery(id), enabled: sent });
  const veje = (data?.veje ?? []).filter(({ skridt }) => skridt.length > 0);
  if (veje.length === 0) return null;
  return (
    <Card title={t('afsked.vej')} name="orienteringsveje">
      {veje.map(({ kuvertId, om, sendt, sendtTil, hos, skridt }) => (
        <div key={kuvertId}>
          <h3>{t(`afsked.vej.${om}`)}</h3>
          <ol className="bo-vej">
            <li>{t('afsked.vej.sendt', { til: sendtTil, dag: sendt })}</li>
            {skridt.map((trin) => <li key={trin.id}>{trin.til ? t('afsked.vej.videre', { fra: trin.fra, til: trin.til, dag: trin.dato, aarsag: trin.aarsag }) : t('afsked.vej.retur', { fra: trin.fra, dag: trin.dato, aarsag: trin.aarsag })}{trin.udenfor ? <p className="hv-dempet hv-lille">{t(trin.udenfor.tilPerson ? 'afsked.vej.udenfor.person' : 'afsked.vej.udenfor', { kanal: besked({ key: `lov.valg.kanal.${trin.udenfor.kanal}` }), dag: trin.udenfor.dato, person: trin.udenfor.tilPerson })}</p> : null}</li>)}
          </ol>
          <p><strong>{hos ? t('afsked.vej.hos', { kommune: hos }) : t('afsked.vej.ingen')}</strong></p>
        </div>
      ))}
    </Card>
  );
}

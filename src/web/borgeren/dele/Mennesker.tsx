import type { ReactNode } from 'react';
import { Card } from '../../design/Card.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { menneskerOf } from '../forloeb/mennesker.ts';
import { useBorger } from '../useBorger.ts';

/** Who is around the person, as far as the facts name anyone. */
export function Mennesker(): ReactNode {
  const { t, besked } = useTekst();
  const { navn, billede, session: { today } } = useBorger();
  const mennesker = menneskerOf(billede, today);
  if (mennesker.length === 0) return null;
  return (
    <Card title={t('borgeren.mennesker', { navn })}>
      <dl className="bo-mennesker">
        {mennesker.map((each) => <div key={each.navn + each.rolle.key}><dt>{each.navn}</dt><dd className="hv-dempet">{besked(each.rolle)}</dd></div>)}
      </dl>
    </Card>
  );
}

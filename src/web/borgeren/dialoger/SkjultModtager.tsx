import type { ReactNode } from 'react';
import type { Register } from '../../../contract/svar.ts';
import { TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';

interface SkjultModtagerProps {
  readonly kommune: Register['kommuner'][number] | null;
  readonly udenfor: boolean;
  readonly tilPerson: string;
  readonly tilKontakt: string;
  readonly onChange: (change: { readonly tilPerson?: string; readonly tilKontakt?: string }) => void;
}

/** To whom the notice of a hidden stay goes: the person the municipality has named, or whom it tells when one calls and asks. */
export function SkjultModtager({ kommune, udenfor, tilPerson, tilKontakt, onChange }: SkjultModtagerProps): ReactNode {
  const { t } = useTekst();
  if (kommune === null) return <Notice tone="agt">{t('borgeren.orientering.beskyttet')}</Notice>;
  const { navn, navngiven } = kommune;
  return (
    <div className="hv-stak-taet">
      <Notice tone="agt" title={t('borgeren.skjultmodtager')}>
        <p>{navngiven === null ? t('borgeren.skjultmodtager.ingen', { kommune: navn }) : t(udenfor ? 'borgeren.skjultmodtager.udenfor' : 'borgeren.skjultmodtager.navngiven', { person: navngiven, kommune: navn })}</p>
      </Notice>
      {udenfor ? (
        <>
          <TextField label={t('borgeren.skjultmodtager.person')} hint={t('borgeren.skjultmodtager.person.hint')} value={tilPerson} optional autoComplete="off" onChange={(value) => onChange({ tilPerson: value })} />
          <TextField label={t('borgeren.skjultmodtager.kontakt')} hint={t('borgeren.skjultmodtager.kontakt.hint')} value={tilKontakt} optional autoComplete="off" onChange={(value) => onChange({ tilKontakt: value })} />
        </>
      ) : null}
    </div>
  );
}

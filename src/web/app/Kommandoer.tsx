import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog } from '../design/Dialog.tsx';
import { useTekst } from '../design/tekst.tsx';
import { soegQuery } from '../api/soeg.ts';
import { soegelinje } from './soegelinje.ts';
import { handlingerFor, stederFor } from './steder.ts';
import { useSession } from './useSession.ts';

interface Forslag {
  readonly id: string;
  readonly group: 'mennesker' | 'steder' | 'handlinger';
  readonly title: string;
  readonly detail: string;
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
}

/** The one search: people one may see, places, actions. The text is sent in the body and never stands in an address. */
export function Kommandoer({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTekst();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { forslag, searched } = useForslag(text);
  const go = (choice: Forslag): void => {
    onClose();
    void navigate({ to: choice.to, search: choice.search ?? {} });
  };
  return (
    <Dialog title={t('web.soeg.titel')} onClose={onClose} place="top" hideTitle>
      <Soegefelt text={text} onText={setText} forslag={forslag} onChoose={go} empty={searched ? t('web.soeg.ingen') : t('web.soeg.hint')} />
    </Dialog>
  );
}

function useForslag(text: string): { readonly forslag: readonly Forslag[]; readonly searched: boolean } {
  const tekst = useTekst();
  const { t } = tekst;
  const session = useSession();
  const wanted = useDeferredValue(text.trim());
  const { data } = useQuery(soegQuery(wanted));
  const mennesker = (data?.borgere ?? []).map(({ borgerId, navn, linje }): Forslag => ({ id: borgerId, group: 'mennesker', title: navn, detail: soegelinje(linje, tekst), to: `/borger/${borgerId}` }));
  const steder = stederFor(session).map(({ to, text: key }): Forslag => ({ id: to, group: 'steder', title: t(key), detail: '', to }));
  const handlinger = handlingerFor(session).map(({ to, search, text: key }): Forslag => ({ id: key, group: 'handlinger', title: t(key), detail: '', to, search }));
  const matching = [...steder, ...handlinger].filter(({ title }) => title.toLowerCase().includes(wanted.toLowerCase()));
  return { forslag: [...mennesker, ...matching], searched: wanted !== '' && data !== undefined };
}

interface SoegefeltProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly forslag: readonly Forslag[];
  readonly onChoose: (choice: Forslag) => void;
  readonly empty: string;
}

function Soegefelt({ text, onText, forslag, onChoose, empty }: SoegefeltProps): ReactNode {
  const { t } = useTekst();
  const id = useId();
  const [active, setActive] = useState(0);
  const chosen = forslag[Math.min(active, forslag.length - 1)];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((Math.min(active, forslag.length - 1) + step + forslag.length) % Math.max(1, forslag.length));
    else if (event.key === 'Enter' && chosen) onChoose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className="hv-palet">
      <input
        className="hv-palet-felt" role="combobox" aria-expanded={forslag.length > 0} aria-controls={id} aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined} aria-autocomplete="list"
        aria-label={t('web.soeg.titel')} placeholder={t('web.soeg')} autoComplete="off" spellCheck={false} autoFocus value={text} onChange={(event) => { onText(event.target.value); setActive(0); }} onKeyDown={onKeyDown}
      />
      <ul id={id} role="listbox" aria-label={t('web.soeg.titel')} className="hv-palet-liste">
        {forslag.map((each) => (
          <li key={each.id} id={`${id}-${each.id}`} role="option" aria-selected={each === chosen} onClick={() => onChoose(each)}>
            <span>{each.title}</span><span className="hv-dempet">{each.detail || t(`web.soeg.${each.group}`)}</span>
          </li>
        ))}
      </ul>
      <p className="hv-palet-bund" role="status">{forslag.length === 0 || text.trim() === '' ? empty : t('web.soeg.antal', { n: forslag.length })}</p>
    </div>
  );
}

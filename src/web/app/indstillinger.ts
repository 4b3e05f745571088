import { LANGUAGES, type Language } from '../../text/format.ts';

export const TEMAER = ['system', 'lys', 'moerk'] as const;
export type Tema = (typeof TEMAER)[number];

/** How this device shows Hjemvej. Kept on the device; it says nothing about any person. */
export interface Indstillinger {
  readonly language: Language;
  readonly tema: Tema;
  readonly hoejKontrast: boolean;
  /** Whether a single key, such as j, does something. Who speaks to the screen or shakes can turn it off. */
  readonly enkelttaster: boolean;
}

const KEY = 'hjemvej.visning';

export function loadIndstillinger(): Indstillinger {
  const stored = read();
  return {
    language: LANGUAGES.find((language) => language === stored['language']) ?? 'da',
    tema: TEMAER.find((tema) => tema === stored['tema']) ?? 'system',
    hoejKontrast: stored['hoejKontrast'] === true,
    enkelttaster: stored['enkelttaster'] !== false,
  };
}

/** Keeps the choices, and shows them at once. A browser that keeps nothing still shows them until the page is left. */
export function applyIndstillinger(indstillinger: Indstillinger): void {
  const root = document.documentElement;
  root.lang = indstillinger.language;
  root.dataset['tema'] = indstillinger.tema;
  root.dataset['kontrast'] = indstillinger.hoejKontrast ? 'hoej' : 'almindelig';
  try {
    localStorage.setItem(KEY, JSON.stringify(indstillinger));
  } catch {
    root.dataset['huskes'] = 'nej';
  }
}

function read(): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}

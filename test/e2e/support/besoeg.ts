import type { Browser, Page } from 'playwright-core';
import type { Borgerbillede } from '../../../src/contract/svar.ts';
import type { Width } from './browser.ts';
import { openAs } from './person.ts';
import type { RunningHjemvej } from './server.ts';

/** Who looks at the page of whom, on what screen. */
export interface Besoeg {
  readonly som: string;
  readonly hvem: string;
  readonly width?: Width;
  readonly dark?: boolean;
  /** The dialog the address asks for. */
  readonly goer?: string;
}

/** The id of a person as one who may see them finds it by name. */
export async function idOf(hjemvej: RunningHjemvej, { som, hvem }: Besoeg): Promise<string> {
  const answer = await (await hjemvej.signIn(som)).post('soeg', { q: hvem });
  const [fundet] = answer.json<{ borgere: { borgerId: string }[] }>().borgere;
  if (!fundet) throw new Error(`${hvem} is not found`);
  return fundet.borgerId;
}

/** Opens the page of a person, with the dialog that is asked for. */
export async function visit(browser: Browser, hjemvej: RunningHjemvej, besoeg: Besoeg): Promise<Page> {
  const { som, hvem, goer, width = 'desk', dark = false } = besoeg;
  const path = `/borger/${await idOf(hjemvej, besoeg)}${goer ? `?goer=${goer}` : ''}`;
  const page = await openAs(browser, hjemvej, { som, path, width, dark });
  await (goer ? page.getByRole('dialog') : page.getByRole('heading', { name: hvem, level: 1 })).waitFor();
  return page;
}

/** What the server tells someone of a person. */
export async function billedeOf(hjemvej: RunningHjemvej, besoeg: Besoeg): Promise<Borgerbillede> {
  return (await (await hjemvej.signIn(besoeg.som)).get(`borgere/${await idOf(hjemvej, besoeg)}`)).json<Borgerbillede>();
}

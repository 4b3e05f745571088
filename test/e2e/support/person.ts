import type { Browser, Page } from 'playwright-core';
import { DEMO_ADGANGSKODE } from '../../../src/server/demo/organisationer.ts';
import type { Language } from '../../../src/text/format.ts';
import { openContext, type Look } from './browser.ts';
import { TODAY, type RunningHjemvej } from './server.ts';

export const SANNE = 'sanne@aaby.example';
export const LONE = 'lone@fyrtaarnet.example';
export const NIELS = 'nat@fyrtaarnet.example';
export const BIRGIT = 'oekonomi@aaby.example';
export const ERIK = 'revisor@aaby.example';

interface Arrival extends Omit<Look, 'baseURL'> {
  /** Who has signed in; without it nobody has. */
  readonly som?: string;
  readonly path?: string;
  /** The clock on the wall in Denmark. The timers of the page run on. */
  readonly klokken?: string;
  readonly sprog?: Language;
}

/** Someone at a screen of their own, on a page of Hjemvej. */
export async function openAs(browser: Browser, hjemvej: RunningHjemvej, { som, path = '/', klokken = '09:15', sprog = 'da', ...look }: Arrival): Promise<Page> {
  const context = await openContext(browser, { ...look, baseURL: hjemvej.url });
  if (som !== undefined) {
    const cookies = Object.entries(await hjemvej.cookiesOf(som));
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: hjemvej.url, httpOnly: true, sameSite: 'Lax' })));
  }
  await context.addInitScript((language) => localStorage.setItem('hjemvej.visning', JSON.stringify({ language, ...JSON.parse(localStorage.getItem('hjemvej.visning') ?? '{}') as object })), sprog);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${TODAY}T${klokken}:00+01:00`));
  await page.goto(path);
  return page;
}

/** Types e-mail and password into the sign-in form that is on the screen and sends it. */
export async function signIn(page: Page, email: string, adgangskode: string = DEMO_ADGANGSKODE): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Adgangskode', { exact: true }).fill(adgangskode);
  await page.getByRole('button', { name: 'Log ind' }).click();
}

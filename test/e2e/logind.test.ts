import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { makeSessionToken } from '../../src/server/access/sessionToken.ts';
import { axeFindings, keepScreenshot, tabTo, type Look } from './support/browser.ts';
import { expectFitAtEachLook } from './support/looks.ts';
import { LONE, NIELS, openAs, SANNE, signIn } from './support/person.ts';
import { openScene } from './support/scene.ts';

const FIRST_VIEW_BUDGET_KB = 170;

const { browser, hjemvej } = await openScene();

async function openSignIn(look: Look): Promise<Page> {
  const page = await openAs(browser, hjemvej, look);
  await page.getByRole('heading', { name: 'Log ind' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('email');
  return page;
}

it('asks who one is, without an accessibility finding or a sideways push: at desk and phone, in light and dark', async () => {
  const page = await openSignIn({ width: 'desk' });
  await expectFitAtEachLook(page, 'logind');
  await page.context().close();
});

it('says in one plain sentence that e-mail and password do not match, by keyboard alone, and keeps the e-mail', async () => {
  const page = await openSignIn({ width: 'desk' });
  await tabTo(page, 'textbox', { name: 'E-mail' });
  await page.keyboard.type(SANNE);
  await tabTo(page, 'textbox', { name: 'Adgangskode' });
  await page.keyboard.type('forkert');
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toBe('E-mail og adgangskode passer ikke sammen. Prøv igen, eller bed din administrator om et nyt link.');
  expect(await page.getByLabel('E-mail').inputValue()).toBe(SANNE);
  expect(await page.getByLabel('Adgangskode').evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

it('sends nothing when a field is empty, and says which', async () => {
  const page = await openSignIn({ width: 'phone' });
  let sent = 0;
  page.on('request', (request) => { if (request.method() === 'POST') sent += 1; });
  await page.getByRole('button', { name: 'Log ind' }).click();
  expect(await page.getByText('Skriv din e-mail.').isVisible()).toBe(true);
  expect(await page.getByLabel('E-mail').evaluate((element) => element === document.activeElement)).toBe(true);
  expect(sent).toBe(0);
  await page.context().close();
});

it('lets one in by keyboard alone, to the place one was on the way to, and out again to a page that shows nothing', async () => {
  const page = await openAs(browser, hjemvej, { width: 'desk', path: '/huset' });
  await tabTo(page, 'textbox', { name: 'E-mail' });
  await page.keyboard.type(NIELS);
  await tabTo(page, 'textbox', { name: 'Adgangskode' });
  await page.keyboard.type('hjemvej-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Fyrtårnet' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/huset');
  await page.getByText('Niels Aagaard', { exact: true }).click();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.getByRole('heading', { name: 'Log ind' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Log ind' }).waitFor();
  expect(await page.getByText('Vagabonden').count()).toBe(0);
  await page.context().close();
});

it('asks who one is over the page when the session has ended, keeps what was typed and sends it', async () => {
  const page = await openAs(browser, hjemvej, { width: 'desk', som: NIELS, path: '/huset' });
  await page.getByRole('button', { name: 'Ny i dag' }).click();
  await typeNavn(page, 'Sofus med hatten');
  await page.getByRole('radio', { name: '9 kørestol' }).check();
  await hjemvej.endSessions();
  await page.getByRole('button', { name: 'Indskriv', exact: true }).click();
  await page.getByRole('heading', { name: 'Log ind igen' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await keepScreenshot(page, 'logind-igen-desk-lys');
  await signIn(page, NIELS);
  await page.getByText('Sofus med hatten har plads 9.').waitFor();
  expect(await page.getByRole('link', { name: /^9 · kørestol Sofus med hatten/ }).isVisible()).toBe(true);
  await page.context().close();
});

it('gives nothing of the first one to another who signs in on the same screen', async () => {
  const page = await openAs(browser, hjemvej, { width: 'desk', som: NIELS, path: '/huset' });
  await page.getByRole('button', { name: 'Ny i dag' }).click();
  await typeNavn(page, 'En hemmelighed');
  await hjemvej.endSessions();
  await page.getByRole('button', { name: 'Indskriv', exact: true }).click();
  await page.getByRole('heading', { name: 'Log ind igen' }).waitFor();
  await signIn(page, LONE);
  await page.getByRole('heading', { name: 'Min dag' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('En hemmelighed');
  expect(await (await hjemvej.signIn(LONE)).post('soeg', { q: 'En hemmelighed' }).then((answer) => answer.json<object>())).toEqual({ borgere: [] });
  await page.context().close();
});

it('takes a one-time link, a password of twelve characters and no fewer, and works once', async () => {
  const link = await makeEngangslink(LONE);
  const page = await openAs(browser, hjemvej, { width: 'phone', path: link });
  await page.getByLabel('Adgangskode', { exact: true }).fill('for kort');
  await page.getByRole('button', { name: 'Gem og log ind' }).click();
  expect(await page.getByText('Skriv mindst 12 tegn.').isVisible()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await keepScreenshot(page, 'engangslink-phone-lys');
  await page.getByLabel('Adgangskode', { exact: true }).fill('regn på ruden i nat');
  await page.getByRole('button', { name: 'Gem og log ind' }).click();
  await page.getByRole('heading', { name: 'Min dag' }).waitFor();
  expect(new URL(page.url()).hash).toBe('');

  const again = await openAs(browser, hjemvej, { width: 'phone', path: link });
  await again.getByLabel('Adgangskode', { exact: true }).fill('en helt anden kode');
  await again.getByRole('button', { name: 'Gem og log ind' }).click();
  await again.getByText('Linket er brugt eller for gammelt. Bed din administrator om et nyt.').waitFor();
  await page.context().close();
  await again.context().close();
});

/** Types a name and waits for the search it sets off, so that the search does not meet a session that is ended meanwhile. */
async function typeNavn(page: Page, navn: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/soeg'));
  await page.getByLabel('Navn, som personen siger det').fill(navn);
  await answered;
}

/** A one-time link as the command line makes it. */
async function makeEngangslink(email: string): Promise<string> {
  const { token, hash } = makeSessionToken();
  const client = new Client(hjemvej.database.owner);
  await client.connect();
  try {
    await client.query("insert into adgang.engangslink (token_hash, bruger_id, udloeber_at) select $1, id, now() + interval '1 hour' from adgang.bruger where mail = $2", [hash, email]);
  } finally {
    await client.end();
  }
  return `/engangslink#${token}`;
}

it('changes language and look at once, and keeps them on the device', async () => {
  const page = await openSignIn({ width: 'desk' });
  await page.getByText('Sprog · Udseende').click();
  await page.getByLabel('English').click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByLabel('Dark').check();
  expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark');
  await page.reload();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.context().close();
});

it.each([{ path: '/', som: SANNE, heading: 'Min dag' }, { path: '/huset', som: NIELS, heading: 'Fyrtårnet' }])('loads at most the budget of gzipped script for the first view of $path, and nothing from elsewhere', async ({ path, som, heading }) => {
  const page = await openAs(browser, hjemvej, { width: 'desk', som, path: '/log-ind' });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(path);
  await page.getByRole('heading', { name: heading }).waitFor();
  const scripts = loaded.filter((url) => url.endsWith('.js')).map((url) => gzipSync(readFileSync(hjemvej.webDir + new URL(url).pathname)).length);
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThan(FIRST_VIEW_BUDGET_KB);
  expect(loaded.filter((url) => !url.startsWith(hjemvej.url))).toEqual([]);
  await page.context().close();
});

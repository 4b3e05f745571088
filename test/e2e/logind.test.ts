import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings, keepScreenshot, launchBrowser, openContext, sidewaysOverflow, tabTo } from './support/browser.ts';
import { startPages, type RunningPages } from './support/vite.ts';

const FIRST_VIEW_BUDGET_KB = 170;

let browser: Browser;
let web: RunningPages;
beforeAll(async () => {
  [browser, web] = await Promise.all([launchBrowser(), startPages('web')]);
});
afterAll(async () => {
  await browser.close();
  await web.stop();
});

const NOBODY = { type: 'about:blank', status: 401, code: 'ikke_logget_ind' };
const WRONG = { type: 'about:blank', status: 401, code: 'forkert_login' };

/** The page as someone meets it who is not signed in; signing in fails. */
async function openSignIn(look: Parameters<typeof openContext>[1]): Promise<Page> {
  const context = await openContext(browser, { ...look, baseURL: web.url });
  const page = await context.newPage();
  await page.route('**/api/v1/session', (route) => {
    const body = route.request().method() === 'POST' ? WRONG : NOBODY;
    return route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(body) });
  });
  await page.goto('/');
  await page.getByRole('heading', { name: 'Log ind' }).waitFor();
  return page;
}

it.each([
  { width: 'desk', dark: false }, { width: 'desk', dark: true }, { width: 'phone', dark: false }, { width: 'phone', dark: true },
] as const)('asks who one is, without an accessibility finding or a sideways push: $width, dark $dark', async (look) => {
  const page = await openSignIn(look);
  await keepScreenshot(page, `logind-${look.width}-${look.dark ? 'moerk' : 'lys'}`);
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.context().close();
});

it('says in one plain sentence that e-mail and password do not match, by keyboard alone, and keeps the e-mail', async () => {
  const page = await openSignIn({ width: 'desk' });
  await tabTo(page, 'textbox', { name: 'E-mail' });
  await page.keyboard.type('sanne@aaby.example');
  await tabTo(page, 'textbox', { name: 'Adgangskode' });
  await page.keyboard.type('forkert');
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toBe('E-mail og adgangskode passer ikke sammen. Prøv igen, eller bed din administrator om et nyt link.');
  expect(await page.getByLabel('E-mail').inputValue()).toBe('sanne@aaby.example');
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

it('loads at most the budget of gzipped script for the first view, and nothing from elsewhere', async () => {
  const context = await openContext(browser, { width: 'desk', baseURL: web.url });
  const page = await context.newPage();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/log-ind');
  await page.getByRole('heading', { name: 'Log ind' }).waitFor();
  const scripts = loaded.filter((url) => url.endsWith('.js')).map((url) => gzipSync(readFileSync(web.outDir + new URL(url).pathname)).length);
  expect(scripts.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThan(FIRST_VIEW_BUDGET_KB);
  expect(loaded.filter((url) => !url.startsWith(web.url))).toEqual([]);
  await context.close();
});

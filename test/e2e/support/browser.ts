import type axe from 'axe-core';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/lib/chromium.mjs';
import { focusOf } from './focus.ts';

/** The widths of screens: every one is held to a desk and a phone, those used on a tablet to that too. */
export const WIDTHS = { desk: 1440, tablet: 834, phone: 390 } as const;
export type Width = keyof typeof WIDTHS;

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--font-render-hinting=none',
];
const PATIENCE_MS = 10_000;
const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCREENSHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));

/** Starts the Chromium of this machine without a window. Throws where there is none; npm test has looked before. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** What a screen of this width shows. */
export const sizeOf = (width: Width): { width: number; height: number } => ({ width: WIDTHS[width], height: width === 'phone' ? 844 : 1000 });

export interface Look {
  readonly width: Width;
  readonly dark?: boolean;
  readonly baseURL?: string;
}

/** A browser of its own for one person at one screen. Motion is off, so that nothing has to be waited for. */
export async function openContext(browser: Browser, { width, dark = false, baseURL }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: sizeOf(width),
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    ...(baseURL ? { baseURL } : {}),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** What axe finds wrong, one line each; empty when nothing is. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Into each page once, and only the findings out: the script and all that is right weigh more than looking does.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`));
  }, AXE_TAGS);
}

/** Keeps the whole page as a picture, for eyes, when `HJEMVEJ_TEST_PICTURES` asks for it: a picture takes as long as a test. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (!process.env['HJEMVEJ_TEST_PICTURES']) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true });
}

/** Puts one card on paper, as its button does for as long as the print lasts. */
export async function printKort(page: Page, kort: string): Promise<void> {
  await page.evaluate((name) => { document.querySelector(`[data-kort="${name}"]`)?.setAttribute('data-udskrives', ''); document.documentElement.setAttribute('data-print', name); }, kort);
  await page.emulateMedia({ media: 'print' });
}

/** How far the page can be pushed sideways: 0 when everything fits its width. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Presses Tab until the focus is on the element with this role and name. Throws after `most` presses: then no keyboard gets there. */
export async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], { name, most = 60 }: { readonly name: string | RegExp; readonly most?: number }): Promise<void> {
  const hasFocus = focusOf(page.getByRole(role, { name }).first());
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await hasFocus()) return;
  }
  throw new Error(`no way by Tab to ${role} ${String(name)}`);
}

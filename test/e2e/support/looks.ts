import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, keepScreenshot, sidewaysOverflow, sizeOf, type Width } from './browser.ts';

/** The narrowest screen anything is held to, in CSS pixels: a page at 1280 that is zoomed to 400 %. */
const NARROWEST = { width: 320, height: 640 };

/**
 * Shows the page as it stands at each of these widths, in light and in dark, and looks at it; `look` names the look. Width and
 * colours follow the screen while a page is open, and a page opened anew for each look takes longer than all that is looked at.
 */
export async function atEachLook(page: Page, widths: readonly Width[], lookAt: (look: string) => Promise<void>): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await resizeTo(page, sizeOf(width));
      await lookAt(`${width}-${colorScheme === 'dark' ? 'moerk' : 'lys'}`);
    }
  }
}

/** Expects that axe finds nothing and nothing is pushed sideways, at each look and at 320 px, and keeps a picture of each look. */
export async function expectFitAtEachLook(page: Page, name: string, widths: readonly Width[] = ['desk', 'phone']): Promise<void> {
  await atEachLook(page, widths, async (look) => {
    await keepScreenshot(page, `${name}-${look}`);
    expect({ look, fund: await axeFindings(page), skubbet: await sidewaysOverflow(page) }).toEqual({ look, fund: [], skubbet: 0 });
  });
  await resizeTo(page, NARROWEST);
  expect(await sidewaysOverflow(page)).toBe(0);
}

/** Gives the page a screen of this size, and waits until it has drawn itself on it. */
export async function resizeTo(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
}

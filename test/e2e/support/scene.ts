import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { startHjemvej, type RunningHjemvej } from './server.ts';

/** A browser, and the demo to look at in it. Ask for it once, at the head of a file; both are closed after its last test. */
export async function openScene(): Promise<{ readonly browser: Browser; readonly hjemvej: RunningHjemvej }> {
  const [browser, hjemvej] = await Promise.all([launchBrowser(), startHjemvej()]);
  afterAll(async () => {
    await browser.close();
    await hjemvej.stop();
  });
  return { browser, hjemvej };
}

import type { Locator, Page } from 'playwright-core';
import { focusOf } from './focus.ts';

type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

/** How someone works the page: the same course is gone by mouse or finger, and by keyboard alone. */
export interface Haand {
  readonly tryk: (role: Role, name: Name) => Promise<void>;
  readonly skriv: (label: string, text: string) => Promise<void>;
  readonly vaelg: (label: string, option: string) => Promise<void>;
  readonly marker: (name: Name, within?: string) => Promise<void>;
}

const MOST_PRESSES = 120;

/** With a mouse, or a finger on a phone. */
export function medMus(page: Page): Haand {
  return {
    tryk: (role, name) => page.getByRole(role, { name }).first().click(),
    skriv: (label, text) => page.getByLabel(label, { exact: true }).fill(text),
    vaelg: async (label, option) => { await page.getByLabel(label, { exact: true }).selectOption({ label: option }); },
    marker: (name, within) => radioOf(page, name, within).check(),
  };
}

/** Without a mouse: Tab to get there, Enter, Space, arrows and letters to act. */
export function medTastatur(page: Page): Haand {
  return {
    tryk: async (role, name) => {
      await tabToLocator(page, page.getByRole(role, { name }).first());
      await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
    },
    skriv: async (label, text) => {
      await tabToLocator(page, page.getByLabel(label, { exact: true }));
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    vaelg: async (label, option) => {
      const select = page.getByLabel(label, { exact: true });
      await tabToLocator(page, select);
      const isChosen = (): Promise<boolean> => select.evaluate((element: HTMLSelectElement, wanted) => element.selectedOptions[0]?.label === wanted, option);
      await page.keyboard.press('End');
      for (let presses = 0; presses < MOST_PRESSES && !(await isChosen()); presses++) await page.keyboard.press('ArrowUp');
    },
    marker: async (name, within) => {
      const target = radioOf(page, name, within);
      await tabToLocator(page, target, true);
      const hasFocus = focusOf(target);
      for (let presses = 0; presses < MOST_PRESSES && !(await target.isChecked()); presses++) await page.keyboard.press((await hasFocus()) ? 'Space' : 'ArrowDown');
    },
  };
}

function radioOf(page: Page, name: Name, within?: string): Locator {
  const scope = within === undefined ? page : page.getByRole('group', { name: within });
  return scope.getByRole('radio', { name, exact: typeof name === 'string' });
}

/** Tab until the focus is there, or in the same group of radio buttons, which Tab enters only once. */
async function tabToLocator(page: Page, target: Locator, group = false): Promise<void> {
  await target.waitFor();
  const hasFocus = focusOf(target);
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (await hasFocus({ group })) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${String(target)}`);
}

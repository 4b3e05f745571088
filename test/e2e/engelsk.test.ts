import { expect, it } from 'vitest';
import { idOf } from './support/besoeg.ts';
import { axeFindings, keepScreenshot, sidewaysOverflow, sizeOf } from './support/browser.ts';
import { resizeTo } from './support/looks.ts';
import { BIRGIT, LONE, NIELS, openAs, SANNE } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

const borger = (som: string, hvem: string, del = '') => async (): Promise<string> => `/borger/${await idOf(hjemvej, { som, hvem })}${del}`;

/** Each place in English, and a heading or sentence that shows it has come. */
const STEDER = [
  { som: SANNE, path: async () => '/', sted: 'My day', ses: 'A plan is due for everyone who stays in a shelter.' },
  { som: NIELS, path: async () => '/huset', sted: 'The house', ses: 'last day' },
  { som: SANNE, path: borger(SANNE, 'Karen M.'), sted: 'Borgeren', ses: 'This must happen' },
  { som: LONE, path: borger(LONE, 'Ole B.', '?goer=maalgruppe'), sted: 'dialog', ses: 'not assessed' },
  { som: BIRGIT, path: async () => '/oekonomi?kvartal=2026K2', sted: 'Economy', ses: 'Open questions of the law' },
  { som: BIRGIT, path: borger(BIRGIT, 'Peter Jæger', '/refusion'), sted: 'refund', ses: '30 days await.' },
  { som: BIRGIT, path: async () => '/oekonomi/krav?kvartal=2026K3', sted: 'claim', ses: 'Review of the target group' },
  { som: BIRGIT, path: async () => '/oekonomi/krav/sendte', sted: 'claims sent', ses: 'Claims sent' },
  { som: BIRGIT, path: borger(BIRGIT, 'Peter Jæger', '?goer=gennemgang'), sted: 'review', ses: 'Did the stay belong to the target group?' },
] as const;

/** A key of a text that has no words where it stands. */
const KEY = /\b(?:web|mindag|huset|borgeren|lov|oekonomi|krav|refusion|hvorfor|tidslinje|felt|fejl|kanal|parameter|opgave)\.[a-z][\w.-]+/i;

it.each(STEDER)('shows $sted in English at desk and phone: no key without words, no accessibility finding, nothing pushed sideways', async ({ som, path, sted, ses }) => {
  const page = await openAs(browser, hjemvej, { som, width: 'desk', path: await path(), sprog: 'en' });
  await page.getByText(ses, { exact: false }).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  for (const width of ['desk', 'phone'] as const) {
    await resizeTo(page, sizeOf(width));
    expect(KEY.exec(await page.locator('body').innerText())?.[0]).toBeUndefined();
    expect({ width, fund: await axeFindings(page), skubbet: await sidewaysOverflow(page) }).toEqual({ width, fund: [], skubbet: 0 });
    await keepScreenshot(page, `engelsk-${sted.replace(' ', '-')}-${width}`);
  }
  await page.context().close();
});

it('changes the language of a page that is open, with all its words, and back', async () => {
  const page = await openAs(browser, hjemvej, { som: SANNE, width: 'desk', path: await borger(SANNE, 'Karen M.')() });
  await page.getByRole('heading', { name: 'Det skal ske' }).waitFor();
  await page.getByText('Sanne Riber · Åby Kommune').click();
  await page.getByLabel('English').click();
  await page.getByRole('heading', { name: 'This must happen' }).waitFor();
  expect(await page.getByText('Social Services Act § 142, subs. 1').count()).toBe(1);
  expect(await page.getByText('Serviceloven').count()).toBe(0);
  await page.getByLabel('Dansk').click();
  await page.getByText('Serviceloven § 142, stk. 1').waitFor();
  await page.context().close();
});

it('reads a date as English writes it, when one changes its day', async () => {
  const page = await openAs(browser, hjemvej, { som: SANNE, width: 'desk', path: await borger(SANNE, 'Karen M.', '?goer=vil-gerne')(), sprog: 'en' });
  const dag = page.getByLabel('Said on');
  expect(await dag.inputValue()).toBe('21 November 2026');
  await dag.fill('19 November 2026');
  await dag.blur();
  expect(await dag.getAttribute('aria-invalid')).not.toBe('true');
  expect(await dag.inputValue()).toBe('19 November 2026');
  await page.context().close();
});

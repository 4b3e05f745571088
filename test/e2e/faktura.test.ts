import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Fakturaliste } from '../../src/contract/faktura.ts';
import { axeFindings, keepScreenshot, sidewaysOverflow, tabTo, type Width } from './support/browser.ts';
import { BIRGIT, ERIK, LONE, NIELS, openAs } from './support/person.ts';
import { openScene } from './support/scene.ts';

const HEADER = 'nummer;dato;boform;borger;fra;til;dage;takst;beloeb';
const WIDTHS = ['desk', 'phone'] as const;
const { browser, hjemvej } = await openScene();

async function open(path: string, { width, som = BIRGIT, heading }: { readonly width: Width; readonly som?: string; readonly heading: string }): Promise<Page> {
  const page = await openAs(browser, hjemvej, { som, path, width });
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  return page;
}

const openFakturaer = (width: Width, som?: string): Promise<Page> => open('/oekonomi/fakturaer', { width, heading: 'Fakturaer fra boformer', ...(som ? { som } : {}) });

async function chooseFile(page: Page, ...lines: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Indlæs fil' }).click();
  await page.getByLabel('Vælg en fil').setInputFiles({ name: 'fakturaer.csv', mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...lines].join('\r\n'), 'latin1') });
}

async function recorded(nummer: string): Promise<number> {
  const { fakturaer } = (await (await hjemvej.signIn(BIRGIT)).get('fakturaer?antal=100')).json<Fakturaliste>();
  return fakturaer.filter((each) => each.nummer === nummer).length;
}

async function isWhole(page: Page, name: string): Promise<void> {
  await keepScreenshot(page, name);
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
}

it.each(WIDTHS)('a file with a stay nobody knows and a takst of last year is shown before anything is saved; saved, each line says in what it differs, and the stay is found by name: %s', async (width) => {
  const nummer = `E2E-1-${width}`;
  const page = await openFakturaer(width);
  await chooseFile(page, `${nummer};2026-03-02;Fyrtårnet;Peter Jæger;01-02-2026;28-02-2026;28;1.400,00;39200`, `${nummer};2026-03-02;Fyrtårnet;P. Jægersen;01-02-2026;10-02-2026;10;1465;14650`);
  await page.getByText('1 faktura med 2 linjer kan gemmes. Intet er gemt endnu.').waitFor();
  expect(await page.getByRole('dialog').getByText('Taksten er 1.400,00 kr. I registret er den 1.465,00 kr. for 01.02.2026 – 28.02.2026.').isVisible()).toBe(true);
  expect(await recorded(nummer)).toBe(0);
  await isWhole(page, `faktura-fil-${width}`);
  await page.getByRole('button', { name: 'Gem 1 faktura' }).click();
  await page.getByText('1 faktura er gemt.').waitFor();
  const card = page.getByRole('region', { name: `Faktura ${nummer}` });
  await card.getByText('2 linjer afviger').waitFor();
  await isWhole(page, `fakturaer-${width}`);
  await card.getByRole('button', { name: 'Find ophold' }).click();
  await page.getByLabel('Søg på navn eller CPR-nummer').fill('Peter J');
  await page.getByRole('button', { name: /^Peter Jæger/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /Fyrtårnet/ }).click();
  await page.getByText('Linjen er knyttet til opholdet.').waitFor();
  await card.getByText('på fakturaen: P. Jægersen').waitFor();
  expect(await card.getByText('Ingen ved, hvilket ophold linjen handler om.').count()).toBe(0);
  expect(await recorded(nummer)).toBe(1);
  await page.context().close();
});

it.each(WIDTHS)('negative days in a file are refused by line and column with the way out, and nothing of the file is saved: %s', async (width) => {
  const nummer = `E2E-2-${width}`;
  const page = await openFakturaer(width);
  await chooseFile(page, `${nummer};2026-03-02;Fyrtårnet;Peter Jæger;01-02-2026;28-02-2026;28;1465;41020`, `${nummer};2026-03-02;Fyrtårnet;En Anden;01-02-2026;02-02-2026;-2;1465;-2930`);
  await page.getByText('2 felter skal rettes. Intet er gemt.').waitFor();
  const row = page.getByRole('row', { name: /dage/ }).last();
  expect(await row.innerText()).toMatch(/3[\s\S]*dage[\s\S]*-2[\s\S]*Brug en kreditnota/);
  expect(await page.getByRole('button', { name: /^Gem/ }).count()).toBe(0);
  await isWhole(page, `faktura-fil-fejl-${width}`);
  expect(await recorded(nummer)).toBe(0);
  await page.context().close();
});

it.each(WIDTHS)('an invoice is typed by keyboard alone: the stay proposes days, takst and amount, negative days are refused, and the same number a second time is refused and not doubled: %s', async (width) => {
  const nummer = `E2E-3-${width}`;
  for (const time of [1, 2] as const) {
    const page = await openFakturaer(width);
    await tabTo(page, 'button', { name: 'Ny faktura' });
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('Boform').selectOption({ label: 'Fyrtårnet' });
    await tabTo(page, 'textbox', { name: 'Nummer' });
    await page.keyboard.type(nummer);
    await tabTo(page, 'textbox', { name: /^Fakturaens dato/ });
    await page.keyboard.press('Control+A');
    await page.keyboard.type('02.03.2026');
    await tabTo(page, 'textbox', { name: /^Find en borger/ });
    await page.keyboard.type('Peter J');
    await page.getByRole('button', { name: /^Peter Jæger/ }).first().waitFor();
    await tabTo(page, 'button', { name: /^Peter Jæger/ });
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Peter Jæger, Fyrtårnet/ }).waitFor();
    await tabTo(page, 'button', { name: /^Peter Jæger, Fyrtårnet/ });
    await page.keyboard.press('Enter');
    await page.getByText('I alt 41.020,00 kr.').waitFor();
    if (time === 1) {
      await isWhole(page, `faktura-ny-${width}`);
      await page.getByLabel('Dage', { exact: true }).fill('-28');
      await page.getByRole('button', { name: 'Gem' }).press('Enter');
      expect(await page.getByText('Dage kan ikke være negative. Brug en kreditnota.').isVisible()).toBe(true);
      await page.getByLabel('Dage', { exact: true }).fill('28');
    }
    await page.getByRole('button', { name: 'Gem' }).press('Enter');
    await page.getByText(time === 1 ? `${nummer} er gemt.` : 'En faktura med det nummer fra den boform er allerede registreret.', { exact: false }).waitFor();
    expect(await recorded(nummer)).toBe(1);
    await page.context().close();
  }
});

it.each(WIDTHS)('[LAW-032] what is on file of a takst is written in with its parts, shown, and taken out in the refund of the person: %s', async (width) => {
  const page = await open('/oekonomi/takster', { width, heading: 'Takster og det, de hviler på' });
  const house = page.getByRole('region', { name: 'Fyrtårnet' });
  await house.getByRole('button', { name: 'Skriv ind om taksten' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvad', { exact: true }).fill('Efterforsorg');
  await dialog.getByLabel('Kroner pr. døgn').fill('200');
  await dialog.getByLabel('Refunderes den?').selectOption({ label: 'refunderes ikke' });
  await dialog.getByRole('button', { name: 'Gem' }).click();
  expect(await dialog.getByText('Udfyld dette felt.').first().isVisible()).toBe(true);
  await dialog.getByLabel('Hvorfor').fill('Arbejde efter udskrivning');
  expect(await dialog.getByText('Delene er 200,00 kr. i alt. Taksten i registret er 1.465,00 kr.').isVisible()).toBe(true);
  await isWhole(page, `takst-ny-${width}`);
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Det er gemt, og tallene er regnet om.').waitFor();
  await house.getByText('Efterforsorg, 200,00 kr., refunderes ikke: Arbejde efter udskrivning').first().waitFor();
  await isWhole(page, `takster-${width}`);
  await page.goto('/oekonomi?kvartal=2026K1');
  await page.getByRole('link', { name: 'Peter Jæger' }).click();
  await page.getByText('Priser og kvartaler').click();
  await page.getByRole('cell', { name: 'halvdelen af 1.172,00 kr.' }).first().waitFor();
  expect(await page.getByRole('cell', { name: /(^|\s)200,00 kr\.$/ }).first().isVisible()).toBe(true);
  await isWhole(page, `takst-borger-${width}`);
  await page.context().close();
});

it.each(WIDTHS)('the leader of the house makes an invoice of its own nights and takes it along, on paper that says what it is not: %s', async (width) => {
  const page = await open('/huset', { width, som: LONE, heading: 'Fyrtårnet' });
  await page.getByRole('link', { name: 'Lav en faktura' }).click();
  await page.getByRole('heading', { name: 'Faktura fra Fyrtårnet' }).waitFor();
  await page.getByLabel('Kommune', { exact: true }).selectOption({ label: 'Åby Kommune' });
  await page.getByRole('table').waitFor();
  await page.getByLabel('Fakturanummer').fill('2026-10');
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Hent som CSV' }).click()]);
  expect(csv.suggestedFilename()).toBe('faktura.csv');
  await page.getByText('Elektronisk faktura (OIOUBL)').click();
  expect(await page.getByText('Den er ikke prøvet hos NemHandel.', { exact: false }).isVisible()).toBe(true);
  await page.getByLabel(/^CVR-nummer/).fill('12345674');
  await page.getByLabel('Kommunens EAN-nummer').fill('5798000000002');
  await page.getByLabel('Bankens registreringsnummer').fill('9999');
  await page.getByLabel('Kontonummer').fill('1234567');
  await page.getByRole('button', { name: /^Hent OIOUBL/ }).click();
  await page.getByText('Skriv de tretten cifre.', { exact: false }).waitFor();
  await page.getByLabel('Kommunens EAN-nummer').fill('5798000000001');
  const [document] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Hent OIOUBL/ }).click()]);
  expect(document.suggestedFilename()).toBe('faktura-2026-10.xml');
  await isWhole(page, `fakturakladde-${width}`);
  await page.context().close();
});

it('an auditor sees the invoices and the takster and can write nothing; the night worker has no invoices to make', async () => {
  const page = await openFakturaer('desk', ERIK);
  expect(await page.getByRole('button', { name: /Ny faktura|Indlæs fil|Find ophold/ }).count()).toBe(0);
  await page.context().close();
  const nat = await open('/huset', { width: 'phone', som: NIELS, heading: 'Fyrtårnet' });
  expect(await nat.getByRole('link', { name: 'Lav en faktura' }).count()).toBe(0);
  await nat.context().close();
});

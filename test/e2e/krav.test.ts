import type { Page } from 'playwright-core';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Register } from '../../src/contract/svar.ts';
import { visit } from './support/besoeg.ts';
import { axeFindings, keepScreenshot, sidewaysOverflow, type Width } from './support/browser.ts';
import { medMus, medTastatur } from './support/haand.ts';
import { expectFitAtEachLook } from './support/looks.ts';
import { BIRGIT, ERIK, LONE, NIELS, openAs, SANNE } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

interface Blik {
  readonly width: Width;
  readonly som?: string;
  readonly path?: string;
}

async function openKrav(look: Blik): Promise<Page> {
  const page = await openAs(browser, hjemvej, { som: BIRGIT, path: '/oekonomi/krav?kvartal=2026K3', ...look });
  await page.getByRole('heading', { name: 'Krav om statsrefusion' }).waitFor();
  await page.getByRole('heading', { name: 'Det, der venter' }).waitFor();
  return page;
}

async function expectFit(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
}

/** The colleague who brings the endorsement of the whole takst while someone else looks at the claim. */
async function endorseTakst(): Promise<void> {
  const birgit = await hjemvej.signIn(BIRGIT);
  const { boformer } = await birgit.read<Register>('register');
  const svar = await birgit.post('takstbeviser', {
    id: uuidv7(), boformId: boformer.find(({ navn }) => navn === 'Fyrtårnet')?.id, fra: '2026-01-01', tilbudsportalSet: '2026-11-01', paategnetDen: '2026-11-20', revisor: 'Fjord Revision',
    dele: [{ navn: 'Ophold og støtte', oerePrDoegn: 146_500, art: 'refunderes' }],
  });
  expect(svar.statusCode).toBe(200);
}

describe('the claim of a quarter', () => {
  it('shows the sums of the form, what waits and whose task it is, and each line with what to do, without an accessibility finding: at desk and phone, in light and dark [LAW-166]', async () => {
    const page = await openKrav({ width: 'desk' });
    const skema = page.getByRole('table', { name: /ministeriets skema/ });
    expect(await skema.innerText()).toMatch(/Forventet i 2026 til og med 30\.09\.2026[\s\S]*Heraf dokumenteret[\s\S]*Anmodet om før[\s\S]*Forskel[\s\S]*Kravet/);
    expect(await page.getByText('foreløbig opgørelse 15.02.2027').isVisible()).toBe(true);
    expect(await page.getByText('endelig opgørelse 15.05.2027').isVisible()).toBe(true);
    expect(await page.getByRole('row', { name: /Peter Jæger/ }).innerText()).toContain('Se på målgruppen');
    await expectFitAtEachLook(page, 'krav');
    await page.context().close();
  });

  it('shows only the lines that wait for one thing when that thing is pressed, and says so', async () => {
    const page = await openKrav({ width: 'desk' });
    await page.getByRole('link', { name: 'Gennemgang af målgruppen' }).click();
    await page.getByText('Kun linjer, der venter på: Gennemgang af målgruppen.').waitFor();
    await page.getByRole('row', { name: /Hans Erik Dahl/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('row', { name: /Peter Jæger/ }).count()).toBe(1);
    expect(page.url()).toContain('mangler=maalgruppe');
    await page.context().close();
  });

  it('is reviewed, completed and sent by keyboard alone: a review is brought from the line, the amount grows, and the claim is frozen', async () => {
    const page = await openKrav({ width: 'desk', path: '/oekonomi/krav?kvartal=2026K2' });
    const { tryk, skriv, marker } = medTastatur(page);
    const kravet = async (): Promise<string> => page.getByText('Kan kræves nu').locator('..').innerText();
    const before = await kravet();
    await tryk('link', 'Se på målgruppen Peter Jæger');
    await page.getByRole('dialog').getByText('Fyrtårnet').waitFor();
    await keepScreenshot(page, 'dialog-gennemgang-desk');
    await marker('Ja');
    await skriv('Begrundelse', 'Uden bolig siden januar, og havde brug for støtte.');
    await tryk('button', 'Gem');
    await page.getByText('Gennemgangen er skrevet ned').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Krav om statsrefusion' }).waitFor();
    await page.getByText(/Gennemgang af målgruppen/).waitFor({ state: 'detached' });
    expect(await kravet()).not.toBe(before);
    await tryk('button', 'Send krav');
    const dialog = page.getByRole('dialog');
    const amount = /[\d.]+,\d\d kr\./.exec(await dialog.innerText())?.[0] ?? 'no amount';
    expect(await kravet()).toContain(amount);
    expect(await dialog.innerText()).toContain('frosset');
    await keepScreenshot(page, 'krav-send-desk-lys');
    await expectFit(page);
    await tryk('button', 'Send og frys');
    await page.getByText('Kravet for 2. kvartal 2026 er sendt og frosset.').waitFor();
    expect(await page.getByText(`Kravet på ${amount} blev sendt 21.11.2026.`, { exact: false }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Send krav' }).count()).toBe(0);
    await page.context().close();
  });

  it('is not sent when the amount has changed meanwhile: the new one is fetched and shown first, on a phone', async () => {
    const birgit = await hjemvej.signIn(BIRGIT);
    const { boformer } = await birgit.read<Register>('register');
    const { linjer } = await birgit.read<{ linjer: { opholdId: string; navn: string }[] }>('krav?kvartal=2026K3&vis=venter&mangler=faktura');
    const linje = linjer.find(({ navn }) => navn === 'Peter Jæger');
    expect(linje).toBeDefined();
    const april = { tekst: 'Peter', opholdId: linje?.opholdId, fra: '2026-04-01', til: '2026-05-01', dage: 30, oerePrDoegn: 146_500, beloeb: 30 * 146_500 };
    expect((await birgit.post('fakturaer', { id: uuidv7(), boformId: boformer.find(({ navn }) => navn === 'Fyrtårnet')?.id, art: 'faktura', nummer: 'april', dato: '2026-05-01', linjer: [april] })).statusCode).toBe(200);

    const page = await openKrav({ width: 'phone' });
    const { tryk } = medMus(page);
    await tryk('button', 'Send krav');
    expect(await page.getByRole('dialog').innerText()).toContain('Kravet er 20.580,00 kr.');
    await endorseTakst();
    await tryk('button', 'Send og frys');
    await page.getByText('Beløbet er et andet nu', { exact: false }).waitFor();
    await page.getByText('Kravet er 63.112,00 kr.', { exact: true }).waitFor();
    await expectFit(page);
    await keepScreenshot(page, 'krav-aendret-phone-lys');
    await tryk('button', 'Send og frys');
    await page.getByText('Kravet for 3. kvartal 2026 er sendt og frosset.').waitFor();
    await tryk('button', 'Se det');
    await page.getByRole('heading', { name: 'Kravet for 3. kvartal 2026, som det blev sendt' }).waitFor();
    await page.context().close();
  });
});

describe('an auditor', () => {
  const MOST_CLICKS = 5;

  const PETER = { kvartal: '2. kvartal 2026', navn: 'Peter Jæger', dage: '01.02.2026 – 28.02.2026', takst: '1.465,00', set: '21.11.2026' };
  const GERDA = { kvartal: '3. kvartal 2024', navn: 'Gerda Holt', dage: '15.07.2024 – 31.07.2024', takst: '1.400,00', set: '01.09.2024' };

  it.each([['desk', medMus, PETER], ['desk', medTastatur, PETER], ['phone', medMus, GERDA]] as const)('comes from the front page to evidence and rule of one claimed day in five steps or fewer, also of a claim that was sent long ago: %s, %o [LAW-032]', async (width, haand, linje) => {
    const page = await openAs(browser, hjemvej, { som: ERIK, width });
    const { tryk } = haand(page);
    const way = ['Økonomi', 'Krav', 'Sendte krav', linje.kvartal, linje.navn];
    expect(way.length).toBeLessThanOrEqual(MOST_CLICKS);
    for (const step of way) await tryk('link', new RegExp(`^${step}$`));
    await page.getByRole('heading', { name: `Fra krav til dag: ${linje.navn}` }).waitFor();
    const dage = await page.getByRole('table', { name: 'Dage med samme grund, pris og bilag' }).innerText();
    expect(dage).toContain(linje.dage);
    expect(dage).toContain(`takst ${linje.takst} kr. pr. døgn`);
    expect(dage).toContain(`på faktura til ${linje.takst} kr. pr. døgn`);
    expect(dage).toContain('taksten påtegnet af revisor');
    expect(dage).toContain('kommunen var handlekommune');
    expect(await page.getByText(`Kommunen så på målgruppen ${linje.set}: opfyldt.`).isVisible()).toBe(true);
    expect(await page.getByText('Serviceloven § 177', { exact: false }).first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('reads sent claims and their days without an accessibility finding, and can press nothing that writes: at desk and phone, in light and dark', async () => {
    const page = await openAs(browser, hjemvej, { som: ERIK, path: '/oekonomi/krav/sendte', width: 'phone' });
    await page.getByRole('link', { name: '3. kvartal 2026' }).waitFor();
    await expectFitAtEachLook(page, 'krav-sendte');
    await page.getByRole('link', { name: '3. kvartal 2026' }).click();
    await page.getByRole('link', { name: 'Hans Erik Dahl' }).waitFor();
    await expectFitAtEachLook(page, 'krav-sendt');
    await page.getByRole('link', { name: 'Hans Erik Dahl' }).click();
    await page.getByRole('heading', { name: 'Fra krav til dag: Hans Erik Dahl' }).waitFor();
    await expectFitAtEachLook(page, 'krav-dag');
    await page.goto('/oekonomi/krav?kvartal=2026K3');
    await page.getByRole('heading', { name: 'Det, der venter' }).waitFor();
    expect(await page.getByRole('button', { name: /Send|Luk et/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: /Se på målgruppen|Kræv dagene|Til fakturaer/ }).count()).toBe(0);
    await page.context().close();
  });

  it('prints a line with whose paper it is, its days and its rules, and nothing to press', async () => {
    const page = await openAs(browser, hjemvej, { som: ERIK, width: 'desk', path: '/oekonomi/krav/sendte' });
    await page.getByRole('link', { name: '2. kvartal 2026' }).click();
    await page.getByRole('link', { name: 'Peter Jæger' }).click();
    await page.getByRole('heading', { name: 'Fra krav til dag: Peter Jæger' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 703, height: 1000 });
    expect(await page.locator('.hv-print-hoved').innerText()).toContain('Åby Kommune');
    expect(await page.locator('button:visible, input:visible').count()).toBe(0);
    expect(await page.locator('thead:visible').count()).toBeGreaterThan(0);
    expect(await sidewaysOverflow(page)).toBe(0);
    await keepScreenshot(page, 'papir-krav-dag');
    await page.context().close();
  });
});

it('an accounting year is closed by choosing it, and is then told as closed', async () => {
  const page = await openAs(browser, hjemvej, { som: BIRGIT, width: 'desk', path: '/oekonomi/krav/sendte' });
  const { tryk, vaelg } = medTastatur(page);
  await tryk('button', 'Luk et regnskabsår');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await vaelg('Hvilket år?', '2024');
  await expectFit(page);
  await keepScreenshot(page, 'krav-luk-aar-desk');
  await dialog.getByRole('button', { name: 'Luk et regnskabsår' }).press('Enter');
  await page.getByText('Regnskabsåret 2024 er lukket.').waitFor();
  expect(await page.getByText('2024 lukket 21.11.2026').isVisible()).toBe(true);
  await page.context().close();
});

it('gives the lines as a file that holds what is on the screen', async () => {
  const page = await openKrav({ width: 'desk', path: '/oekonomi/krav?kvartal=2026K3&vis=venter' });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Hent som CSV' }).click()]);
  expect(download.suggestedFilename()).toBe('krav-2026K3.csv');
  await page.context().close();
});

it('is held against the municipality’s ledger: a claim has no account until one is written, and then stands on it', async () => {
  const page = await openAs(browser, hjemvej, { som: BIRGIT, width: 'desk', path: '/oekonomi/afstemning' });
  const { tryk, skriv, marker } = medTastatur(page);
  await page.getByRole('row', { name: /2026K3 Statsrefusion for året Uden konto/ }).waitFor();
  await tryk('button', 'Skriv en konto');
  await marker(/^Statsrefusion for året/);
  await skriv('Konto', '2.22.22');
  await skriv('Kontoens navn', 'Refusion af ophold');
  await skriv('Hvor står det?', 'Kommunens kontoplan 2026');
  await tryk('button', 'Gem');
  await page.getByText('Kontoen er skrevet.').waitFor();
  await page.getByRole('row', { name: /2026K3 Statsrefusion for året 2\.22\.22/ }).waitFor();
  await keepScreenshot(page, 'afstemning-desk-lys');
  await expectFit(page);
  await page.context().close();
});

it.each([SANNE, NIELS, LONE])('is no place for %s, who has nothing to do with the money', async (som) => {
  const page = await openAs(browser, hjemvej, { width: 'desk', som, path: '/oekonomi/krav' });
  await page.getByText('Det har du ikke adgang til.', { exact: false }).first().waitFor();
  expect(await page.getByText('Peter Jæger').count()).toBe(0);
  await page.context().close();
});

describe('the dialogs of a claim on the page of the person', () => {
  it('are not offered to the boform', async () => {
    const page = await visit(browser, hjemvej, { som: LONE, hvem: 'Peter Jæger' });
    expect(await page.getByRole('button', { name: /målgruppen for statsrefusion|selv om noget mangler|to poster er to/ }).count()).toBe(0);
    await page.goto(`${page.url()}?goer=gennemgang`);
    await page.getByRole('heading', { name: 'Peter Jæger', level: 1 }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });

  it('take a reasoned acceptance of what the municipality does not control, on a phone', async () => {
    const page = await visit(browser, hjemvej, { som: BIRGIT, hvem: 'Hans Erik Dahl', goer: 'kravaccept', width: 'phone' });
    const { tryk, skriv, marker } = medMus(page);
    await tryk('button', 'Gem');
    expect(await page.getByText('Udfyld dette felt.').first().isVisible()).toBe(true);
    await marker('Revisors påtegning af boformens takst');
    await skriv('Begrundelse', 'Revisor er syg; påtegningen er lovet i december.');
    await keepScreenshot(page, 'dialog-kravaccept-phone');
    await expectFit(page);
    await tryk('button', 'Gem');
    await page.getByText('Dagene er med i kravet, og begrundelsen står her').waitFor();
    await page.context().close();
  });

  it('say of two records that they are two, by keyboard', async () => {
    const sanne = await hjemvej.signIn(SANNE);
    const { boformer } = await sanne.read<Register>('register');
    for (const fra of ['2026-09-01', '2026-09-10']) {
      await sanne.kommando('registrer-modtaget-orientering', {
        borger: { navn: 'Tvilling Andersen' }, om: 'indskrivning', boformId: boformer.find(({ navn }) => navn === 'Fyrtårnet')?.id, haendelsesdato: fra, modtaget: fra, kanal: 'mail', afsender: 'Fyrtårnet',
        handlekommuneGrundlag: 'Havde sidst egen bolig i Åby',
      });
    }
    const page = await visit(browser, hjemvej, { som: SANNE, hvem: 'Tvilling Andersen', goer: 'adskil' });
    const { tryk, skriv } = medTastatur(page);
    await tryk('button', /^Tvilling Andersen/);
    await skriv('Hvordan ved vi, at det er to?', 'Født i hvert sit år.');
    await keepScreenshot(page, 'dialog-adskil-desk');
    await expectFit(page);
    await tryk('button', 'De er to');
    await page.getByText('De to er skrevet ned som to mennesker').waitFor();
    await page.context().close();
  });
});

import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { MinDag, Register } from '../../src/contract/svar.ts';
import { idOf } from './support/besoeg.ts';
import { axeFindings, keepScreenshot, sidewaysOverflow } from './support/browser.ts';
import { medMus } from './support/haand.ts';
import { LONE, openAs, SANNE } from './support/person.ts';
import { openScene } from './support/scene.ts';
import { TODAY } from './support/server.ts';

const HVEM = 'Fatima H.';
const LOOK = { width: 'tablet', dark: true } as const;
const { browser, hjemvej } = await openScene();

beforeAll(moveIn);

/** Someone stays at Fyrtårnet, and Åby has been told and has taken the notice in. */
async function moveIn(): Promise<void> {
  const [lone, sanne] = await Promise.all([hjemvej.signIn(LONE), hjemvej.signIn(SANNE)]);
  const { boformer, kommuner } = await lone.read<Register>('register');
  const id = (list: readonly { readonly id: string; readonly navn: string }[], navn: string) => list.find((each) => each.navn === navn)?.id;
  const om = await lone.kommando('indskriv', { borger: { navn: HVEM }, boformId: id(boformer, 'Fyrtårnet'), dato: '2026-11-12' });
  await lone.kommando('send-orientering', { ...om, om: 'indskrivning', kommuneId: id(kommuner, 'Åby Kommune'), kanal: 'hjemvej', dato: TODAY, kontakt: 'Lone Krag' });
  const { kuverter } = await sanne.read<MinDag>('min-dag');
  const { borgerId } = await sanne.kommando('modtag-orientering', { kuvertId: kuverter.find(({ navn }) => navn === HVEM)?.id, borger: { ny: true }, dato: TODAY, handlekommuneGrundlag: 'Boede sidst i Åby' });
  await sanne.kommando('registrer-planskridt', { borgerId, art: '142', skridt: 'udarbejdet', dato: '2026-11-16', indhold: { formaal: 'En bolig, hun kan blive i' } });
}

async function open(som: string): Promise<Page> {
  const page = await openAs(browser, hjemvej, { som, path: `/borger/${await idOf(hjemvej, { som, hvem: HVEM })}`, ...LOOK });
  await page.getByRole('heading', { name: HVEM, level: 1 }).waitFor();
  return page;
}

it('writes the plan for a stay on a tablet in the dark, with the three plans side by side and a meeting one may hold, and prints it [G3-109] [G6-233]', async () => {
  const page = await open(LONE);
  const kort = page.locator('[data-kort="opholdsplan"]');
  const { tryk, skriv, marker } = medMus(page);
  await kort.getByText('kan med fordel mødes inden for opholdets første måned', { exact: false }).or(kort.getByText('Det kan stadig holdes.', { exact: false })).waitFor();
  await tryk('button', 'Skriv i planen');
  await page.getByRole('dialog').waitFor();
  await skriv('Mål, med borgerens egne ord (valgfrit)', 'Min egen dør\nSe min søn igen');
  await skriv('Opholdet skal føre til (valgfrit)', 'En almen bolig i Åby');
  await skriv('Kommunens handleplan (valgfrit)', 'Bolig før jul');
  await skriv('Jobplan (valgfrit)', 'Praktik i februar');
  await skriv('Kontaktperson i boformen (valgfrit)', 'Lone Krag');
  await keepScreenshot(page, 'opholdsplan-dialog-tablet-moerk');
  expect(await axeFindings(page)).toEqual([]);
  await tryk('button', 'Gem');
  await kort.getByText('Min egen dør').first().waitFor();
  await tryk('button', 'Skriv i planen');
  await marker('Møde mellem borger, boform og kommune');
  await skriv('Hvad blev I enige om? (valgfrit)', 'Sanne undersøger indskud');
  await tryk('button', 'Gem');
  await kort.getByText('Sanne undersøger indskud').waitFor();
  await kort.getByText('mødtes 21.11.2026', { exact: false }).waitFor();
  const sideOmSide = await kort.getByRole('region', { name: 'Planerne side om side' }).innerText();
  for (const part of ['Se min søn igen', 'En almen bolig i Åby', 'Bolig før jul', 'Praktik i februar']) expect(sideOmSide).toContain(part);
  await kort.scrollIntoViewIfNeeded();
  await keepScreenshot(page, 'opholdsplan-kort-tablet-moerk');
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.evaluate(() => { window.print = () => document.documentElement.setAttribute('data-printed', document.documentElement.getAttribute('data-print') ?? ''); });
  await kort.getByRole('button', { name: /Skriv ud på papir/ }).click();
  expect(await page.locator('html').getAttribute('data-printed')).toBe('opholdsplan');
  await page.context().close();
});

it('passes what was learned on to the municipality, which reads it beside its own plan and answers a need, sets efforts in order, and looks at every kind of help the law has [G3-101] [G3-102] [G3-129]', async () => {
  const boform = await open(LONE);
  const hos = medMus(boform);
  await hos.tryk('button', 'Giv videre til kommunen');
  await hos.marker('et behov ud over boformens hjælp');
  await hos.marker('borgerens samtykke');
  await boform.getByLabel('Det, kommunen får', { exact: true }).fill('Alkoholbehandling tæt på huset');
  await keepScreenshot(boform, 'opholdsplan-videre-tablet-moerk');
  expect(await axeFindings(boform)).toEqual([]);
  await hos.tryk('button', 'Send med Hjemvej');
  await boform.getByText('er meldt til Åby Kommune', { exact: false }).first().waitFor();
  await hos.tryk('button', 'Giv videre til kommunen');
  await hos.marker('viden fra opholdet');
  await hos.marker('borgerens samtykke');
  await boform.getByLabel('Det, kommunen får', { exact: true }).fill('Sover bedst i enerum');
  await hos.tryk('button', 'Send med Hjemvej');
  await boform.getByText('er givet videre til Åby Kommune', { exact: false }).first().waitFor();
  await boform.context().close();
  const kommune = await openAs(browser, hjemvej, { som: SANNE, path: '/', ...LOOK });
  const hendes = medMus(kommune);
  await kommune.getByText('Et behov ud over boformens hjælp, fra Fyrtårnet', { exact: false }).waitFor();
  await hendes.tryk('link', `Læs ${HVEM}`);
  const kort = kommune.locator('[data-kort="fra-opholdet"]');
  await kort.getByText('Alkoholbehandling tæt på huset').waitFor();
  for (const rest of [1, 0]) {
    await kort.getByRole('button', { name: 'Tag ind i journalen' }).first().click();
    await kommune.waitForFunction((left) => [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Tag ind i journalen').length === left, rest);
  }
  await kort.getByText('Sover bedst i enerum').first().waitFor();
  await kort.getByText('En bolig, hun kan blive i').waitFor();
  await kort.getByText('Se, om planen skal følge med.', { exact: false }).waitFor();
  await kort.scrollIntoViewIfNeeded();
  await keepScreenshot(kommune, 'fra-opholdet-tablet-moerk');
  expect(await axeFindings(kommune)).toEqual([]);
  await kort.getByRole('button', { name: 'Svar på et behov' }).click();
  await hendes.marker('bevilget');
  await hendes.skriv('Svaret i ord: hvad, efter hvilken regel, fra hvornår', 'Behandling fra mandag');
  await hendes.tryk('button', 'Send med Hjemvej');
  await kort.getByText('Svar på et behov er sendt til Fyrtårnet', { exact: false }).waitFor();
  await saetterIRaekkefoelge(kommune);
  await seesPaaMuligheder(kommune);
  await kommune.context().close();
});

/** What nobody has looked at is in view; it is opened from there, answered with a reason, and stands with its day and who. */
async function seesPaaMuligheder(page: Page): Promise<void> {
  const kort = page.locator('[data-kort="handleplan"]').getByRole('region', { name: 'Muligheder efter loven' });
  const { marker, skriv, tryk } = medMus(page);
  await kort.getByText('Der er set på 0 af 27 muligheder. 27 er ikke set på endnu.', { exact: false }).waitFor();
  await kort.getByRole('link', { name: 'Alkoholbehandling' }).click();
  await marker('Ikke relevant');
  await skriv('Hvorfor?', 'Drikker ikke');
  await keepScreenshot(page, 'muligheder-dialog-tablet-moerk');
  expect(await axeFindings(page)).toEqual([]);
  await tryk('button', 'Gem');
  await kort.getByText('Der er set på 1 af 27 muligheder. 26 er ikke set på endnu.', { exact: false }).waitFor();
  expect(await kort.getByRole('listitem').filter({ hasText: 'Alkoholbehandling' }).innerText()).toMatch(/Sundhedsloven §\s141\s+Ikke relevant\s+Drikker ikke\s+21\.11\.2026, Sanne Riber/);
  await keepScreenshot(page, 'handleplan-kort-tablet-moerk');
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
}

/** Two efforts of two authorities, the second after the first: begun too early it is pointed out in words, and not in red. */
async function saetterIRaekkefoelge(page: Page): Promise<void> {
  const kort = page.locator('[data-kort="handleplan"]').getByRole('region', { name: 'Indsatser i tid' });
  const { skriv, tryk, vaelg } = medMus(page);
  await tryk('button', 'Skriv en indsats');
  await skriv('Hvad er indsatsen?', 'Alkoholbehandling');
  await vaelg('Hos hvem?', 'Misbrugsbehandlingen');
  await skriv('Begynder', '23.11.2026');
  await skriv('Sidste dag (valgfrit)', '31.12.2026');
  await tryk('button', 'Gem');
  await kort.getByText('1. Alkoholbehandling').waitFor();
  await tryk('button', 'Skriv en indsats');
  await skriv('Hvad er indsatsen?', 'Praktik');
  await vaelg('Hos hvem?', 'Jobcentret');
  await skriv('Begynder', '14.12.2026');
  await vaelg('Kommer efter', 'Alkoholbehandling');
  await tryk('button', 'Gem');
  await kort.getByText('Begynder, før nummer 1 er slut. Tidligst 01.01.2027, hvis den skal komme efter.').waitFor();
  await kort.getByText('1 indsats begynder, før den, den kommer efter, er slut.', { exact: false }).waitFor();
  expect(await kort.getByRole('listitem').allInnerTexts()).toMatchObject([expect.stringContaining('23.11.2026 til 31.12.2026'), expect.stringMatching(/2\. Praktik efter 1\s+Jobcentret/)]);
}

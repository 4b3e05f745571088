import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Borgerbillede } from '../../src/contract/svar.ts';
import { billedeOf as billedeIn, idOf as idIn, visit as visitIn, type Besoeg } from './support/besoeg.ts';
import { axeFindings, keepScreenshot, sidewaysOverflow } from './support/browser.ts';
import { atEachLook } from './support/looks.ts';
import { BIRGIT, ERIK, LONE, NIELS, openAs, SANNE } from './support/person.ts';
import { openScene } from './support/scene.ts';

const { browser, hjemvej } = await openScene();

/** The person's page in the browser of this file, and what it rests on. */
const visit = (besoeg: Besoeg): Promise<Page> => visitIn(browser, hjemvej, besoeg);
const idOf = (som: string, hvem: string): Promise<string> => idIn(hjemvej, { som, hvem });
const billedeOf = (som: string, hvem: string): Promise<Borgerbillede> => billedeIn(hjemvej, { som, hvem });

it('shows who someone is, what they want and what is next, without an accessibility finding or a sideways push: at desk, tablet and phone, in light and dark', async () => {
  const page = await visit({ som: SANNE, hvem: 'Karen M.' });
  await atEachLook(page, ['desk', 'tablet', 'phone'], async (look) => {
    expect(await page.getByText('bor på Fyrtårnet siden 09.11.2026').isVisible()).toBe(true);
    expect(await page.getByText('»En lille lejlighed med dør jeg selv kan låse. Og min hund.«').first().isVisible()).toBe(true);
    expect(await page.getByText('Hører hjemme i Åby Kommune').isVisible()).toBe(true);
    await keepScreenshot(page, `borgeren-${look}`);
    expect({ look, fund: await axeFindings(page), skubbet: await sidewaysOverflow(page) }).toEqual({ look, fund: [], skubbet: 0 });
  });
  await page.context().close();
});

it('holds at 320 px without a sideways push, the page and its longest dialog', async () => {
  const page = await visit({ som: SANNE, hvem: 'Karen M.', goer: 'udskriv-kommunalt', width: 'phone' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('region', { name: 'Betingelser for kommunal udskrivning' }).waitFor();
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  await page.context().close();
});

it.each([
  ['Lone', LONE, 'Ole B.', ['orientering', 'maalgruppe', 'opholdsplan', 'flyt-plads', 'udskriv', 'efterforsorg', 'vil-gerne', 'navn', 'identitet', 'beskyttelse']],
  ['Sanne', SANNE, 'Peter Jæger', ['plan', 'oenske', 'bolig', 'stoette', 'udskriv-kommunalt', 'kobl', 'kommunerolle']],
  ['Birgit', BIRGIT, 'Peter Jæger', ['egenbetaling', 'brugte-dage']],
] as const)('opens each form that %s may use from its address, and axe finds nothing in any', async (_, som, hvem, forms) => {
  const page = await visit({ som, hvem, width: 'phone' });
  for (const goer of forms) {
    await page.goto(`${page.url().split('?')[0] ?? ''}?goer=${goer}`);
    await page.getByRole('dialog').waitFor();
    expect({ goer, fund: await axeFindings(page) }).toEqual({ goer, fund: [] });
  }
  await page.context().close();
});

it('[G1-001] shows in red only the overdue duty of the law, says of each how binding it is, and folds away what one merely may', async () => {
  const page = await visit({ som: LONE, hvem: 'Ole B.' });
  const red = await page.evaluate(() => {
    const wanted = getComputedStyle(document.documentElement).getPropertyValue('--forfalden').trim();
    const probe = document.createElement('i');
    probe.style.color = wanted;
    document.body.append(probe);
    const color = getComputedStyle(probe).color;
    probe.remove();
    return [...document.querySelectorAll('main *')].filter((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor].includes(color)).map((element) => element.textContent);
  });
  expect(red).toEqual(['skal, fristen er overskredet', 'fristen er overskredet · ']);
  await page.context().close();
  const hans = await visit({ som: LONE, hvem: 'Hans Erik' });
  expect(await hans.getByRole('listitem').filter({ hasText: 'Lederen kan tilbyde efterforsorg' }).count()).toBe(0);
  await hans.getByText('1 mulighed').click();
  expect(await hans.getByRole('listitem').filter({ hasText: 'Lederen kan tilbyde efterforsorg' }).innerText()).toContain('mulighed · Serviceloven §\u00a0110');
  await hans.context().close();
});

it('offers nobody what they may not do: the night worker decides no admission, the auditor writes nothing, the boform plans no discharge of the municipality', async () => {
  const niels = await visit({ som: NIELS, hvem: 'Ole B.' });
  expect(await niels.getByRole('button', { name: 'Afgør optagelse' }).count()).toBe(0);
  expect(await niels.getByRole('button', { name: 'Kommunal udskrivning' }).count()).toBe(0);
  await niels.goto(`${niels.url()}?goer=maalgruppe`);
  await niels.getByRole('heading', { name: 'Ole B.', level: 1 }).waitFor();
  expect(await niels.getByRole('dialog').count()).toBe(0);
  await niels.context().close();
  const erik = await openAs(browser, hjemvej, { som: ERIK, path: `/borger/${await idOf(SANNE, 'Karen M.')}`, width: 'desk' });
  await erik.getByRole('heading', { name: 'Karen M.', level: 1 }).waitFor();
  expect(await erik.getByText('Skriv ned, hvad der sker').count()).toBe(0);
  expect(await erik.getByRole('button', { name: /^Kald tilbage/ }).count()).toBe(0);
  await erik.context().close();
});

it('says of a person who is not there, and of one who may not be seen, the same', async () => {
  for (const id of [await idOf(LONE, 'Ole B.'), '019b0000-0000-7000-8000-000000000000']) {
    const page = await openAs(browser, hjemvej, { som: SANNE, path: `/borger/${id}`, width: 'desk' });
    await page.getByText('Den side findes ikke, eller du må ikke se den.').waitFor();
    await page.context().close();
  }
});

it('opens the person still when the address asks for something Hjemvej does not know', async () => {
  const page = await visit({ som: LONE, hvem: 'Ole B.' });
  await page.goto(`${page.url().split('?')[0] ?? ''}?goer=slet`);
  await page.getByText('bor på Fyrtårnet siden 10.11.2026').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.context().close();
});

it('says of a fact at what time it was, as a clock is read', async () => {
  const page = await visit({ som: LONE, hvem: 'Ole B.' });
  await page.getByText('ankomst kl.: 22.40').waitFor();
  await page.context().close();
});

it('says what happened and tries again when the answer does not come', async () => {
  const id = await idOf(SANNE, 'Karen M.');
  const page = await openAs(browser, hjemvej, { som: SANNE, path: '/', width: 'desk' });
  await page.route(`**/api/v1/borgere/${id}`, (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify({ type: '/fejl/uventet_fejl', status: 500, code: 'uventet_fejl' }) }));
  await page.goto(`/borger/${id}`);
  await page.getByText('Der gik noget galt hos os. Intet er ændret.', { exact: false }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.unroute(`**/api/v1/borgere/${id}`);
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.getByRole('heading', { name: 'Karen M.', level: 1 }).waitFor();
  await page.context().close();
});

it('shows, when someone else wrote meanwhile, what they wrote beside what was typed, and sends it when asked again', async () => {
  const page = await visit({ som: SANNE, hvem: 'Peter Jæger', goer: 'vil-gerne' });
  await page.getByLabel('Med borgerens egne ord').fill('En have.');
  const kollega = await hjemvej.signIn(SANNE);
  await kollega.kommando('registrer-navn', { borgerId: await idOf(SANNE, 'Peter Jæger'), art: 'alias', navn: 'Jægermester' });
  await page.getByRole('button', { name: 'Gem' }).click();
  const panel = page.getByRole('alert');
  await panel.getByText('Kaldes Jægermester').waitFor();
  expect(await panel.innerText()).toContain('vil gerne: En have.');
  await keepScreenshot(page, 'borgeren-konflikt-desk');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Brug det, jeg skrev' }).click();
  await page.getByText('Skrevet ned', { exact: true }).waitFor();
  expect((await billedeOf(SANNE, 'Peter Jæger')).forloeb.oenske.map(({ tekst }) => tekst)).toEqual(['En have.']);
  await page.context().close();
});

it('keeps what was typed when the network is gone, and in a dialog that was closed', async () => {
  const page = await visit({ som: SANNE, hvem: 'Karen M.', goer: 'vil-gerne' });
  await page.getByLabel('Med borgerens egne ord').fill('Ro om aftenen.');
  await page.route('**/kommandoer/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Der er ingen forbindelse lige nu.', { exact: false }).waitFor();
  expect(await page.getByLabel('Med borgerens egne ord').inputValue()).toBe('Ro om aftenen.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'skriv nyt' }).click();
  expect(await page.getByLabel('Med borgerens egne ord').inputValue()).toBe('Ro om aftenen.');
  await page.unroute('**/kommandoer/**');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('»Ro om aftenen.«').first().waitFor();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByRole('blockquote').filter({ hasText: 'Og min hund' }).waitFor();
  await page.context().close();
});

it('says at a field, when it is left, that a day lies ahead, and sends nothing', async () => {
  const page = await visit({ som: SANNE, hvem: 'Karen M.', goer: 'vil-gerne' });
  await page.getByLabel('Sagt den').fill('22.11.2026');
  await page.getByLabel('Med borgerens egne ord').fill('x');
  expect(await page.getByText('Datoen ligger i fremtiden. Skriv den dag, det skete.').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Gem' }).click();
  expect(await page.getByLabel('Sagt den').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.context().close();
});

it('shows at the field what the server refused', async () => {
  const page = await visit({ som: BIRGIT, hvem: 'Peter Jæger', goer: 'egenbetaling' });
  await page.getByRole('radio', { name: 'satsen' }).check();
  await page.getByLabel('Kroner pr. døgn').fill('93,00');
  await page.getByLabel('Fra', { exact: true }).fill('01.11.2026');
  await page.getByLabel('Til (valgfrit)').fill('01.10.2026');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('group').or(page.getByRole('dialog')).getByText('Perioden slutter, før den begynder.', { exact: false }).first().waitFor();
  expect(await page.getByLabel('Til (valgfrit)').getAttribute('aria-invalid')).toBe('true');
  await page.context().close();
});

it('[PR-105] [PR-129] records that someone was expelled, with reason and where to, lets home and support go on, and opens the stay again when it is taken back', async () => {
  const page = await visit({ som: LONE, hvem: 'Vagabonden', goer: 'bortvis', width: 'phone' });
  await page.getByRole('radio', { name: /^Brud på husordenen/ }).check();
  await page.getByLabel('Begrundelse').fill('Vold mod en anden beboer.');
  await page.getByRole('radio', { name: 'boformens leder' }).check();
  await page.getByRole('radio', { name: /^Opholdet slutter/ }).check();
  await page.getByLabel('Hvor tog borgeren hen?').selectOption({ label: 'gaden' });
  await page.getByRole('dialog').getByRole('button', { name: 'Gem afgørelsen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Luk' }).last().click();
  await page.getByText('sidst kendt på gaden 21.11.2026').waitFor();
  const udskrevet = page.getByRole('rowheader', { name: /^Bortvist flyttede til: gaden/ });
  expect(await udskrevet.innerText()).toContain('begrundelse: Vold mod en anden beboer.');
  await page.getByRole('row').filter({ has: udskrevet }).getByRole('button', { name: /^Kald tilbage/ }).click();
  await page.getByText('Opholdet åbnes igen', { exact: false }).waitFor();
  await page.getByLabel('Hvorfor er det forkert?').fill('Det var en anden.');
  await page.getByRole('dialog').getByRole('button', { name: 'Kald tilbage' }).click();
  await page.getByText('bor på Fyrtårnet siden 20.11.2026').waitFor();
  expect(await udskrevet.count()).toBe(0);
  await page.locator('.hv-toast').getByRole('button', { name: 'Luk' }).click();
  await page.getByLabel('Vis også det, der er rettet eller kaldt tilbage').check();
  expect(await udskrevet.innerText()).toMatch(/kaldt tilbage \d\d\.\d\d\.\d{4} af Lone Krag: Det var en anden\./);
  await keepScreenshot(page, 'borgeren-historik-phone');
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

it('[PR-200] [PR-201] records whom someone wants support from, and lets no grant go against the wish without saying why', async () => {
  const page = await visit({ som: SANNE, hvem: 'Peter Jæger', goer: 'oenske' });
  await page.getByRole('radio', { name: 'Hele støtten fra boformen' }).check();
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('rowheader', { name: 'Ønsker hele støtten fra boformen' }).waitFor();
  await page.getByRole('button', { name: 'Bevilg støtte' }).click();
  await page.getByRole('radio', { name: 'Støtte i boligen efter § 85 a' }).check();
  await page.getByRole('dialog').getByText('Ønsker hele støtten fra boformen').waitFor();
  await page.getByLabel('Støtten begynder').fill('01.12.2026');
  await page.getByRole('group', { name: 'Følger afgørelsen ønsket?' }).getByRole('radio', { name: 'nej' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Bevilg', exact: true }).click();
  await page.getByText('Skriv en begrundelse. Borgeren har ret til at kende den.').waitFor();
  expect((await billedeOf(SANNE, 'Peter Jæger')).forloeb.bevilling).toEqual([]);
  await page.getByLabel('Begrundelse').fill('Boformen kan ikke komme så langt ud.');
  await page.getByRole('dialog').getByRole('button', { name: 'Bevilg', exact: true }).click();
  await page.getByText('Bevillingen er skrevet ned').waitFor();
  await page.context().close();
});

it('says a grant anew that was not assessed, instead of granting twice', async () => {
  const sanne = await hjemvej.signIn(SANNE);
  const borgerId = await idOf(SANNE, 'Peter Jæger');
  await sanne.kommando('bevilg-stoette', { borgerId, paragraf: '85a', metode: 'CTI', afgjort: '2026-11-21', fra: '2026-11-21' });
  const before = (await billedeOf(SANNE, 'Peter Jæger')).forloeb.bevilling;
  const page = await visit({ som: SANNE, hvem: 'Peter Jæger', goer: 'udskriv-kommunalt' });
  await page.getByRole('button', { name: /Støtten svarer til behovet/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Støtten, der er bevilget' });
  expect(await dialog.getByRole('radio', { name: 'CTI', exact: true }).isChecked()).toBe(true);
  await dialog.getByRole('group', { name: /Svarer støtten/ }).getByRole('radio', { name: 'ja' }).check();
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Bevillingen er skrevet ned').waitFor();
  await page.getByRole('button', { name: /Støtten svarer til behovet/ }).waitFor({ state: 'detached' });
  const after = (await billedeOf(SANNE, 'Peter Jæger')).forloeb.bevilling;
  expect(after).toHaveLength(before.length);
  expect(after.at(-1)).toMatchObject({ forekomstId: before.at(-1)?.forekomstId, metode: 'CTI', svarerTilBehov: true });
  await page.context().close();
});

it('[PR-205] lets a discharge to a place under § 107 take effect on the day of moving in, not the day before', async () => {
  const sanne = await hjemvej.signIn(SANNE);
  await sanne.kommando('bevilg-stoette', { borgerId: await idOf(SANNE, 'Peter Jæger'), paragraf: '107', afgjort: '2026-11-20', fra: '2026-12-01' });
  const page = await visit({ som: SANNE, hvem: 'Peter Jæger', goer: 'udskriv-kommunalt' });
  await page.getByRole('radio', { name: 'botilbud efter § 107 eller § 108' }).check();
  const status = page.getByRole('region', { name: 'Betingelser for kommunal udskrivning' }).getByRole('status');
  await page.getByLabel('Udskrivningen får virkning').fill('30.11.2026');
  await status.filter({ hasText: 'udskrivningen kan ikke få virkning endnu: 2 af 3' }).waitFor();
  expect(await page.getByRole('button', { name: 'Træf afgørelse om udskrivning' }).count()).toBe(0);
  await page.getByLabel('Udskrivningen får virkning').fill('01.12.2026');
  await status.filter({ hasText: 'Alle 3 betingelser er opfyldt' }).waitFor();
  expect(await page.getByRole('button', { name: 'Træf afgørelse om udskrivning' }).count()).toBe(1);
  await page.context().close();
});

it('tells the municipality, and nobody else, quietly that two boformer recorded the same nights', async () => {
  const borgerId = await idOf(SANNE, 'Karen M.');
  const register = (await (await hjemvej.signIn(SANNE)).get('register')).json<{ boformer: { id: string; navn: string }[] }>();
  const havnehuset = register.boformer.find(({ navn }) => navn === 'Havnehuset');
  await (await hjemvej.signIn(SANNE)).kommando('registrer-modtaget-orientering', {
    borger: { borgerId }, om: 'indskrivning', boformId: havnehuset?.id, haendelsesdato: '2026-11-18', modtaget: '2026-11-19', kanal: 'mail', afsender: 'Havnehuset', handlekommuneGrundlag: 'Kendt her',
  });
  const page = await visit({ som: SANNE, hvem: 'Karen M.' });
  expect(await page.getByText('Fyrtårnet og Havnehuset har begge skrevet ophold på de samme nætter.', { exact: false }).isVisible()).toBe(true);
  await page.context().close();
  const lone = await visit({ som: LONE, hvem: 'Karen M.' });
  expect(await lone.getByText('Indskrevet to steder').count()).toBe(0);
  await lone.context().close();
});

it('keeps a CPR number that comes later, shows it masked, and leaves none of it on the device', async () => {
  const page = await visit({ som: LONE, hvem: 'Ole B.', goer: 'identitet' });
  await page.getByLabel('CPR-nummer (valgfrit)').fill('120');
  await page.getByLabel('Hvor ved vi det fra? (valgfrit)').fill('Sundhedskort');
  expect(await page.getByText('CPR-nummeret er ikke skrevet rigtigt.', { exact: false }).isVisible()).toBe(true);
  await page.getByLabel('CPR-nummer (valgfrit)').fill('721180-1234');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain('721180');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('CPR 721180-••••', { exact: false }).waitFor();
  await page.context().close();
});

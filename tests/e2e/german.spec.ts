import { expect, type Page, test } from '@playwright/test';
import { type FindingsAnswer, TAXONOMY } from '@throughline/model';
import { de } from '../../apps/web/src/texts/de/index.js';
import { en as refusals } from '../../apps/server/src/words/en/index.js';
import { en } from '../../apps/web/src/texts/en/index.js';
import { en as answers } from '../../packages/journey/src/words/en/index.js';
import { demoStored, serverUrl } from './server.js';

/** Each view with what tells that it is drawn. */
const VIEWS = [
  ['/today?shop=demo', 'today'],
  ['/blueprint?shop=demo', 'blueprint-canvas'],
  ['/blueprint?shop=demo&form=table', 'step-table'],
  ['/map?shop=demo', 'map-canvas'],
  ['/findings?shop=demo&doing=accept', 'life'],
  ['/funnel?shop=demo&by=device&behind=left~2', 'through-count'],
  ['/paths?shop=demo', 'answered'],
  ['/retention?shop=demo', 'answered'],
  ['/abandonment?shop=demo', 'answered'],
  ['/throughput?shop=demo', 'answered'],
  ['/correlation?shop=demo', 'answered'],
  ['/conformance?shop=demo', 'answered'],
  ['/channels?shop=demo', 'credited'],
  ['/feedback?shop=demo&by=device', 'quotes'],
  ['/customers?shop=demo', 'segment-profile'],
  ['/stock?shop=demo', 'demand'],
  ['/experiments?shop=demo', 'needs'],
  ['/dashboards?shop=demo', 'dashboards'],
  ['/what-if?shop=demo&if=often~~Payment%20Failed~0.5', 'answered'],
  ['/sources?shop=demo', 'sources'],
  ['/settings', 'settings'],
] as const;

/** Views of what is not there, with what the server refuses them by. */
const REFUSED = [
  ['/funnel?shop=demo&do=Nowhere,Pay', 'Dieser Shop hat keine Aktivität „Nowhere“.'],
  ['/shared/nothing', 'Dieser Link zeigt nichts mehr'],
] as const;

/**
 * Words in the demo shop's own data, which stay as they are: a team of it is called so, its tickets say so, and so is the dashboard
 * that was made before in English.
 */
const DATA: ReadonlySet<string> = new Set(['Support', 'now', 'My dashboard']);

/** Texts of a catalogue that are no sentences with something put in, by where they stand. */
function plainTexts(texts: object, at = ''): [place: string, text: string][] {
  return Object.entries(texts).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${at}${name}`, value] as [string, string]];
    return typeof value === 'object' && value !== null ? plainTexts(value, `${at}${name}.`) : [];
  });
}

/** What must not be met by who reads German: all that is said otherwise there, and the names of activities. */
function englishOnly(): string[] {
  const german = new Set(plainTexts(de).map(([, text]) => text));
  const texts = [...plainTexts(en), ...plainTexts(refusals), ...plainTexts(answers)].flatMap(([, text]) =>
    german.has(text) ? [] : [text],
  );
  return [...texts, ...TAXONOMY.map(({ name }) => name)].filter((text) => !DATA.has(text));
}

/** Every sentence that the server makes of the demo shop's findings where nobody asks for German. */
async function findingsInEnglish(page: Page): Promise<string[]> {
  const data = { kind: 'findings', shop: 'demo' };
  const answer = await page.request.post(`${serverUrl()}/api/questions`, { data });
  const { findings, missing } = (await answer.json()) as FindingsAnswer;
  const told = findings.flatMap(({ title, price, suggestions }) => [
    title,
    ...price.derivation,
    ...suggestions.map((each) => each.title),
  ]);
  expect(told.length).toBeGreaterThan(20);
  return [...told, ...missing.map(({ why }) => why)];
}

// Half of them in each test, so that neither is a long one.
const HALVES = [0, 1].map((part) => VIEWS.filter((_, at) => at % 2 === part));
for (const half of HALVES) {
  test(`who reads German meets no English of the app, from ${half[0]?.[0]} on`, async ({ browser }) => {
    const page = await browser.newPage({ locale: 'de-DE', viewport: { width: 1280, height: 800 } });
    await demoStored();
    const english = [...englishOnly(), ...(await findingsInEnglish(page))];
    for (const [path, ready] of half) {
      await page.goto(`${serverUrl()}${path}`);
      await expect(page.getByTestId(ready).first()).toBeVisible({ timeout: 90_000 });
      // The findings come after the rest of the page.
      if (ready === 'today') await expect(page.locator('.worst li').first()).toBeVisible({ timeout: 90_000 });
      expect.soft(await metOn(page, english), path).toEqual([]);
    }
    for (const [path, told] of half === HALVES[0] ? REFUSED : []) {
      await page.goto(`${serverUrl()}${path}`);
      await expect(page.getByText(told)).toBeVisible({ timeout: 30_000 });
      expect.soft(await metOn(page, english), path).toEqual([]);
    }
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.close();
  });
}

/** Of some texts, those that are on the page: what it says, and the names that it gives to what it shows. */
function metOn(page: Page, english: readonly string[]): Promise<string[]> {
  return page.evaluate((known) => {
    const said = [...document.querySelectorAll('[aria-label],[title],[placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const inCode = walker.currentNode.parentElement?.closest('code, pre, script, style');
      if (inCode == null) said.push(walker.currentNode.textContent ?? '');
    }
    return said.map((text) => text.trim()).filter((text) => known.includes(text));
  }, english);
}

test('on a narrow screen the views are in a sheet that a key leaves', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${serverUrl()}/today?shop=demo`);
  await page.getByTestId('views-open').click();
  const sheet = page.getByRole('dialog', { name: 'Views' });
  await expect(sheet.getByRole('link', { name: 'Blueprint' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.getByTestId('views-open').click();
  await sheet.getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByTestId('sources')).toBeVisible();
  await expect(sheet).toBeHidden();
  await page.close();
});

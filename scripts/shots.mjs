// Pictures of each view at three widths, light and dark, into shots/ (git-ignored): look at each.
//   npm run shots                              starts the product on a fresh demo shop, and one that asks who comes
//   npm run shots -- http://127.0.0.1:4400     uses one that runs
//   npm run shots -- --only map,replay --at 390 --in dark
//   npm run shots -- --whole                   as tall as what the view holds, not as the window
//   npm run shots -- --paper                   what the printer makes of each, as PDF
//   npm run shots -- --readme                  the README's pictures, into docs/pictures/
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from './build.mjs';
import { BROWSER_FLAGS, findBrowser } from './lib/browser.mjs';
import { furnish } from './lib/furnish.mjs';
import { guard } from './lib/guard.mjs';
import { root } from './lib/run.mjs';
import { GUARDED, README, SHOWN, UNSET } from './lib/shown.mjs';

const HEIGHTS = { 1280: 800, 1920: 1080, 390: 844 };
const TALLEST = 6000;
const ASKED = { timeout: 90_000 };
const OUT = join(root, 'shots');
/** Signs the webhooks of alerts, which would not be tried without. */
const SECRET = `whsec_${Buffer.from('pictures are signed by nobody').toString('base64')}`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    at: { type: 'string', default: '1280,1920,390' },
    in: { type: 'string', default: 'light,dark' },
    whole: { type: 'boolean', default: false },
    paper: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
  },
});

async function startProduct(more = []) {
  const data = mkdtempSync(join(tmpdir(), 'throughline-shots-'));
  const args = ['apps/cli/dist/main.js', 'start', '--demo', '--port', '0', '--data', data, ...more];
  const child = spawn('node', args, { cwd: root, env: { ...process.env, THROUGHLINE_ALERT_SECRET: SECRET } });
  let said = '';
  const url = await new Promise((resolve) => {
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+/u);
      if (found) resolve(found[0]);
    });
  });
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', () => {
        rmSync(data, { recursive: true, force: true });
        resolve(undefined);
      });
      child.kill();
    });
  return { url, said: () => said, stop };
}

/** Waits until the demo shop is stored: the server answers before it is. */
async function stored(url, cookie = '') {
  for (;;) {
    const shops = await (await fetch(`${url}/api/shops`, { headers: { cookie } })).json();
    if (shops.some(({ id, events }) => id === 'demo' && events > 0)) return;
    await setTimeout(250);
  }
}

/** What is done to come to a state, each waiting for what it is done to. */
const ACTS = {
  button: (page, name) => page.getByRole('button', { name, exact: true }).first().click(ASKED),
  field: (page, label) => page.getByLabel(label, { exact: true }).first().click(ASKED),
  /** Types into fields by their labels, which mark those that are required. */
  fields: async (page, texts) => {
    for (const [label, text] of Object.entries(texts))
      await page
        .getByLabel(new RegExp(`^${label}( \\*)?$`, 'u'))
        .first()
        .fill(text, ASKED);
  },
  option: (page, name) => page.getByRole('option', { name, exact: true }).first().click(ASKED),
  part: (page, testId) => page.getByTestId(testId).first().click(ASKED),
  press: (page, selector) => page.locator(selector).first().click(ASKED),
  /** Points at the middle of it: a line that runs straight down is as wide as nothing, and cannot be hovered. */
  over: async (page, selector) => {
    const thing = page.locator(selector).first();
    await thing.waitFor({ ...ASKED, state: 'attached' });
    await page.waitForTimeout(1500);
    const { x, y, width, height } = await thing.boundingBox(ASKED);
    await page.mouse.move(x + width / 2, y + height / 2);
  },
  key: (page, key) => page.keyboard.press(key),
  type: (page, text) => page.keyboard.type(text),
  /** Chooses files by their paths in the repository. */
  file: (page, paths) => page.locator('input[type=file]').first().setInputFiles(paths),
  /** Goes to the address that is told there. */
  follow: async (page, selector) => page.goto(await page.locator(selector).first().innerText()),
};

/** Whether a state is there at a width: some are of narrow screens alone, or of wide ones. */
const isAt = (width, acts) =>
  acts.every(({ from = 0, upTo = Number.POSITIVE_INFINITY }) => from <= width && width <= upTo);

// What becomes of all that the page asks of an address, or of its questions of one kind: `**/api/questions#funnel`.
const ANSWERS = { held: () => undefined, refused: (route) => route.abort() };

function answer(page, act, asked) {
  const [address, kind] = asked.split('#');
  return page.route(address, (route) =>
    kind === undefined || route.request().postDataJSON()?.kind === kind
      ? ANSWERS[act](route)
      : route.fallback(),
  );
}

/** Opens a view, brings it to its state, and waits until that stands. */
async function open(page, url, [, path, ready, ...acts]) {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const done = acts.flatMap((act) => Object.entries(act));
  for (const [act, asked] of done) if (act in ANSWERS) await answer(page, act, asked);
  await page.goto(`${url}${path}`);
  for (const [act, asked] of done) await ACTS[act]?.(page, asked);
  const place = page.getByTestId(ready).first();
  await place.waitFor(ASKED);
  await page.waitForTimeout(1500);
  await place.scrollIntoViewIfNeeded();
  await page.waitForTimeout(200);
}

/** What was taken away for a picture is had back after it. */
async function undo(page, acts) {
  for (const { back } of acts.filter((act) => act.back !== undefined)) {
    const button = page.getByRole('button', { name: back, exact: true });
    await button.click(ASKED);
    await button.waitFor({ ...ASKED, state: 'detached' });
  }
}

/** Makes the window as tall as what scrolls in it. */
async function showWhole(page) {
  const size = page.viewportSize();
  const left = await page.evaluate(() => {
    const scrolls = [...document.querySelectorAll('.shell-main, .shell-main *')].filter(
      (each) =>
        each.checkVisibility() &&
        each.scrollHeight > each.clientHeight &&
        /auto|scroll/u.test(getComputedStyle(each).overflowY),
    );
    return Math.max(0, ...scrolls.map((each) => each.scrollHeight - each.clientHeight));
  });
  await page.setViewportSize({ ...size, height: Math.min(TALLEST, size.height + left) });
  await page.waitForTimeout(500);
  return () => page.setViewportSize(size);
}

async function picture(page, name) {
  if (options.paper) return page.pdf({ path: join(OUT, `${name}.pdf`), preferCSSPageSize: true });
  const back = options.whole ? await showWhole(page) : async () => undefined;
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  return back();
}

/** What stands in the README: finer than a plain screen, and small all the same. */
async function forReadme(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1680, height: 945 }, deviceScaleFactor: 1.5 });
  const devtools = await page.context().newCDPSession(page);
  for (const shown of SHOWN.filter(([name]) => README.has(name))) {
    await open(page, url, shown);
    await page.getByTestId(README.get(shown[0])).first().waitFor();
    await page.waitForTimeout(1500);
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 72 });
    writeFileSync(join(root, 'docs', 'pictures', `${shown[0]}.webp`), Buffer.from(data, 'base64'));
  }
  await page.close();
}

/** All states at one width in one look, as whom a cookie lets in; what could not be pictured is returned with why. */
async function shoot(browser, { url, states, cookie }, { width, colorScheme }) {
  const viewport = { width, height: HEIGHTS[width] ?? 900 };
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 1 });
  const [name, value] = cookie?.split('=') ?? [];
  if (name !== undefined) await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const failed = [];
  for (const shown of states.filter(([, , , ...acts]) => isAt(width, acts))) {
    try {
      await open(page, url, shown);
      await picture(page, `${shown[0]}-${width}-${colorScheme}`);
      await undo(page, shown.slice(3));
    } catch (error) {
      failed.push(`${shown[0]} at ${width} in ${colorScheme}: ${error.message.split('\n')[0]}`);
    }
  }
  await context.close();
  return failed;
}

/** The states at every width in each look. */
async function shootEach(browser, seen) {
  const failed = [];
  for (const width of options.at.split(',').map(Number))
    for (const colorScheme of options.in.split(','))
      failed.push(...(await shoot(browser, seen, { width, colorScheme })));
  return failed;
}

async function shootShown(browser) {
  const product = named ? { url: named, stop: async () => undefined } : await startProduct();
  const { url } = product;
  try {
    if (named === undefined) {
      await stored(url);
      await furnish(url);
    }
    if (!options.readme) return await shootEach(browser, { url, states: SHOWN.filter(isWanted) });
    await forReadme(browser, url);
    return [];
  } finally {
    await product.stop();
  }
}

/** What a server shows that others can reach: first to whoever comes while it has no account, then to each role. */
async function shootGuarded(browser) {
  const { url, said, stop } = await startProduct(['--allow-host', 'shop.example']);
  try {
    const failed = await shootEach(browser, { url, states: UNSET.filter(isWanted) });
    const { cookies, invitation } = await guard(url, /code (\S+)/u.exec(said())?.[1]);
    await stored(url, cookies.owner);
    for (const [role, states] of Object.entries(GUARDED(invitation)))
      failed.push(
        ...(await shootEach(browser, { url, states: states.filter(isWanted), cookie: cookies[role] })),
      );
    return failed;
  } finally {
    await stop();
  }
}

const chosen = options.only?.split(',');
const isWanted = ([name]) => chosen?.includes(name) ?? true;
const [named] = positionals;
const wantsShown = options.readme || SHOWN.some(isWanted);
const wantsGuarded =
  !options.readme &&
  (named === undefined || chosen !== undefined) &&
  [UNSET, ...Object.values(GUARDED(''))].flat().some(isWanted);
if (named === undefined) await build();
mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findBrowser({ install: true }),
  args: BROWSER_FLAGS,
});
const failed = [];
try {
  if (wantsShown) failed.push(...(await shootShown(browser)));
  if (wantsGuarded) failed.push(...(await shootGuarded(browser)));
} finally {
  await browser.close();
}
const into = options.readme ? join(root, 'docs', 'pictures') : OUT;
process.stderr.write([...failed, `Pictures are in ${into}`, ''].join('\n'));
if (failed.length > 0) process.exitCode = 1;

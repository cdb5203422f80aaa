// Screenshots of each view at three widths, light and dark, into shots/ (git-ignored): look at each.
//   npm run shots                     starts the product on a fresh demo shop
//   npm run shots -- http://127.0.0.1:4400   uses one that runs
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from './build.mjs';
import { BROWSER_FLAGS, findBrowser } from './lib/browser.mjs';
import { root } from './lib/run.mjs';

const WIDTHS = [
  [1280, 800],
  [1920, 1080],
  [390, 844],
];
const VIEWS = [
  ['today', '/today?shop=demo', 'today'],
  ['blueprint', '/blueprint?shop=demo', 'blueprint-canvas'],
  ['map', '/map?shop=demo', 'map-canvas'],
  ['blueprint-compared', '/blueprint?shop=demo&last=30d&vs=before', 'compare-panel'],
  ['blueprint-sides', '/blueprint?shop=demo&last=30d&vs=before&step=step%3AProduct%20Viewed', 'side-by-side'],
  ['blueprint-mood', '/blueprint?shop=demo&look=mood', 'mood-curve'],
  ['map-filtered', '/map?shop=demo&last=30d&ways=3', 'map-canvas'],
  [
    'map-chosen',
    '/map?shop=demo&way=customer~Page%20Viewed,customer~Page%20Viewed~Product%20Viewed',
    'map-canvas',
  ],
  ['map-table', '/map?shop=demo&form=table&look=money&these=device~phone&vs=others', 'activity-table'],
  ['replay', '/map?shop=demo&replay=1788000000', 'replay'],
  ['findings', '/findings?shop=demo', 'findings'],
  ['finding-accept', '/findings?shop=demo&finding=payment-failed&doing=accept', 'life'],
  ['customers', '/customers?shop=demo', 'segment-profile'],
  ['person', '/customers?shop=demo&person=C0080-0184', 'person'],
  ['funnel', '/funnel?shop=demo&by=device', 'funnel'],
  ['paths', '/paths?shop=demo', 'paths'],
  ['retention', '/retention?shop=demo', 'retention'],
  ['abandonment', '/abandonment?shop=demo', 'answered'],
  ['throughput', '/throughput?shop=demo', 'answered'],
  ['correlation', '/correlation?shop=demo', 'answered'],
  ['channels', '/channels?shop=demo', 'credited'],
  ['feedback', '/feedback?shop=demo&by=device', 'quotes'],
  ['journey', '/journey?shop=demo&object=order&id=O0053-0186-2', 'journey'],
  ['conformance', '/conformance?shop=demo', 'answered'],
  ['dashboards', '/dashboards?shop=demo', 'dashboards'],
  ['saved', '/saved?shop=demo', 'saved'],
  ['experiments', '/experiments?shop=demo', 'needs'],
  ['experiments-plan', '/experiments?shop=demo&effect=0.2', 'plan'],
  ['stock', '/stock?shop=demo', 'demand'],
  ['sources', '/sources?shop=demo', 'sources'],
  ['sources-connect', '/sources?shop=demo&part=connect', 'connect'],
  ['sources-webhooks', '/sources?shop=demo&part=webhooks', 'webhooks'],
  ['settings', '/settings', 'settings'],
  ['settings-rules', '/settings?shop=demo', 'rules'],
  ['what-if', '/what-if?shop=demo&if=often~Payment%20Info%20Entered~Payment%20Failed~0.5', 'outcomes'],
];
const OUT = join(root, 'shots');

async function startProduct() {
  const data = mkdtempSync(join(tmpdir(), 'throughline-shots-'));
  const child = spawn('node', ['apps/cli/dist/main.js', 'start', '--demo', '--port', '0', '--data', data], {
    cwd: root,
  });
  const url = await new Promise((resolve) => {
    let said = '';
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
  return { url, stop };
}

async function shoot(browser, url) {
  for (const [width, height] of WIDTHS) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, deviceScaleFactor: 1 });
      for (const [name, path, ready] of VIEWS) {
        await page.goto(`${url}${path}`);
        const place = page.getByTestId(ready).first();
        await place.waitFor({ timeout: 90_000 });
        await place.scrollIntoViewIfNeeded();
        await page.waitForTimeout(1500);
        await page.screenshot({ path: join(OUT, `${name}-${width}-${colorScheme}.png`) });
      }
      await page.close();
    }
  }
}

await build();
mkdirSync(OUT, { recursive: true });
const named = process.argv[2];
const product = named ? { url: named, stop: async () => undefined } : await startProduct();
const browser = await chromium.launch({
  executablePath: await findBrowser({ install: true }),
  args: BROWSER_FLAGS,
});
await shoot(browser, product.url);
await browser.close();
await product.stop();
process.stderr.write(`Pictures are in ${OUT}\n`);

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/lib/browser.mjs';
import { BUSIEST, writeBigLog } from './big-log.mjs';
import { bigMapResults } from './big-map.mjs';
import { firstScreenResults } from './first-screen.mjs';
import { runCommand, startProduct, stored } from './server.mjs';
import { tourResults } from './tour.mjs';

/**
 * The app in Chromium without a GPU: the first screen on a cold cache, a tour through the views (how fast it answers, whether
 * anything blocks the page), and a map of 200 activities and 1,500 edges that is panned and on which 24,000 journeys are played.
 *
 * @param {import('../tools/options.mjs').Options} options
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchApp({ dir, runs }) {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  try {
    return [
      ...(await onDemo(dir, (url) => firstScreenResults(browser, url, runs))),
      ...(await onDemo(dir, (url) => tourResults(browser, url))),
      ...(await onBigLog(dir, (url) => bigMapResults(browser, url, BUSIEST))),
    ];
  } finally {
    await browser.close();
  }
}

/** @template Result @param {string} dir @param {(url: string) => Promise<Result>} measure */
async function onDemo(dir, measure) {
  const product = await startProduct(join(dir, 'app-demo'), ['--demo']);
  try {
    await stored(product.url, 'demo');
    return await measure(product.url);
  } finally {
    await product.stop();
  }
}

/** @template Result @param {string} dir @param {(url: string) => Promise<Result>} measure */
async function onBigLog(dir, measure) {
  const data = join(dir, 'app-big');
  if (!existsSync(data)) {
    mkdirSync(dir, { recursive: true });
    const log = join(dir, 'events-big.jsonl');
    await writeBigLog(log);
    await runCommand(['import', log, '--preset', 'throughline', '--data', data, '--shop', 'big']);
  }
  const product = await startProduct(data);
  try {
    return await measure(product.url);
  } finally {
    await product.stop();
  }
}

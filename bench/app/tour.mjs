/** @typedef {import('../tools/results.mjs').Result} Result */

const FLOORS = { inp: 100, block: 200 };
const VIEWS = ['Today', 'Map', 'Findings', 'Funnel', 'Paths', 'Retention', 'Sources', 'Blueprint'];

/**
 * A tour by mouse and keys: the time from each press to the next frame (Event Timing), of which three of four have to be below
 * the floor, and the longest task of the page.
 * @param {import('@playwright/test').Browser} browser @param {string} url
 * @returns {Promise<Result[]>}
 */
export async function tourResults(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watch);
  await page.goto(`${url}/blueprint?shop=demo`);
  await page.getByTestId('blueprint-canvas').waitFor({ timeout: 60_000 });
  await walkDrawing(page, 'blueprint-canvas');
  for (const name of VIEWS) {
    await page.locator('nav').getByRole('link', { name, exact: true }).click();
    await page.waitForTimeout(2_500);
    if (name === 'Map') await walkDrawing(page, 'map-canvas');
  }
  const { presses, tasks } = await page.evaluate(() => ({ presses: window.presses, tasks: window.tasks }));
  await page.close();
  const byPress = [...new Map(presses.map((each) => [each.press, each])).values()];
  const slow = byPress.map(({ took }) => took).sort((a, b) => a - b);
  const inp = slow[Math.ceil(slow.length * 0.75) - 1] ?? 0;
  const longest = tasks.reduce((most, task) => (task.took > most.took ? task : most), { took: 0, at: '' });
  return [
    {
      bench: 'app',
      what: `press to next frame in a tour of ${byPress.length} presses, three of four`,
      figure: `${inp.toFixed(0)} ms at most, the slowest ${(slow.at(-1) ?? 0).toFixed(0)} ms`,
      floor: `${FLOORS.inp} ms`,
      met: inp <= FLOORS.inp,
      data: { presses: byPress },
    },
    {
      bench: 'app',
      what: 'longest task of the page in the tour',
      figure: `${longest.took.toFixed(0)} ms (${longest.at || 'none over 50 ms'})`,
      floor: `${FLOORS.block} ms`,
      met: longest.took <= FLOORS.block,
      data: { tasks },
    },
  ];
}

/** Runs in the page before anything of it does. */
function watch() {
  window.presses = [];
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name } of list.getEntries())
      if (interactionId) window.presses.push({ press: interactionId, took: duration, name });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.tasks.push({ took: duration, at: window.location.pathname });
  }).observe({ type: 'longtask', buffered: true });
}

/** Steps by key, a step by mouse, an object type off and on. @param {import('@playwright/test').Page} page @param {string} canvas */
async function walkDrawing(page, canvas) {
  await page.waitForTimeout(1_500);
  await page.locator(`[data-testid="${canvas}"] .node[tabindex="0"]`).focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'Enter', '+', '-', 'Escape']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  const chip = page.locator('.chips button').nth(1);
  for (let turn = 0; turn < 2; turn += 1) {
    await chip.click();
    await page.waitForTimeout(800);
  }
}

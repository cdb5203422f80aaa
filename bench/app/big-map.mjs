/** @typedef {import('../tools/results.mjs').Result} Result */

const FLOORS = { pan: 50, replay: 30, dots: 20_000 };

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {number} moment When all journeys are under way, in seconds since 1970.
 * @returns {Promise<Result[]>}
 */
export async function bigMapResults(browser, url, moment) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const whole = 'activities=100&paths=100';
  await page.goto(`${url}/map?shop=big&${whole}`);
  await page.getByTestId('map-canvas').waitFor({ timeout: 120_000 });
  await page.waitForTimeout(2_000);
  const drawn = await page.locator('[data-testid="map-canvas"]').evaluate((canvas) => ({
    activities: canvas.querySelectorAll('.node-step').length,
    links: Number(canvas.dataset.links),
  }));
  const pan = await panned(page);
  await page.goto(`${url}/map?shop=big&${whole}&replay=${moment}`);
  await page.getByTestId('replay').waitFor({ timeout: 120_000 });
  await page.waitForTimeout(2_000);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const replay = await framesWhile(page, () => page.waitForTimeout(4_000));
  const told = (await page.locator('.replay-told span').first().textContent()) ?? '';
  const dots = Number(/([\d,]+) journeys/u.exec(told)?.[1]?.replaceAll(',', '') ?? 0);
  await page.close();
  return [
    {
      bench: 'app',
      what: `panning a map of ${drawn.activities} activities and ${drawn.links} lines`,
      figure: `${pan.toFixed(0)} frames/s`,
      floor: `${FLOORS.pan} frames/s`,
      met: pan >= FLOORS.pan,
    },
    {
      bench: 'app',
      what: `replay of ${dots.toLocaleString('en')} journeys at once on it`,
      figure: `${replay.toFixed(0)} frames/s`,
      floor: `${FLOORS.replay} frames/s at ${FLOORS.dots.toLocaleString('en')}`,
      met: replay >= FLOORS.replay && dots >= FLOORS.dots,
    },
  ];
}

/** Drags the map to and fro for three seconds. @param {import('@playwright/test').Page} page */
async function panned(page) {
  const box = await page.getByTestId('map-canvas').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 12, (box?.y ?? 0) + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = await framesWhile(page, async () => {
    const end = Date.now() + 3_000;
    for (let step = 0; Date.now() < end; step += 1) {
      const turn = step / 20;
      await page.mouse.move(x + 150 + 140 * Math.sin(turn), y + 120 + 110 * Math.cos(turn));
    }
  });
  await page.mouse.up();
  return frames;
}

/** Frames that the page draws in a second meanwhile. @param {import('@playwright/test').Page} page @param {() => Promise<void>} work */
async function framesWhile(page, work) {
  await page.evaluate(() => {
    window.drawnFrames = { from: performance.now(), count: 0, on: true };
    requestAnimationFrame(function count() {
      window.drawnFrames.count += 1;
      if (window.drawnFrames.on) requestAnimationFrame(count);
    });
  });
  await work();
  return page.evaluate(() => {
    window.drawnFrames.on = false;
    return (window.drawnFrames.count * 1000) / (performance.now() - window.drawnFrames.from);
  });
}

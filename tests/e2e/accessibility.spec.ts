import { expect, type Page, test } from '@playwright/test';
import { axeFinds } from './axe.js';
import { serverUrl } from './server.js';

const VIEWS = [
  { path: '/today?shop=demo', canvas: 'today' },
  { path: '/blueprint?shop=demo', canvas: 'blueprint-canvas' },
  { path: '/blueprint?shop=demo&last=30d&vs=before', canvas: 'compare-panel' },
  { path: '/blueprint?shop=demo&look=mood', canvas: 'mood-curve' },
  { path: '/map?shop=demo&line=order~Order%20Completed~Order%20Confirmed', canvas: 'through-journey' },
  { path: '/map?shop=demo&replay=1788000000', canvas: 'replay' },
  { path: '/findings?shop=demo', canvas: 'behind-journey' },
  { path: '/findings?shop=demo&doing=accept', canvas: 'life' },
  { path: '/customers?shop=demo', canvas: 'segment-profile' },
  { path: '/customers?shop=demo&person=C0080-0184', canvas: 'person' },
  { path: '/funnel?shop=demo&by=device', canvas: 'answered' },
  { path: '/paths?shop=demo', canvas: 'answered' },
  { path: '/retention?shop=demo', canvas: 'answered' },
  { path: '/abandonment?shop=demo', canvas: 'answered' },
  { path: '/throughput?shop=demo', canvas: 'answered' },
  { path: '/correlation?shop=demo', canvas: 'answered' },
  { path: '/channels?shop=demo', canvas: 'credited' },
  { path: '/feedback?shop=demo&by=device', canvas: 'quotes' },
  { path: '/journey?shop=demo&object=order&id=O0053-0186-2', canvas: 'journey' },
  { path: '/conformance?shop=demo', canvas: 'answered' },
  { path: '/dashboards?shop=demo', canvas: 'dashboards' },
  { path: '/saved?shop=demo', canvas: 'saved' },
  { path: '/what-if?shop=demo&if=often~~Payment%20Failed~0.5,arrivals~2.5', canvas: 'answered' },
  { path: '/experiments?shop=demo', canvas: 'needs' },
  { path: '/stock?shop=demo', canvas: 'demand' },
  { path: '/sources?shop=demo', canvas: 'sources' },
  { path: '/sources?shop=demo&part=connect&sdk=own', canvas: 'connect' },
  { path: '/sources?shop=demo&part=webhooks', canvas: 'webhooks' },
  { path: '/settings', canvas: 'settings' },
] as const;

for (const view of VIEWS) {
  test(`axe finds nothing on ${view.path}, in light and in dark`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${serverUrl()}${view.path}`);
    await expect(page.getByTestId(view.canvas).first()).toBeVisible({ timeout: 90_000 });
    expect(await axeFinds(page)).toEqual([]);
    // The page follows the machine's look as it stands: loading it anew would show nothing else.
    const light = await groundOf(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => groundOf(page)).not.toBe(light);
    expect(await axeFinds(page)).toEqual([]);
  });
}

function groundOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { serverUrl } from './server.js';

/** Deque's axe, put into the page as it is. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const VIEWS = [
  { path: '/today?shop=demo', canvas: 'today' },
  { path: '/blueprint?shop=demo', canvas: 'blueprint-canvas' },
  { path: '/map?shop=demo', canvas: 'map-canvas' },
  { path: '/findings?shop=demo', canvas: 'findings' },
  { path: '/funnel?shop=demo&by=device', canvas: 'answered' },
  { path: '/paths?shop=demo', canvas: 'answered' },
  { path: '/retention?shop=demo', canvas: 'answered' },
  { path: '/what-if?shop=demo&if=often~~Payment%20Failed~0.5,arrivals~2.5', canvas: 'answered' },
] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const view of VIEWS) {
    test(`axe finds nothing on ${view.path} in ${colorScheme}`, async ({ browser }) => {
      const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 800 } });
      await page.goto(`${serverUrl()}${view.path}`);
      await expect(page.getByTestId(view.canvas)).toBeVisible({ timeout: 90_000 });
      await page.evaluate(AXE);
      const violations = await page.evaluate<readonly Violation[]>(
        'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }).then((found) => found.violations)',
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
      await page.close();
    });
  }
}

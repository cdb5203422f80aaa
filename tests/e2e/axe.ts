import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** Deque's axe, put into the page as it is. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds against WCAG 2.2 AA on the page as it stands: the rule, and the first place that breaks it. */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // Colours on their way from one theme to the other are no colours to judge.
  // One that was taken away while it ran, or that no frame carries on, never says that it ended: it is not waited for longer.
  await page.evaluate(
    `Promise.race([
      Promise.allSettled(document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime < 5000).map((each) => each.finished)),
      new Promise((resolve) => setTimeout(resolve, 5000)),
    ])`,
  );
  const violations = await page.evaluate<readonly Violation[]>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then((found) => found.violations)',
  );
  return violations.flatMap(({ id, nodes }) => {
    const told = nodes.filter(({ html }) => !(id === 'label-content-name-mismatch' && isDrawnBox(html)));
    return told.slice(0, 1).map(({ html }) => `${id}: ${html.slice(0, 200)}`);
  });
}

/** A drawn box shows rounded figures below what it is called; its name begins with that, and tells them in full. */
function isDrawnBox(html: string): boolean {
  return /^<g class="node[ "]/u.test(html);
}

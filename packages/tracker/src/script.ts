import type { Options } from './options.js';
import { start, type Throughline } from './start.js';

declare global {
  interface Window {
    throughline?: Throughline;
  }
}

/*
 * What a page gets with <script src="…/throughline.js" data-key="…">. Options stand in attributes: `data-consent`, and
 * `data-pages`, `data-vitals`, `data-clicks`, `data-forms`, `data-data-layer`, `data-campaign-begins-visit` with true or
 * false.
 */
const { src, dataset } = document.currentScript as HTMLScriptElement;
const said = Object.fromEntries(
  Object.entries(dataset).map(([name, value]) => [
    name,
    value === 'true' ? true : value === 'false' ? false : value,
  ]),
);
// A page that holds the script twice is tracked once.
window.throughline ??= start({ to: new URL(src).origin, ...said } as unknown as Options);

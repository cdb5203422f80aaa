import type { BlueprintAnswer } from '@throughline/model';
import { pairKey } from '../generate/flows.js';
import type { BlueprintLayoutOptions } from '../layout/options.js';
import { pairLinks, type View } from '../layout/view.js';

/** What is drawn and where is decided; its figures are those of another answer about the same steps. Ways that nobody goes there are left out. */
export function refigured(view: View, told: BlueprintAnswer, options: BlueprintLayoutOptions): View {
  const own = new Map(told.steps.map((step) => [step.id, step]));
  const steps = view.steps.map((step) => own.get(step.id) ?? step);
  const links = new Map(
    pairLinks(told, steps, options).map((link) => [pairKey(link.from, link.to), link] as const),
  );
  return {
    steps,
    cells: view.cells.map((cell) => own.get(cell.id) ?? cell),
    main: view.main.map((step) => own.get(step.id) ?? step),
    links: view.links.flatMap(({ from, to, main, back }) => {
      const link = links.get(pairKey(from, to));
      return link === undefined ? [] : [{ ...link, main, back }];
    }),
  };
}

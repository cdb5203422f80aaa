import type { BlueprintAnswer } from '@throughline/model';
import { pairKey } from '../generate/flows.js';
import type { BlueprintLayoutOptions } from '../layout/options.js';
import { pairLinks, type View, type ViewLink } from '../layout/view.js';
import { unwalked } from './unwalked.js';

/**
 * What is drawn and where is decided; its figures are those of another answer about the same steps. Ways that nobody goes there are
 * left out, but for those that the other side of a comparison goes.
 */
export function refigured(view: View, told: BlueprintAnswer, options: BlueprintLayoutOptions): View {
  const own = new Map(told.steps.map((step) => [step.id, step]));
  const steps = view.steps.map((step) => own.get(step.id) ?? step);
  const pairs = (answer: BlueprintAnswer): Map<string, ViewLink> =>
    new Map(pairLinks(answer, steps, options).map((link) => [pairKey(link.from, link.to), link]));
  const links = pairs(told);
  const others = options.beside === undefined ? null : pairs(options.beside);
  return {
    steps,
    cells: view.cells.map((cell) => own.get(cell.id) ?? cell),
    main: view.main.map((step) => own.get(step.id) ?? step),
    links: view.links.flatMap(({ from, to, main, back }) => {
      const key = pairKey(from, to);
      const link = links.get(key) ?? nobodys(others?.get(key));
      return link === undefined ? [] : [{ ...link, main, back }];
    }),
  };
}

const nobodys = (link: ViewLink | undefined): ViewLink | undefined =>
  link && { ...link, flows: link.flows.map(unwalked), leading: unwalked(link.leading), strength: 0 };

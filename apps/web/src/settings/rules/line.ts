import type { ShopSettings } from '@throughline/model';
import { listOf, type Part, type Row, textOf } from './part.js';

type Steps = NonNullable<ShopSettings['line']>;
type Step = Steps[number];

const said = (step: Step): string => textOf(typeof step === 'string' ? [step] : step);

/** The step that is typed; nothing where no activity is. */
function typedStep(name: Row[string]): Step[] {
  const names = listOf(name);
  const [only] = names;
  if (only === undefined) return [];
  return [names.length === 1 ? only : names];
}

/** The steps that each order should take; of several activities parted by commas one is the step. */
export const line: Part = {
  isOrdered: true,
  rowsOf: ({ line: steps = [] }) => steps.map((step) => ({ name: said(step) })),
  settingsWith: ({ line: was = [], ...settings }, rows, then) => {
    // A step of one activity may be written as a list of one: what reads as it did is what it was.
    const known = new Map([...was, ...(then?.line ?? [])].map((step) => [said(step), step]));
    const steps = rows.flatMap(({ name = '' }) => {
      const same = known.get(name);
      return same === undefined ? typedStep(name) : [same];
    });
    // Without steps the line is what most orders take.
    return steps.length === 0 ? settings : { ...settings, line: steps };
  },
};

import { listOf, type Part, textOf } from './part.js';

/** The steps that each order should take; of several activities parted by commas one is the step. */
export const line: Part = {
  isOrdered: true,
  rowsOf: ({ line: steps = [] }) =>
    steps.map((step) => ({ name: textOf(typeof step === 'string' ? [step] : step) })),
  settingsWith: ({ line: _was, ...settings }, rows) => {
    const steps = rows.flatMap(({ name }) => {
      const names = listOf(name);
      const [only] = names;
      if (only === undefined) return [];
      return [names.length === 1 ? only : names];
    });
    // Without steps the line is what most orders take.
    return steps.length === 0 ? settings : { ...settings, line: steps };
  },
};

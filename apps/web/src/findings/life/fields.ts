import type { FindingCase } from '@throughline/model';
import type { PersonStep } from '../findings-search.js';

/** One thing that has to be told with a step. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'line' | 'words' | 'date';
  readonly must: boolean;
}

const field = (type: Field['type'], name: string, label: string, must = true): Field => ({
  name,
  label,
  type,
  must,
});

/** What has to be told with a step. */
export const FIELDS: Readonly<Record<PersonStep, readonly Field[]>> = {
  look: [],
  accept: [field('line', 'owner', 'Who sees to it'), field('date', 'due', 'Until when')],
  change: [
    field('words', 'what', 'What was changed'),
    field('date', 'on', 'First day on which all of it was in place'),
    field('line', 'experiment', 'Experiment that tests it, if there is one', false),
  ],
  close: [field('words', 'note', 'What to remember', false)],
  dismiss: [field('words', 'reason', 'Why it is let be')],
  reopen: [field('words', 'why', 'Why it is raised again')],
};

const FORTNIGHT = 14 * 86_400_000;

/** What the form of a step begins with: what was told before, or a day that is likely. */
export function begunWith(
  step: PersonStep,
  known: FindingCase | undefined,
  now: Date,
): Readonly<Record<string, string>> {
  const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
  switch (step) {
    case 'accept':
      return { owner: known?.owner ?? '', due: known?.due ?? day(now.getTime() + FORTNIGHT) };
    case 'change':
      return { on: day(now.getTime()) };
    case 'dismiss':
      return { reason: known?.reason ?? '' };
    case 'look':
    case 'close':
    case 'reopen':
      return {};
  }
}

import type { Texts } from '../../texts/en/index.js';
import type { FindingCase } from '@throughline/model';
import type { PersonStep } from '../findings-search.js';

/** One thing that has to be told with a step. */
export interface Field {
  readonly name: keyof Texts['life']['fields'];
  readonly type: 'line' | 'words' | 'date';
  readonly must: boolean;
}

const field = (type: Field['type'], name: Field['name'], must = true): Field => ({ name, type, must });

/** What has to be told with a step. */
export const FIELDS: Readonly<Record<PersonStep, readonly Field[]>> = {
  look: [],
  accept: [field('line', 'owner'), field('date', 'due')],
  change: [field('words', 'what'), field('date', 'on'), field('line', 'experiment', false)],
  close: [field('words', 'note', false)],
  dismiss: [field('words', 'reason')],
  reopen: [field('words', 'why')],
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

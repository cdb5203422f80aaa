import type { QuestionOf } from '../api/queries.js';
import { t } from '../texts/texts.js';
import type { Through } from './search.js';
import type { Narrowing } from './use-drawing.js';

type ListOf<Question extends { readonly list?: unknown }> = Question & {
  readonly list: NonNullable<Question['list']>;
};

/** A question that lists journeys, or the ids of those that one of its figures counts. */
export type Listing =
  | QuestionOf<'journeys'>
  | (ListOf<QuestionOf<'funnel'>> & { readonly object: string })
  | ListOf<QuestionOf<'conformance'>>
  | (ListOf<QuestionOf<'retention'>> & { readonly object: string })
  | (ListOf<QuestionOf<'abandonment'>> & { readonly object: string })
  | (ListOf<QuestionOf<'correlation'>> & { readonly object: string });

/** The journeys behind a figure of a drawing, as a question, and what is said of how many they are. */
export interface Behind {
  readonly question: Listing;
  readonly said: (objects: string) => string;
}

/** What of a drawing is looked behind: whose journeys, and what happens at it. */
export interface Place {
  readonly object: string;
  readonly activities: readonly string[];
}

type Match = Extract<NonNullable<Narrowing['where']>[number], { readonly with: unknown }>['with'];

const anyOf = (activities: readonly string[]): Match => ({ activity: [...activities] });

/** The journeys that pass a step, or end there without their goal: those that the step counts. */
export function behindStep({ object, activities }: Place, through: Through, narrowing: Narrowing): Behind {
  const { where = [], ...rest } = narrowing;
  const texts = t().drawing.journeys;
  const at = anyOf(activities);
  return through === 'pass'
    ? {
        question: { kind: 'journeys', object, ...rest, where: [...where, { with: at }] },
        said: texts.pastHere,
      }
    : {
        question: { kind: 'journeys', object, outcome: 'lost', ...rest, where: [...where, { ends: at }] },
        said: texts.lostHere,
      };
}

/** The journeys in which one directly follows the other, the slowest first. */
export function behindLine(from: Place, to: readonly string[], narrowing: Narrowing): Behind {
  const { where = [], ...rest } = narrowing;
  const followed = { first: anyOf(from.activities), then: anyOf(to), directly: true };
  return {
    question: {
      kind: 'journeys',
      object: from.object,
      sort: { by: 'duration', direction: 'down' },
      ...rest,
      where: [...where, { followed }],
    },
    said: t().drawing.journeys.goThisWay,
  };
}

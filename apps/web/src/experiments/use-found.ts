import { useAnswer } from '../api/queries.js';
import type { Exploring } from '../explore/Explore.js';
import { CARRIERS } from './state.js';

/** An experiment that events tell of. */
export interface FoundExperiment {
  readonly name: string;
  /** The property that its exposures carry its name in. */
  readonly carrier: string;
  readonly journeys: number;
}

const LISTED = 30;

/** The experiments of a shop, those that most journeys saw first; undefined while the answers are on their way. */
export function useFound({ asked, object }: Exploring): readonly FoundExperiment[] | undefined {
  const answers = [
    useNames({ asked, object }, CARRIERS[0].name),
    useNames({ asked, object }, CARRIERS[1].name),
    useNames({ asked, object }, CARRIERS[2].name),
    useNames({ asked, object }, CARRIERS[3].name),
  ];
  const told = answers.filter((names) => names !== undefined);
  if (told.length < answers.length) return undefined;
  return told.flat().toSorted((a, b) => b.journeys - a.journeys);
}

function useNames(
  { asked, object }: Pick<Exploring, 'asked' | 'object'>,
  carrier: string,
): readonly FoundExperiment[] | undefined {
  const { data, error } = useAnswer(asked, {
    kind: 'variants',
    object,
    limit: 1,
    breakdown: { by: carrier, attribution: 'all', limit: LISTED },
  });
  // A property that no event has is a question that cannot be meant: then nothing is told by it.
  if (error !== null) return [];
  return data?.groups?.flatMap(({ value, journeys }) =>
    value === '' ? [] : [{ name: value, carrier, journeys }],
  );
}

import type { HandOver, People } from '@throughline/model';
import type { Reader } from '../answer/reader.js';
import { journeySource } from '../source/source.js';
import {
  countPeople,
  handOvers,
  people,
  type CountsRow,
  type HandOverRow,
  type PersonRow,
} from './people.sql.js';
import type { ThroughputPlan } from './plan.js';

/** Counts of people, and single ones only where the shop shows them and there are enough of them. */
export interface PeopleRows extends CountsRow {
  readonly withheld: People['withheld'];
  readonly rows: readonly PersonRow[];
  readonly handOvers: readonly HandOverRow[];
}

export async function fetchPeople(reader: Reader, plan: ThroughputPlan): Promise<PeopleRows | undefined> {
  if (plan.people === null) return undefined;
  const { people: order, facts, question } = plan;
  const source = () => journeySource(order);
  const counts = await reader.row<CountsRow>(countPeople(source()));
  const { show, least } = facts.settings.people;
  const withheld = !show ? 'not shown by this shop' : counts.count < least ? 'too few people' : null;
  if (withheld !== null) return { ...counts, withheld, rows: [], handOvers: [] };
  return {
    ...counts,
    withheld,
    rows: await reader.rows<PersonRow>(people(source(), question.limit)),
    handOvers: await reader.rows<HandOverRow>(handOvers(source(), question.limit)),
  };
}

export function shapePeople({ rows, handOvers: pairs, ...counts }: PeopleRows): People {
  return {
    ...counts,
    rows: [...rows],
    handOvers: pairs.map(
      ({ giver, taker, count }): HandOver => ({ from: giver, to: taker, count, share: count / counts.pairs }),
    ),
  };
}

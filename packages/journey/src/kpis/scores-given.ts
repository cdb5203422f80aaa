import type { EventStore, Statement } from '@throughline/stores';
import type { ShopFacts } from '../shop/facts.js';
import { Binder } from '../sql/binder.js';
import { feedbackNumbers } from './feedback-numbers.js';
import { SAID, UNSAID } from './scores.js';

/** All answers in a number, such as `score`, that ever came in at an activity. */
export interface ScoresGiven {
  readonly answers: number;
  /** From 1 to 5; more than 5, up to 10; and neither from 0 to 10. */
  readonly inStars: number;
  readonly high: number;
  readonly beyond: number;
}

/** By the number's name and the activity's incoming name: {@link givenAt}. */
type Given = ReadonlyMap<string, ScoresGiven>;

const LOOKED_FOR: readonly string[] = [UNSAID, ...SAID.points, ...SAID.stars];

const keyOf = (number: string, name: string): string => `${number}\n${name}`;

/** The answers in a number of an activity, by its incoming name; undefined where there are none. */
export function givenAt(given: Given, number: string, name: string): ScoresGiven | undefined {
  return given.get(keyOf(number, name));
}

interface Kept {
  readonly names: readonly string[];
  readonly given: Given;
  /** Events that the shop had, and the last import of theirs. */
  readonly events: number;
  readonly import: number;
}

/** What was counted of each shop, by store. */
const keptOf = new WeakMap<EventStore, Map<string, Kept>>();

/**
 * The answers in `score` and the other usual numbers of each activity of feedback. What was counted before is gone on from: only what
 * came in since is read, unless events were taken out or an import that began earlier ended later.
 */
export async function scoresGiven(store: EventStore, facts: ShopFacts): Promise<Given> {
  const names = feedbackNumbers(facts).flatMap((number) => facts.nameOf.get(number) ?? []);
  if (names.length === 0) return new Map();
  const shops = keptOf.get(store) ?? new Map<string, Kept>();
  keptOf.set(store, shops);
  const before = shops.get(facts.shop);
  const since = before?.names.join('\n') === names.join('\n') ? before : undefined;
  const read = await readGiven(store, facts, { names, after: since?.import ?? 0 });
  const goesOn = since !== undefined && facts.log.events - since.events === read.fresh;
  const whole = goesOn || since === undefined ? read : await readGiven(store, facts, { names, after: 0 });
  const given = goesOn ? together(since.given, whole.given) : whole.given;
  const last = Math.max(whole.import, goesOn ? since.import : 0);
  shops.set(facts.shop, { names, given, events: facts.log.events, import: last });
  return given;
}

function together(before: Given, since: Given): Given {
  const all = new Map(before);
  for (const [name, more] of since) {
    const known = all.get(name);
    all.set(name, known === undefined ? more : sumOf(known, more));
  }
  return all;
}

const sumOf = (a: ScoresGiven, b: ScoresGiven): ScoresGiven => ({
  answers: a.answers + b.answers,
  inStars: a.inStars + b.inStars,
  high: a.high + b.high,
  beyond: a.beyond + b.beyond,
});

interface GivenAsked {
  readonly names: readonly string[];
  /** The import after which events count. */
  readonly after: number;
}

/** What later imports brought: answers by activity, all events, and the last of those imports. */
interface GivenRead {
  readonly given: Given;
  readonly fresh: number;
  readonly import: number;
}

interface GivenRow extends ScoresGiven {
  /** Empty for the row that counts all events. */
  readonly name: string;
  readonly number: string;
  readonly newest: number;
}

async function readGiven(store: EventStore, facts: ShopFacts, asked: GivenAsked): Promise<GivenRead> {
  const rows = await store.query<GivenRow>(givenAfter(facts, asked));
  const all = rows.find(({ name }) => name === '');
  const told = rows.filter(({ name }) => name !== '');
  return {
    given: new Map(
      told.map(({ name, number, answers, inStars, high, beyond }) => [
        keyOf(number, name),
        { answers, inStars, high, beyond },
      ]),
    ),
    fresh: all?.answers ?? 0,
    import: all?.newest ?? 0,
  };
}

function givenAfter(
  { shop, layout: { own, everyShard } }: ShopFacts,
  { names, after }: GivenAsked,
): Statement {
  const binder = new Binder();
  const fresh = `shop = ${binder.text(shop)} AND import > ${binder.whole(after)}`;
  return binder.statement(`
SELECT name, number, sum(each) AS answers, sum(stars) AS inStars, sum(highs) AS high, sum(others) AS beyond, max(last) AS newest
FROM ${everyShard(`
  SELECT toString(activity) AS name, toString(given.1) AS number, count() AS each, countIf(given.2 >= 1 AND given.2 <= 5) AS stars,
    countIf(given.2 > 5 AND given.2 <= 10) AS highs, countIf(NOT (given.2 >= 0 AND given.2 <= 10)) AS others, toUInt64(0) AS last
  FROM ${own('events')}
  ARRAY JOIN arrayFilter(pair -> has(${binder.texts(LOOKED_FOR)}, pair.1), arrayZip(mapKeys(numbers), mapValues(numbers))) AS given
  WHERE ${fresh} AND activity IN ${binder.texts(names)}
  GROUP BY name, number
  UNION ALL
  SELECT '' AS name, '' AS number, count() AS each, toUInt64(0) AS stars, toUInt64(0) AS highs, toUInt64(0) AS others, max(import) AS last
  FROM ${own('events')}
  WHERE ${fresh}`)}
GROUP BY name, number`);
}

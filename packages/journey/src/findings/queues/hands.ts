import { sharesApart, type SharesApart, type TwoGroups } from '@throughline/decide';
import type { EventProperty } from '@throughline/model';
import type { Inquiry } from '../../answer/inquiry.js';
import { matchOf } from '../../source/match.js';
import type { CodedProperty } from '../../source/order.js';
import { journeySource } from '../../source/source.js';
import { bitsOf, codesOf, namesOf, type Properties, valuesOf } from '../facets.js';
import { MOST_VALUES } from '../known.sql.js';
import type { Ground } from '../prepare.js';
import type { Counted } from '../read-cells.js';
import type { Study } from '../study.js';
import { type HandRow, waitsByHands } from './hands.sql.js';

/** In whose hands work is, what tells most first: a person, a team, a system. */
const HANDS: readonly EventProperty[] = [
  'text.employee',
  'text.agent',
  'text.resource',
  'text.team',
  'text.group',
  'text.department',
  'system',
];

/** A wait, what tells the hands at both of its ends, and what handing over goes with. */
export interface HandedOver {
  readonly wait: Counted;
  readonly by: EventProperty;
  readonly effect: SharesApart;
}

/**
 * Waits that end in other hands than they began in, against those that stay. Where work always passes on, or never does, there is
 * nothing to compare; that is known from the values alone, and nothing is read for it.
 */
export async function readHandOvers(
  inquiry: Inquiry<unknown>,
  { order }: Ground,
  { waits, properties }: { readonly waits: readonly Counted[]; readonly properties: Properties },
): Promise<HandedOver[]> {
  const { facts, reader } = inquiry;
  const told = waits.flatMap((wait) => {
    const by = HANDS.map((property) => valuesAt(wait.study, property, { inquiry, properties })).find(
      isShared,
    );
    return by === undefined ? [] : [{ wait, by }];
  });
  if (told.length === 0) return [];
  const marks = told.flatMap(({ wait: { study } }) => [
    matchOf(study.opportunity, facts),
    matchOf(study.hit, facts),
  ]);
  const codes = codesOf(
    told.map(({ by }) => ({ property: by.property, values: [...by.first, ...by.second] })),
  );
  const bits = told.flatMap(({ by }, at) => {
    const code = codes.find(({ property }) => property === by.property);
    return code === undefined ? [] : [{ wait: at + 1, shift: code.shift, mask: maskOf(code) }];
  });
  const asked = { bits, usual: told.map(({ wait }) => wait.study.within), zone: facts.settings.zone };
  const rows = await reader.rows<HandRow>(waitsByHands(journeySource({ ...order, marks, codes }), asked));
  return told.flatMap(({ wait, by }, at) => {
    const effect = sharesApart(strataOf(rows.filter((row) => row.wait === at + 1)));
    return effect === null ? [] : [{ wait, by: by.property, effect }];
  });
}

const maskOf = ({ values }: CodedProperty): number => 2 ** bitsOf(values) - 1;

interface HandsAtEnds {
  readonly property: EventProperty;
  readonly first: readonly string[];
  readonly second: readonly string[];
}

function valuesAt(
  { opportunity, hit }: Study,
  property: EventProperty,
  { inquiry, properties }: { readonly inquiry: Inquiry<unknown>; readonly properties: Properties },
): HandsAtEnds {
  const [first = [], second = []] = [opportunity, hit].map((match) =>
    valuesOf(property, namesOf(match, inquiry.facts), properties),
  );
  return { property, first, second };
}

/** Whether some hands are seen at both ends, and more than one in all. */
function isShared({ first, second }: HandsAtEnds): boolean {
  const all = new Set([...first, ...second]);
  return all.size >= 2 && all.size <= MOST_VALUES && second.some((value) => first.includes(value));
}

function strataOf(rows: readonly HandRow[]): TwoGroups[] {
  const count = (slot: number, wanted: Partial<HandRow>) =>
    rows
      .filter((row) => row.slot === slot && row.handed === wanted.handed)
      .filter((row) => wanted.long === undefined || row.long === wanted.long)
      .reduce((sum, { n }) => sum + n, 0);
  return [...new Set(rows.map(({ slot }) => slot))].map((slot) => ({
    own: count(slot, { handed: 1 }),
    ownHit: count(slot, { handed: 1, long: 1 }),
    rest: count(slot, { handed: 0 }),
    restHit: count(slot, { handed: 0, long: 1 }),
  }));
}

import type { EventMatch, EventProperty } from '@throughline/model';
import type { Inquiry } from '../../answer/inquiry.js';
import type { ShopFacts } from '../../shop/facts.js';
import { matchOf, plainNumbers } from '../../source/match.js';
import { rowSource } from '../../source/source.js';
import { namesOf, type Properties } from '../facets.js';
import type { Ground } from '../prepare.js';
import type { DailyRow } from './daily.sql.js';
import type { Figure } from './figures.js';
import { bySegment, daysOf, type FigureDays, isKnown } from './read-days.js';
import { type ToldBy, toldDays } from './told-days.sql.js';

/** Of so many properties at most: each takes a look at every event, and is charged for. */
const MOST_PROPERTIES = 6;
/** A property with more values is no kind of shop, but a name: of few each breaks cannot be told from chance. */
const MOST_VALUES = 12;
/** Share of a figure's opportunities, and of its hits, that have to tell a property. */
const LEAST_TOLD = 0.8;
/** In no week with so many may a smaller share tell it: where a shop began to record it on a day, that day is no break. */
const LEAST_TOLD_A_WEEK = 0.6;
const LEAST_A_WEEK = 10;

/** What figures by property are looked for in. */
interface ToldGround {
  readonly ground: Ground;
  readonly properties: Properties;
}

/**
 * Figures by day of those segments that events tell of themselves: country, browser, product category …, where opportunities and hits
 * of a figure both tell it. Device and channel are told by journeys, see `readDays`; so are visitors, of whom there are too many to look
 * into each of their events, and what orders come to, of which a few large ones among those of one value look like a break.
 */
export async function readToldDays(
  { facts, reader }: Inquiry<unknown>,
  figures: readonly Figure[],
  { ground, properties }: ToldGround,
): Promise<FigureDays[]> {
  const known = figures.filter(({ study, of }) => of === 'hits' && isKnown(study, facts));
  const told = toldBy(known, facts, properties);
  if (told.length === 0) return [];
  const meant = [...new Set(told.flatMap(({ figures }) => figures))];
  const counted = new Map(
    meant
      .flatMap(({ study }) => [...numbersOf(study.opportunity, facts), ...numbersOf(study.hit, facts)])
      .map((number) => [number, facts.nameOf.get(number) ?? '']),
  );
  const columns = told.map(
    ({ property, values, figures: own }): ToldBy => ({ property, values, activities: namesIn(own, facts) }),
  );
  const asked = { counted, zone: facts.settings.zone };
  const rows = await reader.rows<DailyRow>(toldDays(rowSource(ground.order), columns, asked));
  return told.flatMap((each) => {
    const own = rows.filter(({ facet }) => facet === each.property);
    const steady = each.figures.filter((figure) => isToldWeekly(figure, own, facts));
    return [...bySegment(own.filter(({ value }) => value !== '')).values()].flatMap((table) =>
      steady.map((figure) => daysOf(figure, table, { ground, facts })),
    );
  });
}

interface Told {
  readonly property: EventProperty;
  readonly values: readonly string[];
  /** Those that it can be told of. */
  readonly figures: readonly Figure[];
}

/** The properties that most opportunities of figures tell. */
function toldBy(figures: readonly Figure[], facts: ShopFacts, properties: Properties): Told[] {
  const known = { facts, properties };
  return [...new Set([...properties.values()].flatMap((own) => [...own.keys()]))]
    .filter((property): property is EventProperty => property.startsWith('text.'))
    .map((property) => {
      const own = figures.filter((figure) => isToldBy(figure, property, known));
      const told = own.reduce((sum, { study }) => sum + toldOf(study.opportunity, property, known), 0);
      return { property, values: valuesOf(property, own, known), figures: own, told };
    })
    .filter(({ values }) => values.length >= 2 && values.length <= MOST_VALUES)
    .sort((a, b) => b.told - a.told || (a.property < b.property ? -1 : 1))
    .slice(0, MOST_PROPERTIES);
}

interface Known {
  readonly facts: ShopFacts;
  readonly properties: Properties;
}

function isToldBy({ study }: Figure, property: EventProperty, known: Known): boolean {
  return [study.opportunity, study.hit].every((match) => {
    const events = toldOf(match, '', known);
    return events > 0 && toldOf(match, property, known) >= LEAST_TOLD * events;
  });
}

/** Events of a match that tell a property; all of them where it has no name. */
function toldOf(match: EventMatch, property: string, { facts, properties }: Known): number {
  return namesOf(match, facts).reduce(
    (sum, name) => sum + (properties.get(name)?.get(property)?.events ?? 0),
    0,
  );
}

function valuesOf(
  property: EventProperty,
  figures: readonly Figure[],
  { facts, properties }: Known,
): string[] {
  return [
    ...new Set(namesIn(figures, facts).flatMap((name) => properties.get(name)?.get(property)?.found ?? [])),
  ].sort();
}

function namesIn(figures: readonly Figure[], facts: ShopFacts): string[] {
  const matches = figures.flatMap(({ study }) => [study.opportunity, study.hit]);
  return [...new Set(matches.flatMap((match) => namesOf(match, facts)))];
}

/** Whether opportunities and hits tell a property in all weeks alike. */
function isToldWeekly({ study }: Figure, rows: readonly DailyRow[], facts: ShopFacts): boolean {
  return [study.opportunity, study.hit].every((match) => {
    const numbers = numbersOf(match, facts);
    const weeks = new Map<number, { told: number; all: number }>();
    for (const { day, activity, value, n } of rows) {
      if (!numbers.includes(activity)) continue;
      const week = Math.floor(day / 7);
      const own = weeks.get(week) ?? { told: 0, all: 0 };
      weeks.set(week, { told: own.told + (value === '' ? 0 : n), all: own.all + n });
    }
    return [...weeks.values()].every(
      ({ told, all }) => all < LEAST_A_WEEK || told >= LEAST_TOLD_A_WEEK * all,
    );
  });
}

const numbersOf = (match: EventMatch, facts: ShopFacts): readonly number[] =>
  plainNumbers(matchOf(match, facts)) ?? [];

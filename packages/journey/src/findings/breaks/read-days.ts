import type { DayFigure } from '@throughline/decide';
import type { EventMatch } from '@throughline/model';
import type { Inquiry } from '../../answer/inquiry.js';
import type { ShopFacts } from '../../shop/facts.js';
import { matchOf, plainNumbers } from '../../source/match.js';
import { journeySource } from '../../source/source.js';
import type { Ground } from '../prepare.js';
import { DAY } from '../study.js';
import { dailyCounts, type DailyRow } from './daily.sql.js';
import { type Figure, VISITING } from './figures.js';

/** A figure by day, one day after another. */
export interface FigureDays {
  readonly figure: Figure;
  /** Of its first entry, in days since 1970. */
  readonly first: number;
  readonly days: readonly DayFigure[];
  /** Set where it is of some journeys alone. */
  readonly segment?: Readonly<Record<string, string>>;
}

/** Counts each figure on each whole day of the stretch of time; figures that the shop cannot have are left out. */
export async function readDays(
  { facts, reader }: Inquiry<unknown>,
  figures: readonly Figure[],
  ground: Ground,
): Promise<FigureDays[]> {
  const numbers = (match: EventMatch) => plainNumbers(matchOf(match, facts)) ?? [];
  const counted = [
    ...new Set(figures.flatMap(({ study }) => [...numbers(study.opportunity), ...numbers(study.hit)])),
  ];
  const { zone } = facts.settings;
  const asked = { counted, present: numbers({ activity: VISITING }), zone };
  const rows = await reader.rows<DailyRow>(dailyCounts(journeySource(ground.order), asked));
  const [first, last] = [ground.first, ground.last].map((instant) => dayNumber(instant, zone));
  if (first === undefined || last === undefined) return [];
  const known = figures.filter(({ study }) => isKnown(study, facts));
  return [...bySegment(rows).values()].flatMap(({ segment, table }) =>
    known.map((figure) => {
      const begin = first + 1 + warmUp(figure);
      const days = Array.from({ length: Math.max(0, last - begin) }, (_, at) =>
        dayOf(figure, (activity) => table.get(`${begin + at} ${activity}`), numbers),
      );
      return { figure, first: begin, days, ...(segment && { segment }) };
    }),
  );
}

interface SegmentTable {
  readonly segment: FigureDays['segment'];
  /** By day and activity. */
  readonly table: Map<string, DailyRow>;
}

function bySegment(rows: readonly DailyRow[]): Map<string, SegmentTable> {
  const all = new Map<string, SegmentTable>();
  for (const row of rows) {
    const { day, facet, value, activity } = row;
    const name = `${facet} ${value}`;
    const own = all.get(name) ?? {
      segment: facet === '' ? undefined : { [facet]: value },
      table: new Map<string, DailyRow>(),
    };
    all.set(name, own);
    own.table.set(`${day} ${activity}`, row);
  }
  return all;
}

/** What follows an opportunity by days is not there yet in the first of them. */
function warmUp({ study, of }: Figure): number {
  return of === 'hits' ? Math.floor(study.within / DAY) : 0;
}

function isKnown({ opportunity, hit }: Figure['study'], facts: ShopFacts): boolean {
  return [opportunity, hit].every((match) => (plainNumbers(matchOf(match, facts)) ?? []).length > 0);
}

type CountOf = (activity: number) => Pick<DailyRow, 'n' | 'amount'> | undefined;

function dayOf(
  { study, of }: Figure,
  at: CountOf,
  numbers: (match: EventMatch) => readonly number[],
): DayFigure {
  const sum = (activities: readonly number[], value: 'n' | 'amount') =>
    activities.reduce((total, activity) => total + (at(activity)?.[value] ?? 0), 0);
  const hits = numbers(study.hit);
  const hit = sum(hits, 'n');
  if (of === 'amounts') return { n: hit, sum: sum(hits, 'amount') };
  if (of === 'visitors') return spared(sum([0], 'n'), hit);
  const chances = numbers(study.opportunity);
  if (study.missing === true) return spared(sum(chances, 'n'), hit);
  // An activity that is a hit by itself is no second opportunity.
  const others = chances.filter((number) => !hits.includes(number));
  return { n: sum(others, 'n'), sum: hit };
}

function spared(n: number, hit: number): DayFigure {
  return { n, sum: Math.max(0, n - hit) };
}

/** Days since 1970 of an instant's day in a zone. */
export function dayNumber(instant: Date, zone: string): number {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant);
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

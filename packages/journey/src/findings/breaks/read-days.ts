import type { DayFigure } from '@throughline/decide';
import { dayNumber, type EventMatch } from '@throughline/model';
import type { Inquiry } from '../../answer/inquiry.js';
import type { ShopFacts } from '../../shop/facts.js';
import { matchOf, plainNumbers } from '../../source/match.js';
import { journeySource } from '../../source/source.js';
import type { Ground } from '../prepare.js';
import { DAY } from '../study.js';
import { dailyCounts, type DailyRow, largestCounted } from './daily.sql.js';
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
  const paid = figures.find(({ of }) => of === 'amounts')?.study.hit;
  const { most } = await reader.row<{ most: number | null }>(
    largestCounted(journeySource(ground.order), paid === undefined ? [] : numbers(paid)),
  );
  const asked = { counted, present: numbers({ activity: VISITING }), zone, most };
  const rows = await reader.rows<DailyRow>(dailyCounts(journeySource(ground.order), asked));
  const known = figures
    .filter(({ study }) => isKnown(study, facts))
    .map((figure) => (figure.of === 'amounts' && most !== null ? { ...figure, most } : figure));
  return [...bySegment(rows).values()].flatMap((own) =>
    known.map((figure) => daysOf(figure, own, { ground, facts })),
  );
}

/** A figure on each whole day, from what was counted of all journeys or of a segment. */
export function daysOf(
  figure: Figure,
  { segment, table }: SegmentTable,
  { ground, facts }: { readonly ground: Ground; readonly facts: ShopFacts },
): FigureDays {
  const { zone } = facts.settings;
  const begin = dayNumber(ground.first.getTime(), zone) + 1 + warmUp(figure);
  const length = Math.max(0, dayNumber(ground.last.getTime(), zone) - begin);
  const numbers = (match: EventMatch) => plainNumbers(matchOf(match, facts)) ?? [];
  const meant = { chances: numbers(figure.study.opportunity), hits: numbers(figure.study.hit) };
  const days = Array.from({ length }, (_, at) =>
    dayOf(figure, (activity) => table.get(`${begin + at} ${activity}`), meant),
  );
  return { figure, first: begin, days, ...(segment && { segment }) };
}

/** What was counted of one segment, or of all journeys. */
interface SegmentTable {
  readonly segment: FigureDays['segment'];
  /** By day and activity. */
  readonly table: Map<string, DailyRow>;
}

export function bySegment(rows: readonly DailyRow[]): Map<string, SegmentTable> {
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

export function isKnown({ opportunity, hit }: Figure['study'], facts: ShopFacts): boolean {
  return [opportunity, hit].every((match) => (plainNumbers(matchOf(match, facts)) ?? []).length > 0);
}

type CountOf = (activity: number) => Pick<DailyRow, 'n' | 'amount'> | undefined;

function dayOf(
  { study, of }: Figure,
  at: CountOf,
  { chances, hits }: { readonly chances: readonly number[]; readonly hits: readonly number[] },
): DayFigure {
  const sum = (activities: readonly number[], value: 'n' | 'amount') =>
    activities.reduce((total, activity) => total + (at(activity)?.[value] ?? 0), 0);
  const hit = sum(hits, 'n');
  if (of === 'amounts') return { n: hit, sum: sum(hits, 'amount') };
  if (of === 'visitors') return spared(sum([0], 'n'), hit);
  if (study.missing === true) return spared(sum(chances, 'n'), hit);
  // An activity that is a hit by itself is no second opportunity.
  const others = chances.filter((number) => !hits.includes(number));
  return { n: sum(others, 'n'), sum: hit };
}

function spared(n: number, hit: number): DayFigure {
  return { n, sum: Math.max(0, n - hit) };
}

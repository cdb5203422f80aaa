import { dayNumber, type EventMatch } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import type { Inquiry } from '../../answer/inquiry.js';
import { rowsLeft } from '../../source/event-rows.sql.js';
import { matchOf, matchesRow } from '../../source/match.js';
import { isWhole, type JourneyOrder } from '../../source/order.js';
import { tableOf } from '../../source/source.js';
import { Binder } from '../../sql/binder.js';
import { namesOf } from '../facets.js';
import { withScales } from '../low-scores.js';
import type { Ground } from '../prepare.js';
import { FEEDBACK } from '../studies/backstage.js';
import type { Study } from '../study.js';
import type { Figure } from './figures.js';
import type { FigureDays } from './read-days.js';

interface ScoreRow {
  readonly day: number;
  readonly n: number;
  readonly low: number;
}

/** Low scores by day: what a score says stands in its event, so that its rows are read, and those of no other activity. */
export async function readScores(inquiry: Inquiry<unknown>, ground: Ground): Promise<FigureDays[]> {
  const { facts, reader } = inquiry;
  const { zone } = facts.settings;
  const [first, last] = [dayNumber(ground.first.getTime(), zone) + 1, dayNumber(ground.last.getTime(), zone)];
  const { studies } = await withScales(inquiry, FEEDBACK);
  const known = studies.filter(({ opportunity }) => namesOf(opportunity, facts).length > 0);
  const read: FigureDays[] = [];
  for (const study of known) {
    const rows = await reader.rows<ScoreRow>(scoresByDay(ground.order, study));
    const byDay = new Map(rows.map((row) => [row.day, row]));
    const days = Array.from({ length: Math.max(0, last - first) }, (_, at) => {
      const row = byDay.get(first + at);
      return { n: row?.n ?? 0, sum: row?.low ?? 0 };
    });
    read.push({ figure: figureOf(study), first, days });
  }
  return read;
}

function figureOf(study: Study): Figure {
  return { study: { ...study, id: `broke-${study.id}`, detector: 'change-points', seen: true }, of: 'hits' };
}

function scoresByDay(order: JourneyOrder, { opportunity, hit }: Study): Statement {
  const binder = new Binder();
  const { facts } = order;
  const { own, everyShard } = facts.layout;
  const table = (other: JourneyOrder) => tableOf(other, binder);
  const rows = { binder, zone: facts.settings.zone };
  const isOf = (match: EventMatch) => matchesRow(matchOf(match, facts), facts, rows);
  const meant = isWhole(order) ? 'true' : `object_id IN (SELECT object_id FROM ${table(order)})`;
  const sql = `
SELECT day, sum(events) AS n, sum(lows) AS low
FROM ${everyShard(`
  SELECT toInt64(toDate(time, ${binder.text(facts.settings.zone)})) AS day, countIf(${isOf(opportunity)}) AS events, countIf(${isOf(opportunity)} AND ${isOf(hit)}) AS lows
  FROM ${own('event_objects')}
  WHERE ${rowsLeft({ order, binder, table })} AND activity IN ${binder.texts(namesOf(opportunity, facts))} AND ${meant}
  GROUP BY day`)}
GROUP BY day
ORDER BY day`;
  return binder.statement(sql);
}

import type { JourneySort, JourneysQuestion, Outcome } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import { outcomeSql, type OutcomeRule } from '../outcome/outcome.sql.js';
import type { Binder } from '../sql/binder.js';
import type { JourneySource } from '../source/source.js';
import { worthSql } from '../worth/worth.sql.js';
import type { WorthNumbers } from '../worth/worth.js';

export interface PageRow {
  readonly id: string;
  readonly begun: string;
  readonly ended: string;
  readonly events: number;
  readonly took: number;
  readonly worth: number;
  readonly channel: string;
  readonly device: string;
  readonly opening: number;
  readonly closing: number;
  readonly outcome: Outcome;
}

export interface Judgement {
  readonly rule: OutcomeRule | null;
  readonly worth: WorthNumbers | null;
}

const SORT_KEYS: Readonly<Record<JourneySort, string>> = {
  start: 'begun',
  finish: 'ended',
  duration: 'took',
  events: 'events',
  worth: 'worth',
};

/** One page of journeys; those with equal keys follow by id, so that no page repeats or drops one. Milliseconds. */
export function page(source: JourneySource, question: JourneysQuestion, judgement: Judgement): Statement {
  const { binder } = source;
  const { outcome, sort, limit, offset } = question;
  const { worth } = judgement;
  const sql = `
SELECT object_id AS id, begun, ended, events, took, worth, channel, device, opening, closing, outcome
FROM ${source.everyShard(`
  SELECT object_id, start AS begun, finish AS ended, length(activities) + cut AS events,
    dateDiff('millisecond', start, finish) AS took, ${worth === null ? '0.' : worthSql(worth, binder)} AS worth,
    toString(channel) AS channel, toString(device) AS device, first AS opening, last AS closing,
    ${outcomeColumn(judgement, binder)} AS outcome
  FROM ${source.journeys}${ofObjects(question, binder)}`)}
${having(outcome, binder)}
ORDER BY ${SORT_KEYS[sort.by]} ${sort.direction === 'up' ? 'ASC' : 'DESC'}, object_id
LIMIT ${binder.whole(limit)} OFFSET ${binder.whole(offset)}`;
  return binder.statement(sql);
}

/** How many journeys there are to list. */
export function countJourneys(
  source: JourneySource,
  question: JourneysQuestion,
  judgement: Judgement,
): Statement {
  const { binder } = source;
  const { outcome } = question;
  const judged = source.everyShard(
    `SELECT ${outcome === undefined ? "''" : outcomeColumn(judgement, binder)} AS outcome FROM ${source.journeys}${ofObjects(question, binder)}`,
  );
  return binder.statement(`SELECT count() AS count FROM ${judged} ${having(outcome, binder)}`);
}

function outcomeColumn({ rule }: Judgement, binder: Binder): string {
  const { reached, young } = outcomeSql(rule, binder);
  return `multiIf(${reached}, 'reached', ${young}, 'open', 'lost')`;
}

/** Within each shard, since a journey stands on one alone. */
function ofObjects({ ids }: JourneysQuestion, binder: Binder): string {
  return ids === undefined ? '' : ` WHERE object_id IN ${binder.texts(ids)}`;
}

function having(outcome: Outcome | undefined, binder: Binder): string {
  return outcome === undefined ? '' : `WHERE outcome = ${binder.text(outcome)}`;
}

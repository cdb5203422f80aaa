import type { Reader } from '../answer/reader.js';
import type { JourneySource } from '../source/source.js';
import type { GoalNumbers } from './goal.js';
import { timeToGoal, type OutcomeRule, type TimeToGoalRow } from './outcome.sql.js';

interface Judged {
  readonly source: JourneySource;
  readonly goalNumbers: GoalNumbers | null;
  /** The shop's last event: what is too young is judged from there, not from today. */
  readonly now: Date | null;
}

/** A journey younger than 95 % of those that reached the goal were when they did is open, not lost. */
export async function outcomeRule(
  reader: Reader,
  { source, goalNumbers, now }: Judged,
): Promise<OutcomeRule | null> {
  if (goalNumbers === null) return null;
  const { p95 } = await reader.row<TimeToGoalRow>(timeToGoal(source, goalNumbers));
  const openSince = p95 === null || now === null ? null : new Date(now.getTime() - Math.round(p95));
  return { goal: goalNumbers, openSince };
}

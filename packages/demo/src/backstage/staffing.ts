import type { z } from 'zod';
import { DAY, MINUTE } from '../clock/shopClock.js';
import type { TeamConfig } from '../config/parts.js';
import { streamOf } from '../random/stream.js';

type Team = z.infer<typeof TeamConfig>;

const FULL_LOAD = 0.72;

/** As many people as keep the team busy for about three quarters of its time at a daily volume. */
export function peopleFor(team: Team, perDay: number): number {
  if (team.people !== undefined) return team.people;
  const [from = 0, to = DAY] = [team.hours.from, team.hours.to].map((time) =>
    Date.parse(`1970-01-01T${time}:00Z`),
  );
  const perWeek = perDay * 7 * team.minutes * MINUTE;
  return Math.max(1, Math.ceil(perWeek / ((to - from) * team.days.length * FULL_LOAD)));
}

/** Milliseconds of work on one thing: around the mean, seldom twice as long. */
export function workOn(key: number, minutes: number): number {
  const stream = streamOf(key, 'warehouse');
  return minutes * MINUTE * Math.min(3, Math.exp(0.35 * stream.normal() - 0.06));
}

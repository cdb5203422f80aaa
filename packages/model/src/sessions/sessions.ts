import { dayNumber } from '../time/days.js';

/** What parts the events of one visitor into sessions. Whatever of it holds begins a new one. */
export interface SessionRule {
  /** Silence, in milliseconds, that ends a session. */
  readonly timeout?: number;
  /** Whether silence of exactly that length ends it (`>=`) or only a longer one (`>`, where nothing is said). */
  readonly boundary?: '>' | '>=';
  /** A session ends with the day, in this zone. */
  readonly midnight?: string;
  /** Another campaign than the last one that was known begins a session; none at all does not. */
  readonly campaigns?: boolean;
  /** An event of this activity begins a session; what comes before the first one is in none. */
  readonly separator?: string;
}

/** An event of one visitor, as far as sessions go. */
export interface SessionEvent {
  /** UTC, milliseconds. */
  readonly instant: number;
  readonly activity?: string;
  /** Where the visitor came from, such as source/medium/campaign; nothing where it does not say. */
  readonly campaign?: string | undefined;
}

const MINUTE = 60_000;

/** The rules of three products, as they document them; with times in the zone of the property. */
export const SESSION_RULES = {
  /** support.google.com/analytics/answer/2731565: 30 minutes or more, midnight, another campaign. */
  universalAnalytics: (zone: string): SessionRule => ({
    timeout: 30 * MINUTE,
    boundary: '>=',
    midnight: zone,
    campaigns: true,
  }),
  /** Silence alone. */
  ga4: { timeout: 30 * MINUTE, boundary: '>' },
  /** dbt-labs/segment: 30 minutes of silence stay within a session. */
  segment: { timeout: 30 * MINUTE, boundary: '>' },
} as const satisfies Record<string, SessionRule | ((zone: string) => SessionRule)>;

/**
 * The session of each event of one visitor, counted from 1; null for what comes before the first separator. Silence is
 * counted from the event before, so a session may be longer than its timeout.
 * @param events in the order of time.
 */
export function sessionNumbers(events: readonly SessionEvent[], rule: SessionRule): (number | null)[] {
  let session = 0;
  let campaign: string | undefined;
  return events.map((event, at) => {
    const before = events[at - 1];
    const apart = before !== undefined && isApart(before, event, rule);
    const changed = rule.campaigns === true && isAnother(campaign, event.campaign) && before !== undefined;
    if (beginsAtFirst(event, before, rule) || apart || changed) session += 1;
    campaign = event.campaign ?? campaign;
    return session === 0 ? null : session;
  });
}

/** With separators, only they begin a session; without, the first event does. */
function beginsAtFirst(
  event: SessionEvent,
  before: SessionEvent | undefined,
  { separator }: SessionRule,
): boolean {
  return separator === undefined ? before === undefined : event.activity === separator;
}

function isApart(before: SessionEvent, event: SessionEvent, rule: SessionRule): boolean {
  const { timeout, boundary = '>', midnight } = rule;
  const silence = event.instant - before.instant;
  if (timeout !== undefined && (boundary === '>' ? silence > timeout : silence >= timeout)) return true;
  return midnight !== undefined && dayNumber(before.instant, midnight) !== dayNumber(event.instant, midnight);
}

function isAnother(known: string | undefined, campaign: string | undefined): boolean {
  return campaign !== undefined && campaign !== known;
}

/** What a session was like. */
export interface SessionFigures {
  readonly seconds: number;
  readonly views: number;
  readonly keyEvents: number;
}

/**
 * Engaged as GA4 has it: 10 seconds or longer, or two views, or a key event. The share of sessions that are not is
 * GA4's bounce rate.
 */
export function isEngaged({ seconds, views, keyEvents }: SessionFigures): boolean {
  return seconds >= 10 || views >= 2 || keyEvents >= 1;
}

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { isEngaged, SESSION_RULES, sessionNumbers, type SessionRule } from './index.js';

const at = (minutes: number, more: { campaign?: string; activity?: string } = {}) => ({
  instant: Date.parse('2026-05-14T22:00:00Z') + minutes * 60_000,
  ...more,
});

describe('sessionNumbers', () => {
  it('counts silence from the event before, with the boundary on either side', () => {
    const events = [at(0), at(25), at(50), at(80)];
    expect(sessionNumbers(events, { timeout: 1_800_000 })).toEqual([1, 1, 1, 1]);
    expect(sessionNumbers(events, { timeout: 1_800_000, boundary: '>=' })).toEqual([1, 1, 1, 2]);
  });

  it('ends with the day of the zone', () => {
    expect(sessionNumbers([at(110), at(125)], { midnight: 'UTC' })).toEqual([1, 2]);
    expect(sessionNumbers([at(110), at(125)], { midnight: 'Europe/Berlin' })).toEqual([1, 1]);
  });

  it('begins with a campaign that is another than the last one known', () => {
    const events = [
      at(0),
      at(1, { campaign: 'a' }),
      at(2),
      at(3, { campaign: 'a' }),
      at(4, { campaign: 'b' }),
    ];
    expect(sessionNumbers(events, { campaigns: true })).toEqual([1, 2, 2, 2, 3]);
  });

  it('of separators, leaves what comes before the first one in none', () => {
    const events = [at(0), at(1, { activity: 'x' }), at(2), at(99, { activity: 'x' })];
    expect(sessionNumbers(events, { separator: 'x' })).toEqual([null, 1, 1, 2]);
  });

  it('gives nothing for nothing', () => expect(sessionNumbers([], SESSION_RULES.ga4)).toEqual([]));
});

const FILE = new URL('../../../../../shared/oracles/sessionisation.json', import.meta.url);
const present = existsSync(FILE);

interface Told {
  readonly user?: string;
  readonly visitor?: string;
  readonly event?: string;
  readonly timestamp: string;
  readonly campaign?: string;
}

interface Rule {
  readonly timeout_minutes: number;
  readonly boundary: string;
  readonly split_at_midnight?: boolean;
  readonly split_on_campaign_change?: boolean;
}

interface Case {
  readonly name: string;
  readonly group: string;
  readonly input: {
    readonly query?: {
      readonly mode: string;
      readonly separator?: string;
      readonly timeout_seconds?: number;
    };
    readonly events?: readonly Told[];
    readonly rule_sets?: Readonly<Record<string, Rule>>;
    readonly sessions?: readonly { id: number; duration_s: number; views: number; key_events: number }[];
  };
  readonly expected: Readonly<Record<string, unknown>>;
}

function readCases(): Case[] {
  return present ? (JSON.parse(readFileSync(FILE, 'utf8')) as { cases: Case[] }).cases : [];
}

/** Each visitor by itself, the answer in the order of the file. */
function numbered(events: readonly Told[], rule: SessionRule) {
  const rows = events.map((told, place) => ({ told, place, visitor: told.user ?? told.visitor ?? '' }));
  const visitors = [...new Set(rows.map(({ visitor }) => visitor))];
  return visitors
    .flatMap((visitor) => {
      const own = rows.filter((row) => row.visitor === visitor);
      const numbers = sessionNumbers(
        own.map(({ told: { timestamp, event = '', campaign } }) => ({
          instant: Date.parse(timestamp),
          activity: event,
          campaign,
        })),
        rule,
      );
      return own.map((row, place) => ({ ...row, session: numbers[place] ?? null }));
    })
    .sort((a, b) => a.place - b.place);
}

function ruleOf(rule: Rule): SessionRule {
  return {
    timeout: rule.timeout_minutes * 60_000,
    boundary: rule.boundary.includes('>=') ? '>=' : '>',
    campaigns: rule.split_on_campaign_change === true,
    ...(rule.split_at_midnight === true && { midnight: 'UTC' }),
  };
}

function checkSplit({ input: { query, events = [] }, expected }: Case): void {
  const separator = query?.separator;
  const rule = separator === undefined ? { timeout: (query?.timeout_seconds ?? 0) * 1000 } : { separator };
  const rows = numbered(events, rule).filter(
    ({ told }) => separator === undefined || told.event !== separator,
  );
  if (expected['events']) expect(rows.map(({ told }) => told.event)).toEqual(expected['events']);
  if (expected['session_index'])
    expect(rows.map(({ session }) => session)).toEqual(expected['session_index']);
  if (expected['session_id'])
    expect(rows.map(({ visitor, session }) => `${visitor}_${session}`)).toEqual(expected['session_id']);
  if (expected['n_sessions'])
    expect(new Set(rows.map(({ visitor, session }) => `${visitor}_${session}`)).size).toBe(
      expected['n_sessions'],
    );
  for (const [visitor, sessions] of Object.entries(expected['session_index_by_user'] ?? {}))
    expect(rows.filter((row) => row.visitor === visitor).map(({ session }) => session)).toEqual(sessions);
}

function checkRules({ input: { events = [], rule_sets = {} }, expected }: Case): void {
  for (const [name, rule] of Object.entries(rule_sets)) {
    const wanted = expected[name] as { session_number_per_event: number[]; n_sessions: number } | undefined;
    if (wanted === undefined) continue;
    const rows = numbered(events, ruleOf(rule));
    expect(rows.map(({ session }) => session)).toEqual(wanted.session_number_per_event);
    expect(new Set(rows.map(({ visitor, session }) => `${visitor} ${session}`)).size).toBe(wanted.n_sessions);
  }
}

function checkMetrics({ input: { sessions = [] }, expected }: Case): void {
  const engaged = sessions.filter(({ duration_s, views, key_events }) =>
    isEngaged({ seconds: duration_s, views, keyEvents: key_events }),
  );
  expect(engaged.map(({ id }) => id)).toEqual(expected['engaged']);
  expect(engaged.length / sessions.length).toBeCloseTo(Number(expected['engagement_rate']), 12);
  expect(1 - engaged.length / sessions.length).toBeCloseTo(Number(expected['bounce_rate']), 12);
}

const CHECKS: Readonly<Record<string, (each: Case) => void>> = {
  split: checkSplit,
  rules: checkRules,
  metrics: checkMetrics,
};

describe.skipIf(!present)(
  'sessions, as products have them (skipped where the reference folder is not there)',
  () => {
    const cases = readCases().filter(({ group }) => group !== 'bots');
    test.each(cases)('$name', (each) => CHECKS[each.group]?.(each));
    test('every case but those of bots is run', () => expect(cases).toHaveLength(18));
    test('the rules of products are those of the cases', () => {
      const rules = cases.find(({ input }) => input.rule_sets?.['UA'])?.input.rule_sets;
      const told = Object.fromEntries(
        Object.entries(rules ?? {}).map(([name, rule]) => [name, ruleOf(rule)]),
      );
      expect(told['UA']).toEqual(SESSION_RULES.universalAnalytics('UTC'));
      expect([told['GA4'], told['SEG']]).toMatchObject([SESSION_RULES.ga4, SESSION_RULES.segment]);
    });
  },
);

import { z } from 'zod';
import { Estimate } from './effect.js';
import type { Finding } from './finding.js';
import type { FindingCase, SeenFinding } from './life.js';
import { standingOf } from './standing.js';
import type { LifeState } from './turns.js';

const Sum = z.object({ count: z.number(), perMonth: z.number() });
type Sum = z.infer<typeof Sum>;

/** Money per month, from what was found to what was won. What others count already is left out of every sum. */
export const Ledger = z.object({
  currency: z.string(),
  /** All that was found and not dismissed, whether or not something was done about it. */
  found: Sum,
  /** Accepted or changed, and not yet measured. */
  atStake: Sum,
  /** Changed, and too early to say what it did. */
  waiting: z.number(),
  /** Measured. The interval holds 90 %, where the effects do not depend on each other. */
  won: Estimate.extend({ count: z.number() }),
  /** Was won and has returned. */
  lost: Sum,
  dismissed: Sum,
});
export type Ledger = z.infer<typeof Ledger>;

interface Line {
  readonly state: LifeState;
  readonly seen: SeenFinding;
  readonly known: FindingCase | undefined;
}

const AT_STAKE: readonly LifeState[] = ['accepted', 'changed'];

/** Draws up the ledger from what is found today and what was done about findings. */
export function ledgerOf(
  findings: readonly Finding[],
  cases: readonly FindingCase[],
  currency: string,
): Ledger {
  const lines = linesOf(findings, cases).filter(({ seen }) => !seen.strength);
  const among = (...states: readonly LifeState[]) => lines.filter(({ state }) => states.includes(state));
  const live = lines.filter(({ state }) => state !== 'dismissed');
  return {
    currency,
    found: sumOf(live),
    atStake: sumOf(among(...AT_STAKE)),
    waiting: among('changed').length,
    won: wonOf(lines),
    lost: lostOf(lines),
    dismissed: sumOf(among('dismissed')),
  };
}

/** Each finding once, at the price it had when something was done about it last; found today or not. */
function linesOf(findings: readonly Finding[], cases: readonly FindingCase[]): Line[] {
  const known = new Map(cases.map((each) => [each.finding, each]));
  const today = new Map(findings.map((finding) => [finding.id, finding]));
  const fresh = findings.filter(({ id }) => !known.has(id));
  return [
    ...fresh.map((seen): Line => ({ state: 'new', seen, known: undefined })),
    ...cases.map((each): Line => lineOf(each, today.get(each.finding))),
  ];
}

/** Before a change the price of today holds; from then on what was seen, since the change moves it. */
function lineOf(known: FindingCase, today: Finding | undefined): Line {
  if (today === undefined || known.change !== null) return { state: known.state, seen: known.seen, known };
  const { state, again } = standingOf(today, known);
  return { state: again === null ? state : 'new', seen: today, known };
}

/** Those whose journeys another of them counts are left out. */
function apart(lines: readonly Line[]): Line[] {
  const ids = new Set(lines.map(({ seen }) => seen.id));
  return lines.filter(({ seen: { within } }) => within === null || !ids.has(within));
}

function sumOf(lines: readonly Line[]): Sum {
  const counted = apart(lines);
  return { count: counted.length, perMonth: counted.reduce((sum, { seen }) => sum + seen.price.perMonth, 0) };
}

function wonOf(lines: readonly Line[]): Ledger['won'] {
  const effects = apart(lines.filter(({ known }) => known?.effect != null)).flatMap(
    ({ known }) => known?.effect?.perMonth ?? [],
  );
  const estimate = effects.reduce((sum, each) => sum + each.estimate, 0);
  const below = Math.hypot(...effects.map((each) => each.estimate - each.low));
  const above = Math.hypot(...effects.map((each) => each.high - each.estimate));
  return { count: effects.length, estimate, low: estimate - below, high: estimate + above };
}

function lostOf(lines: readonly Line[]): Sum {
  const effects = apart(lines.filter(({ known }) => known?.lost != null)).flatMap(
    ({ known }) => known?.lost ?? [],
  );
  return { count: effects.length, perMonth: effects.reduce((sum, each) => sum + each.perMonth.estimate, 0) };
}

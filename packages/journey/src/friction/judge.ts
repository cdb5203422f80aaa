import { newcombeInterval } from '@throughline/decide';
import type { Signal, SignalArm } from '@throughline/model';
import { matchLabel } from '../answer/match-label.js';
import { byName } from '../answer/order.js';
import { LEVEL, rateOf } from '../answer/rate.js';
import { steady } from '../answer/steady.js';
import type { SignalRow } from './friction.sql.js';
import type { SignalAsked } from './signals.js';

/** What was counted of each signal, judged: those that cost the most conversions first. What nobody could meet drops out, unless it was asked for. */
export function judgeSignals(signals: readonly SignalAsked[], rows: readonly SignalRow[]): Signal[] {
  const bySignal = new Map(rows.map((row) => [row.signal, row]));
  return signals
    .map((signal, at) => ({ signal, row: bySignal.get(at + 1) }))
    .filter(({ signal, row }) => signal.asked === true || (row?.among ?? 0) > 0)
    .map(({ signal, row }) => judgeSignal(signal, row))
    .sort(worstFirst);
}

const NOTHING = { among: 0, met: 0, events: 0, converted: 0, metConverted: 0 };

function judgeSignal({ name, among }: SignalAsked, counted: Omit<SignalRow, 'signal'> = NOTHING): Signal {
  const met = armOf(counted.met, counted.metConverted);
  const spared = armOf(counted.among - counted.met, counted.converted - counted.metConverted);
  return {
    signal: name,
    among: among === undefined ? 'anything' : matchLabel(among),
    journeys: counted.among,
    events: counted.events,
    share: counted.among === 0 ? 0 : counted.met / counted.among,
    with: met,
    without: spared,
    ...differenceOf(met, spared),
  };
}

function armOf(n: number, converted: number): SignalArm {
  return { n, converted, ...rateOf(converted, n) };
}

function differenceOf(
  met: SignalArm,
  spared: SignalArm,
): Pick<Signal, 'difference' | 'differenceInterval' | 'missing'> {
  if (met.rate === null || spared.rate === null)
    return { difference: null, differenceInterval: null, missing: null };
  const difference = met.rate - spared.rate;
  const interval = newcombeInterval(
    { n: spared.n, sum: spared.converted },
    { n: met.n, sum: met.converted },
    LEVEL,
  );
  return { difference, differenceInterval: interval, missing: steady(-difference * met.n, 4) };
}

function worstFirst(a: Signal, b: Signal): number {
  const missing = (signal: Signal) => signal.missing ?? -Infinity;
  return missing(a) === missing(b) ? byName(a.signal, b.signal) : missing(b) - missing(a);
}

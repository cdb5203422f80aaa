import {
  type FindingCase,
  type Ledger,
  type LifeEntry,
  type LifeStep,
  type Standing,
} from '@throughline/model';
import type { Measurements } from '@throughline/server';
import { escaped, lines } from './markdown.js';
import { type ReportWords, reportWordsIn } from './words/words.js';

/** Where a finding stands, in one line; empty for one that nothing was done about. */
export function standingLine(
  { state, again }: Standing,
  known: FindingCase | undefined,
  words: ReportWords = reportWordsIn('en'),
): string {
  if (known === undefined) return '';
  const { owner, due, change, effect, seen } = known;
  const { currency } = seen.price;
  return words.stands([
    words.state(state),
    ...(owner === null || due === null || state === 'dismissed' ? [] : [words.owned(escaped(owner), due)]),
    ...(change === null ? [] : [words.changed(change.on, escaped(change.what))]),
    ...(effect === null
      ? []
      : [words.won(range(effect.perMonth, currency, words), effect.method === 'experiment')]),
    ...(again === null
      ? []
      : [words.again(again.why, words.money(again.then, currency), words.money(again.now, currency))]),
  ]);
}

/** A finding's life as a report in Markdown. */
export function caseReport(known: FindingCase, words: ReportWords): string {
  const { seen, state, history } = known;
  return lines([
    `# ${escaped(words.titleOf(seen))}`,
    '',
    standingLine({ state, again: null }, known, words),
    '',
    ...history.map((entry) => entryLine(entry, words)),
  ]);
}

function entryLine({ at, by, step }: LifeEntry, words: ReportWords): string {
  const who = by === '' ? '' : ` ${escaped(by)}:`;
  return `- ${words.figures.day(at.slice(0, 10))}${who} ${escaped(stepWords(step, words))}`;
}

function stepWords(step: LifeStep, words: ReportWords): string {
  const { steps } = words;
  switch (step.do) {
    case 'look':
      return steps.look;
    case 'accept':
      return steps.accept(step.owner, step.due);
    case 'change':
      return steps.change(step.on, step.what);
    case 'measure': {
      // What an experiment shows is said to be so: nothing else is a test.
      const { perMonth, currency, method } = step.effect;
      return steps.measure(range(perMonth, currency, words), method === 'experiment');
    }
    case 'close':
      return steps.close(step.note);
    case 'dismiss':
      return steps.dismiss(step.reason);
    case 'reopen':
      return steps.reopen(step.why);
  }
}

function range(
  { estimate, low, high }: Ledger['won'] | { estimate: number; low: number; high: number },
  currency: string,
  words: ReportWords = reportWordsIn('en'),
): string {
  const { figures, sure, money: amount } = words;
  return `${amount(estimate, currency)} (${sure(figures.whole(low), figures.whole(high))})`;
}

/** The ledger as a table in Markdown. */
export function ledgerReport(ledger: Ledger, words: ReportWords): string {
  const { currency, found, atStake, won, lost, dismissed, waiting } = ledger;
  const { ledgerTable: said } = words;
  const amount = (value: number): string => words.money(value, currency);
  const row = (name: string, count: number, told: string): string => `| ${name} | ${count} | ${told} |`;
  return lines([
    `# ${said.title}`,
    '',
    `| | ${said.heads.join(' | ')} |`,
    '|---|---:|---:|',
    row(said.found, found.count, amount(found.perMonth)),
    row(said.atStake, atStake.count, amount(atStake.perMonth)),
    row(said.won, won.count, won.count === 0 ? amount(0) : range(won, currency, words)),
    row(said.lost, lost.count, amount(lost.perMonth)),
    row(said.dismissed, dismissed.count, amount(dismissed.perMonth)),
    '',
    ...(waiting === 0 ? [] : [said.waiting(waiting)]),
  ]);
}

/** The ledger in one line, for the digest. */
export function ledgerLine(
  { currency, found, atStake, won, lost }: Ledger,
  words: ReportWords = reportWordsIn('en'),
): string {
  return words.ledger(
    words.money(found.perMonth, currency),
    words.money(atStake.perMonth, currency),
    won.count === 0 ? null : range(won, currency, words),
    lost.count === 0 ? null : words.money(lost.perMonth, currency),
  );
}

/** What was measured, and what has to wait, as a report in Markdown. */
export function measurementsReport({ measured, waiting }: Measurements, words: ReportWords): string {
  const { measurements: said } = words;
  const won = measured.flatMap(({ seen, effect }) =>
    effect === null
      ? []
      : [
          `- ${escaped(words.titleOf(seen))}: ${said.won(range(effect.perMonth, effect.currency, words), effect.asOf)}`,
        ],
  );
  const later = waiting.map(({ finding, why, wait }) => {
    const days = wait === null || wait === 0 ? '' : ` ${said.moreDays(wait)}`;
    return `- ${escaped(finding)}: ${escaped(why)}${days}`;
  });
  return lines([
    `# ${said.title}`,
    '',
    ...(won.length === 0 ? [said.nothing] : won),
    '',
    ...(later.length === 0 ? [] : [`## ${said.notYet}`, '', ...later]),
  ]);
}

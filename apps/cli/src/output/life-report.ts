import type { FindingCase, Ledger, LifeEntry, LifeStep, MeasuredEffect, Standing } from '@throughline/model';
import type { Measurements } from '@throughline/server';
import { escaped, lines, money, whole } from './markdown.js';
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
export function caseReport(known: FindingCase): string {
  const { seen, state, history } = known;
  return lines([
    `# ${escaped(seen.title)}`,
    '',
    standingLine({ state, again: null }, known),
    '',
    ...history.map(entryLine),
  ]);
}

/** What an experiment shows is said to be so: nothing else is a test. */
const testedWord = ({ method }: MeasuredEffect): string => (method === 'experiment' ? ' (tested)' : '');

function entryLine({ at, by, step }: LifeEntry): string {
  const who = by === '' ? '' : ` ${escaped(by)}:`;
  return `- ${at.slice(0, 10)}${who} ${escaped(stepWords(step))}`;
}

function stepWords(step: LifeStep): string {
  switch (step.do) {
    case 'look':
      return 'looked at it';
    case 'accept':
      return `accepted; ${step.owner} until ${step.due}`;
    case 'change':
      return `changed on ${step.on}: ${step.what}`;
    case 'measure':
      return `measured: won ${range(step.effect.perMonth, step.effect.currency)} a month${testedWord(step.effect)}`;
    case 'close':
      return step.note === undefined ? 'closed' : `closed: ${step.note}`;
    case 'dismiss':
      return `dismissed: ${step.reason}`;
    case 'reopen':
      return `reopened: ${step.why}`;
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
export function ledgerReport(ledger: Ledger): string {
  const { currency, found, atStake, won, lost, dismissed, waiting } = ledger;
  const row = (name: string, count: number, amount: string): string => `| ${name} | ${count} | ${amount} |`;
  return lines([
    '# Ledger',
    '',
    '| | findings | a month |',
    '|---|---:|---:|',
    row('Found', found.count, money(found.perMonth, currency)),
    row('At stake (accepted or changed)', atStake.count, money(atStake.perMonth, currency)),
    row('Won (measured)', won.count, won.count === 0 ? money(0, currency) : range(won, currency)),
    row('Lost again (returned)', lost.count, money(lost.perMonth, currency)),
    row('Dismissed', dismissed.count, money(dismissed.perMonth, currency)),
    '',
    ...(waiting === 0 ? [] : [`${waiting} changed, and not measured yet.`]),
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
export function measurementsReport({ measured, waiting }: Measurements): string {
  const said = measured.flatMap(({ seen, effect }) =>
    effect === null
      ? []
      : [
          `- ${escaped(seen.title)}: won ${range(effect.perMonth, effect.currency)} a month, to ${effect.asOf}`,
        ],
  );
  const later = waiting.map(({ finding, why, wait }) => {
    const days = wait === null || wait === 0 ? '' : ` About ${whole(wait)} more days.`;
    return `- ${escaped(finding)}: ${escaped(why)}${days}`;
  });
  return lines([
    '# Measured',
    '',
    ...(said.length === 0 ? ['Nothing new.'] : said),
    '',
    ...(later.length === 0 ? [] : ['## Not yet', '', ...later]),
  ]);
}

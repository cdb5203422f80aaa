import {
  type Answers,
  digestOf,
  type Finding,
  type FindingCase,
  FindingsQuestion,
  Locale,
  isSettled,
  ledgerOf,
  type Standing,
  standingOf,
} from '@throughline/model';
import { Command, Option } from 'commander';
import { digestReport, findingsReport } from '../output/findings-report.js';
import { reportWordsIn } from '../output/words/words.js';
import { asJson, deliver } from '../output/result.js';
import { readLine } from '../inputs/line.js';
import type { Ended } from '../program.js';
import { type AnswerOptions, answer, type Context, type From } from './answering.js';
import { lifeCommands } from './life.js';
import { withInputOptions } from './options.js';

const EXAMPLES = `
Examples:
  throughline findings                                  of the shop in ./.throughline, as JSON
  throughline findings orders.csv --format md           of a file, as a report; nothing of it is kept
  throughline findings --line line.json                 orders against ["Order Confirmed", "Item Picked", …]
  throughline findings --digest --format md --out week.md
                                                        what changed since the week before
  throughline findings accept payment-failed:device=phone --owner Grace --due 2026-05-01
  throughline findings change payment-failed:device=phone --what "Second provider" --on 2026-04-20
  throughline findings ledger --format md               money found, at stake, won

docs/findings.md says how findings are come by and how far to trust them.`;

interface FindingsOptions extends AnswerOptions {
  readonly format: 'json' | 'md';
  readonly locale: Locale;
  readonly digest?: boolean;
  readonly line?: string;
  readonly out?: string;
}

/** The last week, and beside it the one before. */
const WEEK = { period: { last: '7d' }, compare: 'previous' } as const;

function written(
  given: Answers['findings'],
  cases: readonly FindingCase[],
  options: FindingsOptions,
): string {
  const { format, digest, locale } = options;
  if (digest === true) return digestOfWeek(given, cases, options);
  const all = new Map(cases.map((each) => [each.finding, each]));
  if (format === 'md') return findingsReport(given, all, reportWordsIn(locale));
  return asJson({
    ...given,
    findings: given.findings.map((finding) => withLife(finding, all.get(finding.id))),
  });
}

function digestOfWeek(
  given: Answers['findings'],
  cases: readonly FindingCase[],
  { format, locale }: FindingsOptions,
): string {
  const known = new Map(cases.map((each) => [each.finding, each]));
  const standing = (finding: Finding): Standing => standingOf(finding, known.get(finding.id));
  // What was done with is not raised again, unless it has grown or returned.
  const raised = given.findings.filter((finding) => !isSettled(standing(finding)));
  const changes = digestOf(raised, given.compared?.findings ?? []);
  const ledger = ledgerOf(given.findings, cases, given.currency);
  const returned = raised.filter((finding) => standing(finding).again?.why === 'returned');
  if (format === 'md') return digestReport({ ...changes, returned }, given, ledger, reportWordsIn(locale));
  const { currency, meta } = given;
  return asJson({ kind: 'findings-digest', currency, ...changes, returned, ledger, asOf: meta.asOf });
}

/** A finding with where it stands and what was done about it. */
function withLife(finding: Finding, known: FindingCase | undefined): Finding & { readonly life: object } {
  const { state, again } = standingOf(finding, known);
  const { revision = 0, owner = null, due = null, change = null, effect = null, reason = null } = known ?? {};
  return { ...finding, life: { state, again, revision, owner, due, change, effect, reason } };
}

export function findingsCommand(context: Context, ended: Ended): Command {
  const command = new Command('findings')
    .description(
      'Say where the shop loses, what that costs a month, and what to try; and follow what is done about it.',
    )
    .argument(
      '[inputs...]',
      'files or folders to answer from; nothing of them is kept unless --data is given',
    )
    .addOption(new Option('--format <format>', 'what to make').choices(['json', 'md']).default('json'))
    .addOption(
      new Option('--locale <language>', 'the language of what is found, and of the report')
        .choices(Locale.options)
        .default('en'),
    )
    .option(
      '--line <file>',
      'the steps that orders should take, as a JSON list or the conformance question that has them as its path; - for standard input',
    )
    .option('--digest', 'what is new, grown and gone in the last 7 days, against the 7 before')
    .option('--out <file>', 'where to write; standard output where left out');
  for (const step of lifeCommands(context, ended)) command.addCommand(step);
  return withInputOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: FindingsOptions) => {
      const question = FindingsQuestion.parse({
        kind: 'findings',
        locale: options.locale,
        ...(options.digest === true ? WEEK : {}),
        ...(options.line === undefined ? {} : { line: await readLine(options.line) }),
      });
      const hand = async (given: Answers[keyof Answers], { place, shop }: From): Promise<void> => {
        if (given.kind !== 'findings') return;
        const cases = await place.cases(shop);
        await deliver(context.terminal, written(given, cases, options), options);
      };
      ended(await answer({ inputs, options, question }, context, hand));
    });
}

import { type Answers, digestOf, FindingsQuestion } from '@throughline/model';
import { Command, Option } from 'commander';
import { digestReport, findingsReport } from '../output/findings-report.js';
import { asJson, deliver } from '../output/result.js';
import type { Ended } from '../program.js';
import { type AnswerOptions, answer, type Context } from './answering.js';
import { withInputOptions } from './options.js';

const EXAMPLES = `
Examples:
  throughline findings                                  of the shop in ./.throughline, as JSON
  throughline findings orders.csv --format md           of a file, as a report; nothing of it is kept
  throughline findings --digest --format md --out week.md
                                                        what changed since the week before

docs/findings.md says how findings are come by and how far to trust them.`;

interface FindingsOptions extends AnswerOptions {
  readonly format: 'json' | 'md';
  readonly digest?: boolean;
  readonly out?: string;
}

/** The last week, and beside it the one before. */
const WEEK = { period: { last: '7d' }, compare: 'previous' } as const;

function written(given: Answers['findings'], { format, digest }: FindingsOptions): string {
  if (digest !== true) return format === 'md' ? findingsReport(given) : asJson(given);
  const changes = digestOf(given.findings, given.compared?.findings ?? []);
  if (format === 'md') return digestReport(changes, given);
  const { currency, meta } = given;
  return asJson({ kind: 'findings-digest', currency, ...changes, asOf: meta.asOf });
}

export function findingsCommand(context: Context, ended: Ended): Command {
  const command = new Command('findings')
    .description('Say where the shop loses, what that costs a month, and what to try.')
    .argument(
      '[inputs...]',
      'files or folders to answer from; nothing of them is kept unless --data is given',
    )
    .addOption(new Option('--format <format>', 'what to make').choices(['json', 'md']).default('json'))
    .option('--digest', 'what is new, grown and gone in the last 7 days, against the 7 before')
    .option('--out <file>', 'where to write; standard output where left out');
  return withInputOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: FindingsOptions) => {
      const question = FindingsQuestion.parse({ kind: 'findings', ...(options.digest === true ? WEEK : {}) });
      const hand = async (given: Answers[keyof Answers]): Promise<void> => {
        if (given.kind === 'findings') await deliver(context.terminal, written(given, options), options.out);
      };
      ended(await answer({ inputs, options, question }, context, hand));
    });
}

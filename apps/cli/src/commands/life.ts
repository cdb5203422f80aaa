import { userInfo } from 'node:os';
import { LifeStep, Locale } from '@throughline/model';
import { Command, Option } from 'commander';
import { readLine } from '../inputs/line.js';
import { EXIT, wrongUse } from '../exit.js';
import { caseReport, ledgerReport, measurementsReport } from '../output/life-report.js';
import { reportWordsIn } from '../output/words/words.js';
import { asJson, deliver } from '../output/result.js';
import { atPlace } from '../place/open.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';
import { withShopOptions } from './options.js';

interface StoredOptions {
  readonly data?: string;
  readonly shop?: string;
  readonly format: 'json' | 'md';
}

interface SpokenOptions extends StoredOptions {
  readonly locale: Locale;
}

interface StepOptions extends SpokenOptions, Readonly<Record<string, unknown>> {
  readonly by?: string;
  readonly revision?: string;
  readonly line?: string;
}

/** A step as it is written on the command line: its name, what it is for, and what has to be told with it. */
interface StepWords {
  readonly name: LifeStep['do'];
  readonly about: string;
  readonly options: readonly Option[];
}

const must = (flags: string, about: string): Option => new Option(flags, about).makeOptionMandatory();

const STEPS: readonly StepWords[] = [
  { name: 'look', about: 'Say that a finding was looked at.', options: [] },
  {
    name: 'accept',
    about: 'Take a finding on: who sees to it, and until when.',
    options: [must('--owner <name>', 'who sees to it'), must('--due <day>', 'until when, as 2026-03-31')],
  },
  {
    name: 'change',
    about: 'Say what was changed about a finding, so that its effect can be measured.',
    options: [
      must('--what <words>', 'what was changed'),
      must('--on <day>', 'the first day on which it was in place, as 2026-03-31'),
      new Option('--experiment <name>', 'the experiment that tests it, as its exposures name it'),
    ],
  },
  {
    name: 'close',
    about: 'Say that all is done about a finding.',
    options: [new Option('--note <words>', 'what to remember')],
  },
  {
    name: 'dismiss',
    about: 'Let a finding be. It is not raised again unless it grows.',
    options: [must('--reason <words>', 'why it is let be')],
  },
  {
    name: 'reopen',
    about: 'Take up again what was closed or dismissed.',
    options: [must('--why <words>', 'what has changed since')],
  },
];

/** `throughline findings accept ID …` and its kin: what is done about findings of a stored shop. */
export function lifeCommands(context: Context, ended: Ended): Command[] {
  const steps = STEPS.map((words) => stepCommand(words, context, ended));
  return [...steps, measureCommand(context, ended), ledgerCommand(context, ended)];
}

function stepCommand({ name, about, options }: StepWords, context: Context, ended: Ended): Command {
  const command = new Command(name)
    .description(about)
    .argument('<finding>', 'the id of the finding, as `throughline findings` lists it');
  for (const option of options) command.addOption(option);
  command
    .option('--by <name>', 'who takes the step; the user of this machine where left out')
    .option('--revision <n>', 'refuse the step where another was taken since this one')
    .option(
      '--line <file>',
      'the steps against which it was found, as `throughline findings --line` took them',
    );
  return withLocale(withShopOptions(command)).action(async (finding: string, given: StepOptions) => {
    const step = readStep(name, options, given);
    const line = given.line === undefined ? {} : { line: await readLine(given.line) };
    const body = { finding, by: given.by ?? userInfo().username, step, ...line, ...revisionOf(given) };
    await atPlace({ data: given.data, use: 'ask' }, context, async (place) => {
      const taken = await place.step(given.shop, body);
      const content = given.format === 'md' ? caseReport(taken, reportWordsIn(given.locale)) : asJson(taken);
      await deliver(context.terminal, content);
    });
    ended(EXIT.done);
  });
}

function measureCommand(context: Context, ended: Ended): Command {
  const command = new Command('measure').description(
    'Measure what every change has done, and keep it; say of which it is too early to say.',
  );
  return withLocale(withShopOptions(command)).action(async (options: SpokenOptions) => {
    await atPlace({ data: options.data, use: 'ask' }, context, async (place) => {
      const done = await place.measure(options.shop, options.locale);
      const content =
        options.format === 'md' ? measurementsReport(done, reportWordsIn(options.locale)) : asJson(done);
      await deliver(context.terminal, content);
    });
    ended(EXIT.done);
  });
}

function ledgerCommand(context: Context, ended: Ended): Command {
  const command = new Command('ledger').description(
    'Draw up the ledger: money found, at stake, won, and lost again.',
  );
  return withLocale(withShopOptions(command)).action(async (options: SpokenOptions) => {
    await atPlace({ data: options.data, use: 'ask' }, context, async (place) => {
      const ledger = await place.ledger(options.shop);
      await deliver(
        context.terminal,
        options.format === 'md' ? ledgerReport(ledger, reportWordsIn(options.locale)) : asJson(ledger),
        undefined,
      );
    });
    ended(EXIT.done);
  });
}

function withLocale(command: Command): Command {
  return withFormat(command).addOption(
    new Option('--locale <language>', 'the language of the report').choices(Locale.options).default('en'),
  );
}

function withFormat(command: Command): Command {
  return command.addOption(
    new Option('--format <format>', 'what to make').choices(['json', 'md']).default('json'),
  );
}

function readStep(name: LifeStep['do'], options: readonly Option[], given: StepOptions): LifeStep {
  const told = options.map((option) => [option.attributeName(), given[option.attributeName()]] as const);
  const read = LifeStep.safeParse({
    do: name,
    ...Object.fromEntries(told.filter(([, value]) => value !== undefined)),
  });
  if (read.success) return read.data;
  const problem = read.error.issues[0];
  throw wrongUse(`--${String(problem?.path[0] ?? name)}: ${problem?.message ?? 'cannot be meant'}.`);
}

function revisionOf({ revision }: StepOptions): { revision?: number } {
  if (revision === undefined) return {};
  if (!/^\d{1,9}$/u.test(revision)) throw wrongUse('--revision must be a whole number.');
  return { revision: Number(revision) };
}

import { resolve } from 'node:path';
import { DEFAULT_DEMO, YEAR_DEMO } from '@throughline/demo';
import { writeDemoFolder } from '@throughline/server';
import { Command, Option } from 'commander';
import { EXIT } from '../exit.js';
import { asRecord, parseJson, readNamed } from '../inputs/json.js';
import { ProgressLine } from '../output/progress.js';
import { say } from '../output/terminal.js';
import type { Ended } from '../program.js';
import { commandWordsIn } from '../words/words.js';
import type { Context } from './answering.js';
import { whole, withSpokenOption } from './options.js';

interface DemoOptions {
  readonly events?: number;
  readonly seed?: number;
  readonly config?: string;
  readonly year?: boolean;
  readonly format: 'jsonl' | 'parquet';
  readonly out: string;
}

const EXAMPLES = `
Examples:
  throughline demo --out demo-shop                              a shop of about 250,000 events
  throughline demo --year --out year                            for questions that want a long past
  throughline demo --events 10000000 --format parquet --out big
  throughline demo --config problems.json --seed 3 --out leaky  with problems planted, see docs/demo-shop.md

The same configuration and seed give the same files. truth.json tells what the planted problems cost.`;

/** In a smaller shop the counts of the stock would be much of what comes out. */
const COUNTED_FROM = 100_000;

async function readConfig({ config, year, events, seed }: DemoOptions): Promise<Record<string, unknown>> {
  const written =
    config === undefined
      ? year === true
        ? YEAR_DEMO
        : { ...DEFAULT_DEMO, ...((events ?? COUNTED_FROM) < COUNTED_FROM ? { stockCounts: false } : {}) }
      : asRecord(parseJson(await readNamed(config, 'configuration'), config), config);
  return { ...written, ...(events === undefined ? {} : { events }), ...(seed === undefined ? {} : { seed }) };
}

async function writeDemo(options: DemoOptions, { terminal, locale, signal }: Context): Promise<void> {
  const config = await readConfig(options);
  const out = resolve(options.out);
  const line = new ProgressLine(terminal, locale);
  try {
    const made = await writeDemoFolder(
      { config, out, format: options.format, truth: true },
      { report: (events) => line.tell({ phase: 'generating', rows: events }), signal },
    );
    line.clear();
    const rate = Math.round(made.events / Math.max(made.seconds, 0.001));
    say(terminal, commandWordsIn(locale).wrote({ events: made.events, out, seconds: made.seconds, rate }));
  } finally {
    line.clear();
  }
}

export function demoCommand(context: Context, ended: Ended): Command {
  const command = new Command('demo')
    .description('Write the files of a demo shop: events, objects, costs, and the truth about its problems.')
    .option('--events <n>', 'about how many events', whole(100, 10_000_000_000))
    .option('--seed <n>', 'another number makes another shop', whole(0, 2 ** 32 - 1))
    .option(
      '--config <file>',
      'what the shop is like and which problems it has (JSON); five problems where left out',
    )
    .addOption(
      new Option(
        '--year',
        'a year of 700,000 events, with counts of its stock, for budgets and reorder points',
      ).conflicts('config'),
    )
    .addOption(
      new Option('--format <format>', 'how events are written')
        .choices(['jsonl', 'parquet'])
        .default('jsonl'),
    )
    .requiredOption('--out <folder>', 'where to write: a new or empty folder, or one of an earlier demo')
    .addHelpText('after', EXAMPLES);
  return withSpokenOption(command, 'the language of what is said of it').action(
    async (options: DemoOptions) => {
      await writeDemo(options, context);
      ended(EXIT.done);
    },
  );
}

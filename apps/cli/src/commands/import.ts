import { Command } from 'commander';
import { readOrder } from '../inputs/orders.js';
import { atPlace } from '../place/open.js';
import type { Ended } from '../program.js';
import { type AnswerOptions, codeOf, type Context, takeIn } from './answering.js';
import { withInputOptions, withSpokenOption } from './options.js';

const EXAMPLES = `
Examples:
  throughline import orders_export.csv --preset shopify
  throughline import events.parquet --mapping mapping.yaml --shop outlet
  throughline import demo-folder --data /srv/throughline

Importing a file again, or exports that overlap, doubles nothing.`;

export function importCommand(context: Context, ended: Ended): Command {
  const command = new Command('import')
    .description(
      'Keep the events of files: CSV, TSV, JSONL (plain or .gz), Parquet, XES, OCEL, or a folder of them.',
    )
    .argument('<inputs...>', 'files or folders');
  return withSpokenOption(withInputOptions(command), 'the language of what is said of the import')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: AnswerOptions) => {
      const order = await readOrder(inputs, options);
      await atPlace({ data: options.data, use: 'import' }, context, async (place) => {
        const { rejected } = await takeIn(place, order, context);
        ended(codeOf(rejected, options.strict, context));
      });
    });
}

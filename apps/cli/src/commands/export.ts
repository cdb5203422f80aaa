import { EXPORT_FORMATS, type ExportFormat } from '@throughline/ingest';
import { Command, Option } from 'commander';
import { EXIT } from '../exit.js';
import { deliverPieces } from '../output/pieces.js';
import { atPlace } from '../place/open.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';
import { withShopOptions } from './options.js';

const EXAMPLES = `
Examples:
  throughline export --format ocel-json --out shop.jsonocel
  throughline export --format xes --object order --out orders.xes

The formats of OCEL without a number are 2.0. What is written can be imported again and is the same.`;

interface ExportOptions {
  readonly data: string;
  readonly shop?: string;
  readonly format: ExportFormat;
  readonly object?: string;
  readonly out?: string;
}

export function exportCommand(context: Context, ended: Ended): Command {
  const command = new Command('export')
    .description('Write a stored shop as an event log for other tools of process mining.')
    .addOption(
      new Option('--format <format>', 'how to write it').choices([...EXPORT_FORMATS]).default('ocel-json'),
    )
    .option('--object <type>', 'for xes: the type of object whose journeys are the traces')
    .option('--out <file>', 'where to write; standard output where left out');
  return withShopOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async ({ data, shop, format, object, out }: ExportOptions) => {
      await atPlace({ data, use: 'ask' }, context, async (place) => {
        await deliverPieces(context.terminal, await place.log(shop, { format, object }), out);
        ended(EXIT.done);
      });
    });
}

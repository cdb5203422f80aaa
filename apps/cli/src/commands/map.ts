import { type Answer, MapQuestion, type MapAnswer } from '@throughline/model';
import { renderMapHtml, renderMapSvg } from '@throughline/blueprint';
import { Command } from 'commander';
import { asJson, deliver } from '../output/result.js';
import type { Ended } from '../program.js';
import { answer, type Context } from './answering.js';
import { type DrawingOptions, tongueOf, withDrawingOptions, withInputOptions } from './options.js';

const EXAMPLES = `
Examples:
  throughline map                                   of the shop in ./.throughline
  throughline map orders.csv --object order         of a file; nothing of it is kept
  throughline map --format html --out map.html      one file that opens without a network`;

function draw(map: MapAnswer, options: DrawingOptions): string {
  switch (options.format) {
    case 'json':
      return asJson(map);
    case 'html':
      return renderMapHtml(map, tongueOf(options));
    case 'svg':
      return renderMapSvg(map, tongueOf(options));
  }
}

export function mapCommand(context: Context, ended: Ended): Command {
  const command = new Command('map')
    .description('Show which activity follows which, for each object type, with counts and times.')
    .argument(
      '[inputs...]',
      'files or folders to answer from; nothing of them is kept unless --data is given',
    );
  return withInputOptions(withDrawingOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: DrawingOptions) => {
      const question = MapQuestion.parse({ kind: 'map', object: options.object, locale: options.locale });
      const hand = async (given: Answer): Promise<void> => {
        if (given.kind === 'map') await deliver(context.terminal, draw(given, options), options);
      };
      ended(await answer({ inputs, options, question }, context, hand));
    });
}

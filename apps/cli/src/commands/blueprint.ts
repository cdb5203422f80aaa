import { type Answer, BlueprintQuestion, type BlueprintAnswer } from '@throughline/model';
import { renderBlueprintHtml, renderBlueprintSvg } from '@throughline/blueprint';
import { Command } from 'commander';
import { asJson, deliver } from '../output/result.js';
import type { Ended } from '../program.js';
import { answer, type Context } from './answering.js';
import { type DrawingOptions, tongueOf, whole, withDrawingOptions, withInputOptions } from './options.js';

const EXAMPLES = `
Examples:
  throughline blueprint                                       of the shop in ./.throughline
  throughline blueprint orders.csv --preset shopify           of a file; nothing of it is kept
  throughline blueprint --format html --out blueprint.html    one file that opens without a network`;

function draw(blueprint: BlueprintAnswer, options: DrawingOptions): string {
  switch (options.format) {
    case 'json':
      return asJson(blueprint);
    case 'html':
      return renderBlueprintHtml(blueprint, tongueOf(options));
    case 'svg':
      return renderBlueprintSvg(blueprint, tongueOf(options));
  }
}

export function blueprintCommand(context: Context, ended: Ended): Command {
  const command = new Command('blueprint')
    .description('Show the service blueprint: stages, lanes, steps and flows with their figures.')
    .argument(
      '[inputs...]',
      'files or folders to answer from; nothing of them is kept unless --data is given',
    )
    .option('--steps <n>', 'steps to draw before the rest is folded (default: 24)', whole(3, 200));
  return withInputOptions(withDrawingOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: DrawingOptions & { steps?: number }) => {
      const question = BlueprintQuestion.parse({
        kind: 'blueprint',
        object: options.object,
        locale: options.locale,
        steps: options.steps,
      });
      const hand = async (given: Answer): Promise<void> => {
        if (given.kind === 'blueprint') await deliver(context.terminal, draw(given, options), options);
      };
      ended(await answer({ inputs, options, question }, context, hand));
    });
}

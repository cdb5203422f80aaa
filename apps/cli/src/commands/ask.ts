import { Command } from 'commander';
import { readQuestion } from '../inputs/question.js';
import { asJson, deliver } from '../output/result.js';
import type { Ended } from '../program.js';
import { type AnswerOptions, answer, type Context } from './answering.js';
import { withInputOptions } from './options.js';

const EXAMPLES = `
Examples:
  echo '{"kind":"map","object":"order"}' | throughline ask -
  throughline ask question.json orders.csv --out answer.json`;

export function askCommand(context: Context, ended: Ended): Command {
  const command = new Command('ask')
    .description('Answer a question that is written as JSON.')
    .argument('<question>', 'the file of the question, - for standard input')
    .argument(
      '[inputs...]',
      'files or folders to answer from; nothing of them is kept unless --data is given',
    )
    .option('--out <file>', 'where to write; standard output where left out');
  return withInputOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (path: string, inputs: string[], options: AnswerOptions & { out?: string }) => {
      const question = await readQuestion(path);
      const hand = (given: unknown): Promise<void> => deliver(context.terminal, asJson(given), options);
      ended(await answer({ inputs, options, question }, context, hand));
    });
}

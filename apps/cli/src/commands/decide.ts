import { describeModel, listModels, reasonIn, runModel } from '@throughline/server';
import { Command, Option } from 'commander';
import { EXIT, wrongUse } from '../exit.js';
import { readModelInput } from '../inputs/model.js';
import { asJson, deliver } from '../output/result.js';
import { say, type Terminal } from '../output/terminal.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';

const EXAMPLES = `
Examples:
  throughline decide --list
  throughline decide attribution --schema
  throughline decide attribution paths.json --out channels.json
  cat paths.json | throughline decide attribution -

A model that cannot answer from its input says so: {"cannotEstimate": {"reason": …, "hint": …}}.`;

interface DecideOptions {
  readonly list?: boolean;
  readonly schema?: boolean;
  readonly out?: string;
}

interface Ordered {
  readonly model: string | undefined;
  readonly input: string | undefined;
  readonly options: DecideOptions;
}

async function listed(): Promise<unknown> {
  const models = await listModels();
  return models.map(({ name, title }) => ({ name, title }));
}

async function schemas(name: string): Promise<unknown> {
  const { input, output } = await describeModel(name);
  return { input, output };
}

async function decided(name: string, path: string | undefined, terminal: Terminal): Promise<unknown> {
  const model = await describeModel(name);
  if (path === undefined)
    throw wrongUse(
      `The model "${model.name}" needs an input.`,
      'Name a JSON file, or - for standard input; --schema shows what it takes.',
    );
  const output = await runModel(model.name, await readModelInput(path));
  // In words, too: who reads only figures would miss it.
  const told = await reasonIn(output);
  if (told !== null) say(terminal, `Cannot be estimated: ${told.reason} ${told.hint}`);
  return output;
}

async function result({ model, input, options }: Ordered, terminal: Terminal): Promise<unknown> {
  if (options.list === true) return listed();
  if (model === undefined) throw wrongUse('No model was named.', '`throughline decide --list` names them.');
  return options.schema === true ? schemas(model) : decided(model, input, terminal);
}

export function decideCommand(context: Context, ended: Ended): Command {
  return new Command('decide')
    .description('Run a model of decision mathematics on input that is written as JSON.')
    .argument('[model]', 'which one; --list names them')
    .argument('[input]', 'the file of its input, - for standard input')
    .addOption(new Option('--list', 'name the models').conflicts('schema'))
    .option('--schema', 'the JSON Schemas of what the model takes and gives')
    .option('--out <file>', 'where to write; standard output where left out')
    .addHelpText('after', EXAMPLES)
    .action(async (model: string | undefined, input: string | undefined, options: DecideOptions) => {
      const output = await result({ model, input, options }, context.terminal);
      await deliver(context.terminal, asJson(output), options);
      ended(EXIT.done);
    });
}

import { HookBody, HookName, readVariable } from '@throughline/server';
import { Command, InvalidArgumentError } from 'commander';
import { EXIT, wrongUse } from '../exit.js';
import { asRecord, parseJson, readNamed } from '../inputs/json.js';
import { asJson, deliver } from '../output/result.js';
import { atPlace } from '../place/open.js';
import type { Place } from '../place/place.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';
import { withShopOptions } from './options.js';

const EXAMPLES = `
Examples:
  throughline hooks set shopify --shop boots --secret-env SHOPIFY_SECRET
  throughline hooks set stripe --shop boots --secret-env NEW_SECRET --secret-env OLD_SECRET
  throughline hooks set packing --shop boots --secret-env PACKING_SECRET --mapping packing.json
  throughline hooks list --shop boots

Webhooks are sent to the path that is told. docs/sources.md says where each vendor shows its secret.`;

interface ShopOptions {
  readonly data?: string;
  readonly shop?: string;
}

interface SetOptions extends ShopOptions {
  readonly secretEnv: string[];
  readonly mapping?: string;
}

function hookName(value: string): string {
  const result = HookName.safeParse(value);
  if (result.success) return result.data;
  throw new InvalidArgumentError(`It ${result.error.issues[0]?.message ?? 'is no name'}.`);
}

const oneMore = (value: string, before: string[] = []): string[] => [...before, value];

async function mappingIn(path: string): Promise<Record<string, unknown>> {
  return asRecord(parseJson(await readNamed(path, 'mapping'), path), path);
}

async function bodyOf({ secretEnv, mapping }: SetOptions): Promise<HookBody> {
  const missing = secretEnv.find((name) => readVariable(name) === '');
  if (missing !== undefined)
    throw wrongUse(
      `The variable ${missing} is not set.`,
      'Put the secret into it: on a command line it would be seen.',
    );
  const read = HookBody.safeParse({
    secrets: secretEnv.map((name) => readVariable(name).trim()),
    ...(mapping === undefined ? {} : { mapping: await mappingIn(mapping) }),
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw wrongUse(`The ${issue?.path.join('.') ?? 'source'}: ${issue?.message ?? 'is not allowed'}.`);
}

export function hooksCommand(context: Context, ended: Ended): Command {
  const within = async (options: ShopOptions, work: (place: Place, shop: string) => Promise<unknown>) => {
    await atPlace({ data: options.data, use: 'import' }, context, async (place) => {
      await deliver(context.terminal, asJson(await work(place, options.shop ?? 'shop')));
      ended(EXIT.done);
    });
  };
  const set = new Command('set')
    .description(
      'Set the secrets that the webhooks of a source are signed with, in the place of those before.',
    )
    .argument('<name>', 'shopify, woocommerce, stripe, zendesk, or a name of your own', hookName)
    .requiredOption(
      '--secret-env <name>',
      'the environment variable that holds a secret; may be repeated',
      oneMore,
    )
    .option('--mapping <file>', 'how the bodies of another sender are read (JSON)');
  const list = new Command('list').description('Where webhooks may come from, and what became of them.');
  withShopOptions(set).action(async (name: string, options: SetOptions) => {
    const body = await bodyOf(options);
    await within(options, (place, shop) => place.setHook(shop, name, body));
  });
  withShopOptions(list).action((options: ShopOptions) => within(options, (place, shop) => place.hooks(shop)));
  return new Command('hooks')
    .description('Take in the webhooks of shop systems.')
    .addHelpText('after', EXAMPLES)
    .addCommand(set)
    .addCommand(list);
}

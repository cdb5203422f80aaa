import { KeyOrder } from '@throughline/server';
import { Command } from 'commander';
import { EXIT, wrongUse } from '../exit.js';
import { asJson, deliver } from '../output/result.js';
import { type AccessPlace, openAccess } from '../place/access.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';
import { DEFAULT_DATA, whole } from './options.js';

const EXAMPLES = `
Examples:
  throughline keys create --source web --for boots          a write key for a source of a shop
  throughline keys create --source ga4 --for boots --value G-ABCDEF1234
                                                            one that its clients have already
  throughline keys create --api report --scopes read        an API key for a program
  throughline keys rotate ID --overlap 48                   a new key; the old one is taken for two days still

A key is printed once, and kept by its hash alone. docs/security.md says what keys open.`;

interface InData {
  readonly data: string;
}

interface CreateOptions extends InData {
  readonly source?: string;
  readonly for?: string;
  readonly value?: string;
  readonly api?: string;
  readonly scopes?: string;
  readonly days?: number;
}

/** Opens where keys and accounts are kept, does the work, prints what came of it as JSON. */
export async function atAccess(
  data: string,
  context: Context,
  work: (place: AccessPlace) => Promise<unknown>,
): Promise<void> {
  const place = await openAccess(data, context);
  try {
    const told = await work(place);
    if (told !== undefined && told !== null) await deliver(context.terminal, asJson(told));
  } finally {
    await place.close();
  }
}

export function withData(command: Command): Command {
  return command.option('--data <folder>', 'the data folder', DEFAULT_DATA);
}

/** `throughline keys …`: write keys of sources and API keys of programs. */
export function keysCommand(context: Context, ended: Ended): Command {
  const command = new Command('keys')
    .description('Make, list, rotate and revoke keys.')
    .addHelpText('after', EXAMPLES);
  for (const step of [create, list, rotate, revoke]) command.addCommand(step(context, ended));
  return command;
}

function create(context: Context, ended: Ended): Command {
  return withData(new Command('create').description('Make a key; it is printed this once.'))
    .option('--source <name>', 'a write key: the source whose events it brings')
    .option('--for <shop>', 'a write key: the shop that it sends to')
    .option('--value <key>', 'a write key that clients have already; made up where left out')
    .option('--api <name>', 'an API key: what it is for')
    .option('--scopes <list>', 'an API key: what it may, of read, edit and manage, parted by commas')
    .option('--days <n>', 'after how many days it ends; never where left out', whole(1, 3650))
    .action(async (options: CreateOptions) => {
      const order = orderOf(options);
      await atAccess(options.data, context, (place) => place.makeKey(order));
      ended(EXIT.done);
    });
}

function orderOf({ source, for: shop, value, api, scopes, days }: CreateOptions): KeyOrder {
  if ((source === undefined) === (api === undefined))
    throw wrongUse(
      'A key is either for a source or for a program.',
      'Give --source with --for, or --api with --scopes.',
    );
  const asked =
    source === undefined
      ? { kind: 'api', name: api, scopes: scopes?.split(',') ?? ['read'], days }
      : { kind: 'write', name: source, shop, value, days };
  const read = KeyOrder.safeParse(asked);
  if (read.success) return read.data;
  const problem = read.error.issues[0];
  throw wrongUse(`${String(problem?.path[0] ?? 'The key')}: ${problem?.message ?? 'cannot be meant'}.`);
}

function list(context: Context, ended: Ended): Command {
  return withData(new Command('list').description('Every key that was made, without the keys.')).action(
    async ({ data }: InData) => {
      await atAccess(data, context, (place) => place.keys());
      ended(EXIT.done);
    },
  );
}

function rotate(context: Context, ended: Ended): Command {
  return withData(new Command('rotate').description('Make a new key in the place of one.').argument('<id>'))
    .option('--overlap <hours>', 'for how many hours the old one is taken still', whole(0, 2160), 24)
    .action(async (id: string, { data, overlap }: InData & { readonly overlap: number }) => {
      await atAccess(data, context, (place) => place.rotateKey(id, overlap));
      ended(EXIT.done);
    });
}

function revoke(context: Context, ended: Ended): Command {
  return withData(new Command('revoke').description('Take a key no more.').argument('<id>')).action(
    async (id: string, { data }: InData) => {
      await atAccess(data, context, (place) => place.revokeKey(id));
      ended(EXIT.done);
    },
  );
}

import { resolve } from 'node:path';
import { type Vendor, VENDORS } from '@throughline/ingest';
import { BackfillProgress, readVariable, type ReadingOrder, SITES } from '@throughline/server';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { backfill } from '../backfill/run.js';
import { EXIT, wrongUse } from '../exit.js';
import { asJson, deliver } from '../output/result.js';
import { atPlace } from '../place/open.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';
import { DEFAULT_DATA, withShopOptions } from './options.js';

const EXAMPLES = `
Examples:
  throughline backfill shopify --shop boots --site boots.myshopify.com --token-env SHOPIFY_TOKEN
  throughline backfill woocommerce --shop boots --site boots.example --token-env WOO_KEYS
  throughline backfill stripe --shop boots --token-env STRIPE_KEY --since 2026-01-01
  throughline backfill zendesk --shop boots --site boots.zendesk.com --token-env ZENDESK_TOKEN
  throughline backfill klaviyo --shop boots --token-env KLAVIYO_KEY

Cut off at any moment, the same command goes on where it was; once it has come to its end, it reads what changed since.
docs/sources.md says which token each of them needs.`;

interface BackfillOptions {
  readonly data?: string;
  readonly shop?: string;
  readonly site?: string;
  readonly tokenEnv: string;
  readonly since?: number;
  readonly again?: boolean;
}

function day(value: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new InvalidArgumentError('It must be a day such as 2026-01-31.');
}

function orderOf(
  vendor: Vendor,
  { shop = 'shop', site, tokenEnv, since, again }: BackfillOptions,
): ReadingOrder {
  const address = site ?? SITES[vendor];
  if (address === undefined)
    throw wrongUse(
      `Where ${vendor} is was not said.`,
      'Name its address with --site, such as boots.myshopify.com.',
    );
  if (!URL.canParse(/^https?:\/\//u.test(address) ? address : `https://${address}`))
    throw wrongUse(`"${address}" is no address.`, 'Name a host such as boots.myshopify.com.');
  const token = readVariable(tokenEnv).trim();
  if (token === '')
    throw wrongUse(
      `The variable ${tokenEnv} is not set.`,
      'Put the token into it: on a command line it would be seen.',
    );
  return { vendor, shop, site: address, token, since, again: again === true };
}

export function backfillCommand(context: Context, ended: Ended): Command {
  const command = new Command('backfill')
    .description("Read the past of a shop through its vendor's API.")
    .addArgument(new Argument('<vendor>', 'whose').choices(VENDORS))
    .option('--site <address>', "the address of the vendor's API")
    .requiredOption('--token-env <name>', 'the environment variable that holds the token')
    .option('--since <day>', 'only what changed from that day on (UTC)', day)
    .option('--again', 'from the beginning, whatever was read before');
  return withShopOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (vendor: Vendor, options: BackfillOptions) => {
      const order = orderOf(vendor, options);
      const folder = resolve(options.data ?? DEFAULT_DATA);
      await atPlace({ data: folder, use: 'import' }, context, async (place) => {
        const progress = new BackfillProgress({ folder, ...order });
        const read = await backfill(order, { place, progress }, context);
        await deliver(context.terminal, asJson({ shop: order.shop, vendor, ...read }));
        ended(EXIT.done);
      });
    });
}

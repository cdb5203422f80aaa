import { WantedPerson } from '@throughline/server';
import { Command } from 'commander';
import { EXIT, wrongUse } from '../exit.js';
import { asJson, deliver } from '../output/result.js';
import { atPlace } from '../place/open.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';
import { withShopOptions } from './options.js';

const EXAMPLES = `
Examples:
  throughline person export ann --also ann@boots.example --out ann.json
  throughline person erase ann --also ann@boots.example

What is theirs, and what is not covered, is told in docs/api.md.`;

interface PersonOptions {
  readonly data: string;
  readonly shop?: string;
  readonly also?: readonly string[];
}

/** `throughline person export`, `erase`: what is kept of one customer. */
export function personCommand(context: Context, ended: Ended): Command {
  return new Command('person')
    .description('Export or erase all that is kept of one customer.')
    .addHelpText('after', EXAMPLES)
    .addCommand(exportCommand(context, ended))
    .addCommand(eraseCommand(context, ended));
}

function withPerson(command: Command): Command {
  return withShopOptions(command)
    .argument('<customer>', 'any id of theirs')
    .option('--also <text...>', 'what else is known of them, such as an e-mail address');
}

function exportCommand(context: Context, ended: Ended): Command {
  return withPerson(new Command('export').description('All that is kept of them, as JSON.'))
    .option('--out <file>', 'where to write; standard output where left out')
    .action(async (customer: string, options: PersonOptions & { readonly out?: string }) => {
      const person = personOf(customer, options);
      await atPlace({ data: options.data, use: 'ask' }, context, async (place) => {
        await deliver(context.terminal, asJson(await place.person(options.shop, person)), options);
      });
      ended(EXIT.done);
    });
}

function eraseCommand(context: Context, ended: Ended): Command {
  return withPerson(
    new Command('erase').description('Take it away, for good; tells how much it was.'),
  ).action(async (customer: string, options: PersonOptions) => {
    const person = personOf(customer, options);
    await atPlace({ data: options.data, use: 'ask' }, context, async (place) => {
      await deliver(context.terminal, asJson(await place.erase(options.shop, person)));
    });
    ended(EXIT.done);
  });
}

function personOf(customer: string, { also }: PersonOptions): WantedPerson {
  const read = WantedPerson.safeParse(also === undefined ? { customer } : { customer, also });
  if (read.success) return read.data;
  throw wrongUse(
    `${String(read.error.issues[0]?.path[0] ?? 'The person')}: ${read.error.issues[0]?.message ?? ''}.`,
  );
}

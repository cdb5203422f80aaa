import { Command } from 'commander';
import { EXIT } from '../exit.js';
import { asJson, deliver } from '../output/result.js';
import { atPlace } from '../place/open.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';
import { withShopOptions } from './options.js';

const EXAMPLES = `
Examples:
  throughline cards list --shop boots         links to cards that were given out, and until when they last
  throughline cards revoke ID --shop boots    a link that shows nothing any more
  throughline cards restore ID --shop boots   the same link once more

Links that a support desk signs itself are not known here: a new secret under Settings ends them all.`;

interface ShopOptions {
  readonly data?: string;
  readonly shop?: string;
}

/** `throughline cards …`: links to the cards of customers, which anyone may look at who has them. */
export function cardsCommand(context: Context, ended: Ended): Command {
  const list = new Command('list').description('Links to cards that were given out and have not ended.');
  withShopOptions(list).action(async ({ data, shop }: ShopOptions) => {
    await atPlace({ data, use: 'ask' }, context, async (place) => {
      await deliver(context.terminal, asJson(await place.cardLinks(shop)));
    });
    ended(EXIT.done);
  });
  const change = (name: 'revoke' | 'restore', says: string): Command =>
    withShopOptions(new Command(name).description(says).argument('<id>', 'as `list` names it')).action(
      async (id: string, { data, shop }: ShopOptions) => {
        await atPlace({ data, use: 'ask' }, context, (place) => place.changeCardLink(shop, id, name));
        ended(EXIT.done);
      },
    );
  return new Command('cards')
    .description('Take links to the cards of customers back, one by one.')
    .addHelpText('after', EXAMPLES)
    .addCommand(list)
    .addCommand(change('revoke', 'Have a link show nothing any more.'))
    .addCommand(change('restore', 'Have a link that was taken back show its card again.'));
}

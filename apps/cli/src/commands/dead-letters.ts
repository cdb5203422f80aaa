import type { DeadLetterEntry, ReplayBody } from '@throughline/server';
import { Locale } from '@throughline/model';
import { Command, Option } from 'commander';
import { EXIT, wrong } from '../exit.js';
import { escaped, lines } from '../output/markdown.js';
import { type ReportWords, reportWordsIn } from '../output/words/words.js';
import { asJson, deliver } from '../output/result.js';
import { atPlace } from '../place/open.js';
import type { Place } from '../place/place.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';
import { whole, withShopOptions, withSpokenOption } from './options.js';

const EXAMPLES = `
Examples:
  throughline dead-letters list --format md
  throughline dead-letters replay                                    all of them once more, as they are
  throughline dead-letters repair --reason time --set 'time="2026-03-01T10:00:00Z"'
  throughline dead-letters repair ID --move properties.orderNumber=properties.order_id

Fields are named by their path with dots. A value is JSON, or else the text as it stands.`;

interface ListOptions {
  readonly data?: string;
  readonly shop?: string;
  readonly limit: number;
  readonly reason?: string;
  readonly format: 'json' | 'md';
  readonly locale: Locale;
}

interface ReplayOptions extends Omit<ListOptions, 'limit' | 'format' | 'locale'> {
  readonly move?: readonly string[];
  readonly set?: readonly string[];
}

/** More than are kept: all of them. */
const ALL = 10_000;

const SAID = 'the language of what is said of them';

const oneMore = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** `throughline dead-letters list`, `replay` and `repair`: what came in live and could not be used. */
export function deadLettersCommand(context: Context, ended: Ended): Command {
  const command = new Command('dead-letters')
    .description('Look at what came in live and could not be used, mend it, and have it read once more.')
    .addHelpText('after', EXAMPLES);
  return command
    .addCommand(listCommand(context, ended))
    .addCommand(replayCommand(context, ended))
    .addCommand(repairCommand(context, ended));
}

function listCommand(context: Context, ended: Ended): Command {
  const command = new Command('list').description('List them with their reasons, the newest first.');
  return withSpokenOption(withReason(command), 'the language of the reasons')
    .option('--limit <n>', 'at most so many', whole(1, ALL), 100)
    .addOption(new Option('--format <format>', 'what to make').choices(['json', 'md']).default('json'))
    .action(async (options: ListOptions) => {
      await atPlace({ data: options.data, use: 'ask' }, context, async (place) => {
        const letters = (await lettersOf(place, options)).slice(0, options.limit);
        const content =
          options.format === 'md' ? lettersReport(letters, reportWordsIn(options.locale)) : asJson(letters);
        await deliver(context.terminal, content);
      });
      ended(EXIT.done);
    });
}

function replayCommand(context: Context, ended: Ended): Command {
  const command = new Command('replay').description('Read them once more, as they are.');
  return withSpokenOption(withReason(command), SAID)
    .argument('[ids...]', 'which ones, as `list` names them; all where left out')
    .action(async (ids: string[], options: ReplayOptions) => {
      await replay(ids, options, context);
      ended(EXIT.done);
    });
}

function repairCommand(context: Context, ended: Ended): Command {
  const command = new Command('repair').description('Mend them, and read them once more.');
  return withSpokenOption(withReason(command), SAID)
    .argument('[ids...]', 'which ones, as `list` names them; all where left out')
    .option('--move <from=to>', 'move a field to where it belongs; may be given again', oneMore)
    .option('--set <field=value>', 'set a field; may be given again', oneMore)
    .action(async (ids: string[], options: ReplayOptions) => {
      if (options.move === undefined && options.set === undefined)
        throw wrong((words) => words.nothingMended);
      await replay(ids, options, context);
      ended(EXIT.done);
    });
}

function withReason(command: Command): Command {
  return withShopOptions(command).option('--reason <words>', 'those alone whose reason holds these words');
}

async function replay(ids: readonly string[], options: ReplayOptions, context: Context): Promise<void> {
  const { move, set, shop } = options;
  await atPlace({ data: options.data, use: 'ask' }, context, async (place) => {
    const body: ReplayBody = {
      ...(await meant(place, ids, options)),
      ...(move === undefined ? {} : { move: Object.fromEntries(move.map((told) => parted('--move', told))) }),
      ...(set === undefined ? {} : { set: Object.fromEntries(set.map(setting)) }),
    };
    await deliver(context.terminal, asJson(await place.replay(shop, body)));
  });
}

/** Those that are named, or have the reason, or both; all where neither is told. */
async function meant(
  place: Place,
  ids: readonly string[],
  options: ReplayOptions,
): Promise<Pick<ReplayBody, 'ids'>> {
  if (options.reason === undefined) return ids.length === 0 ? {} : { ids: [...ids] };
  // A reason may have been read off a list in any language.
  const lists = Locale.options.map((locale) => lettersOf(place, { ...options, locale }));
  const alike = [...new Set((await Promise.all(lists)).flat().map(({ id }) => id))];
  return { ids: ids.length === 0 ? alike : alike.filter((id) => ids.includes(id)) };
}

async function lettersOf(
  place: Place,
  {
    shop,
    reason,
    locale = 'en',
  }: Pick<ListOptions, 'shop' | 'reason'> & Partial<Pick<ListOptions, 'locale'>>,
): Promise<DeadLetterEntry[]> {
  const letters = await place.letters(shop, { limit: ALL, locale });
  return reason === undefined ? letters : letters.filter((letter) => letter.reason.includes(reason));
}

function parted(option: string, told: string): [string, string] {
  const at = told.indexOf('=');
  if (at > 0 && at < told.length - 1) return [told.slice(0, at), told.slice(at + 1)];
  throw wrong((words) => words.noSides(option, told));
}

function setting(told: string): [string, unknown] {
  const [field, value] = parted('--set', told);
  try {
    return [field, JSON.parse(value) as unknown];
  } catch {
    return [field, value];
  }
}

function lettersReport(letters: readonly DeadLetterEntry[], words: ReportWords): string {
  if (letters.length === 0) return lines([words.noLetters]);
  return lines(
    letters.flatMap(({ id, at, source, protocol, reason, item }) => [
      `- **${escaped(reason)}** (${at}, ${words.letterBy(escaped(source), protocol)}, \`${id}\`)`,
      '',
      `      ${item.replaceAll('\n', ' ')}`,
      '',
    ]),
  );
}

import { GERMAN_NAMES, Locale, ShopId } from '@throughline/model';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { AnswerOptions } from './answering.js';

export const DEFAULT_DATA = '.throughline';

function shopId(value: string): string {
  const result = ShopId.safeParse(value);
  if (result.success) return result.data;
  throw new InvalidArgumentError(`A shop's name ${result.error.issues[0]?.message ?? 'is not allowed'}.`);
}

/** A reader of whole numbers within bounds, for options. */
export function whole(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/u.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** Which stored shop is meant. */
export function withShopOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'the data folder of the shop', DEFAULT_DATA)
    .option('--shop <id>', 'which shop of the data folder', shopId);
}

/** How files become events: shared by every command that takes files in. */
export function withInputOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--preset <name>', 'how to read the files: one of the shipped mappings').conflicts(
        'mapping',
      ),
    )
    .option('--mapping <file>', 'how to read the files: a mapping of your own (YAML or JSON)')
    .option(
      '--data <folder>',
      `the data folder of a stored shop (./${DEFAULT_DATA} where no files are named)`,
    )
    .option('--shop <id>', 'which shop of the data folder', shopId)
    .option('--settings <file>', "the shop's settings (JSON): currency, zone, goals, teams, …")
    .option('--rejects <file>', 'where to keep rows that cannot be used')
    .option('--strict', 'end with code 1 where a row cannot be used');
}

export interface DrawingOptions extends AnswerOptions {
  readonly format: 'json' | 'html' | 'svg';
  readonly object?: string;
  readonly out?: string;
  readonly locale: Locale;
}

/** In which language a picture speaks, and what it calls what the taxonomy knows. */
export const tongueOf = ({ locale }: Pick<DrawingOptions, 'locale'>) => ({
  locale,
  names: locale === 'de' ? GERMAN_NAMES : {},
});

/** In which language a command speaks to whoever runs it. */
export function withSpokenOption(command: Command, what: string): Command {
  return command.addOption(new Option('--locale <language>', what).choices(Locale.options).default('en'));
}

/** What to make of the answer, and where it goes. */
export function withDrawingOptions(command: Command): Command {
  return command
    .option('--object <type>', 'one object type, such as order; all where left out')
    .addOption(
      new Option('--format <format>', 'what to make').choices(['json', 'html', 'svg']).default('json'),
    )
    .addOption(
      new Option('--locale <language>', 'the language of the picture').choices(Locale.options).default('en'),
    )
    .option('--out <file>', 'where to write; standard output where left out');
}

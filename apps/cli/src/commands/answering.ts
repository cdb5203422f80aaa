import type { Answer, Locale, Question } from '@throughline/model';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { type InputOptions, readOrder } from '../inputs/orders.js';
import { ProgressLine } from '../output/progress.js';
import { tellReport } from '../output/report.js';
import { say, type Terminal } from '../output/terminal.js';
import { atPlace } from '../place/open.js';
import type { ImportOrder, Place } from '../place/place.js';
import { commandWordsIn } from '../words/words.js';

export interface AnswerOptions extends InputOptions {
  readonly data?: string;
  readonly strict?: boolean;
}

/** What a command runs in: where it writes, and when it is told to stop. */
export interface Context {
  readonly terminal: Terminal;
  /** In which language it speaks to whoever runs it. */
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

export interface Imported {
  readonly shop: string | undefined;
  readonly rejected: number;
}

/** Takes the files in, telling how far it is and what came of it. */
export async function takeIn(
  place: Place,
  order: ImportOrder,
  { terminal, locale }: Context,
): Promise<Imported> {
  const line = new ProgressLine(terminal, locale);
  try {
    const { shop, report } = await place.import(order, (step) => line.tell(step));
    line.clear();
    tellReport(terminal, report, locale);
    return { shop, rejected: report.rejected };
  } finally {
    line.clear();
  }
}

export function codeOf(
  rejected: number,
  strict: boolean | undefined,
  { terminal, locale }: Context,
): ExitCode {
  if (rejected === 0 || strict !== true) return EXIT.done;
  say(terminal, commandWordsIn(locale).strict);
  return EXIT.failed;
}

function refuseEmpty({ meta }: Answer): void {
  if (meta.asOf !== null) return;
  const message = 'There are no events to answer from.';
  throw new CommandError(EXIT.failed, { message, hint: 'Import files that hold events first.' });
}

export interface Asked {
  readonly inputs: readonly string[];
  readonly options: AnswerOptions;
  readonly question: Question;
}

/** Where an answer came from, for what else there is to ask. */
export interface From {
  readonly place: Place;
  readonly shop: string | undefined;
}

/** Imports what was named, if anything was, asks the question, and hands the answer on. */
export async function answer(
  { inputs, options, question }: Asked,
  context: Context,
  hand: (answer: Answer, from: From) => Promise<void>,
): Promise<ExitCode> {
  const named = options.shop ?? question.shop;
  const order = { ...(await readOrder(inputs, options)), shop: named };
  return atPlace(
    { data: options.data, use: inputs.length > 0 ? 'passing' : 'ask' },
    context,
    async (place) => {
      const imported = inputs.length === 0 ? null : await takeIn(place, order, context);
      const shop = named ?? imported?.shop;
      const given = await place.ask(shop === undefined ? question : { ...question, shop });
      refuseEmpty(given);
      await hand(given, { place, shop });
      return codeOf(imported?.rejected ?? 0, options.strict, context);
    },
  );
}

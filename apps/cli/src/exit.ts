import type { Locale } from '@throughline/model';
import { type CommandWords, commandWordsIn } from './words/words.js';

/** What the command line ends with; docs/cli.md tells them to its users. */
export const EXIT = { done: 0, failed: 1, wrongUse: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Words {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** An error that ends the command: what was wrong, what to do, and with which code. */
export class CommandError extends Error {
  readonly code: ExitCode;
  readonly #told: (locale: Locale) => Words;

  /** @param told in English, or in every language. */
  constructor(code: ExitCode, told: Words | ((locale: Locale) => Words), cause?: unknown) {
    const inEach = typeof told === 'function' ? told : () => told;
    super(inEach('en').message, { cause });
    this.name = 'CommandError';
    this.code = code;
    this.#told = inEach;
  }

  in(locale: Locale): Words {
    return this.#told(locale);
  }
}

/** The person named something that is not there, or wrote something that cannot be meant. */
export function wrongUse(message: string, hint?: string): CommandError {
  return new CommandError(EXIT.wrongUse, { message, hint });
}

/** The same by the catalogue of what commands say, in every language. */
export function wrong(tell: (words: CommandWords) => Words): CommandError {
  return new CommandError(EXIT.wrongUse, (locale) => tell(commandWordsIn(locale)));
}

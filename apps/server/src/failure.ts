import type { Locale } from '@throughline/model';
import type { ErrorBody } from './routes.js';
import type { Refusals } from './words/refusals.js';
import { refusalsIn } from './words/words.js';

/** What was wrong, and what to do about it, as a sentence each. */
export interface Told {
  readonly message: string;
  readonly hint?: string | undefined;
}

interface FailureParts extends Told {
  readonly status: number;
  /** The part of the request that was wrong: `body.shop`, `query.name`, … */
  readonly field?: string | undefined;
  readonly cause?: unknown;
  /** The same in other languages than English, as far as it is told in them. */
  readonly translated?: Readonly<Partial<Record<Locale, Told>>> | undefined;
}

/** An error whose words are meant for the person who asked; everything else is told as an unexpected failure. */
export class Failure extends Error {
  readonly status: number;
  readonly field: string | undefined;
  readonly hint: string | undefined;
  readonly #translated: NonNullable<FailureParts['translated']>;

  constructor(parts: FailureParts) {
    super(parts.message, { cause: parts.cause });
    this.name = 'Failure';
    this.status = parts.status;
    this.field = parts.field;
    this.hint = parts.hint;
    this.#translated = parts.translated ?? {};
  }

  /** For a refusal of the catalogue, in every language. */
  static because(
    at: Pick<FailureParts, 'status' | 'field' | 'cause'>,
    tell: (refusals: Refusals, locale: Locale) => Told,
  ): Failure {
    const translated = { de: tell(refusalsIn('de'), 'de') };
    return new Failure({ ...at, ...tell(refusalsIn('en'), 'en'), translated });
  }

  /** The same, told in other languages too. */
  told(translated: NonNullable<FailureParts['translated']>): Failure {
    const { status, message, field, hint, cause } = this;
    return new Failure({ status, message, field, hint, cause, translated });
  }

  /** As it is answered, in a language; in English where it is not told in that. */
  body(locale: Locale = 'en'): ErrorBody {
    const { message, hint }: Told = this.#translated[locale] ?? this;
    const { field } = this;
    return {
      error: { message, ...(field === undefined ? {} : { field }), ...(hint === undefined ? {} : { hint }) },
    };
  }
}

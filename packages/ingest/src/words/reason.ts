import type { Locale, Said } from '@throughline/model';
import { en } from './en/index.js';
import { wordsIn } from './words.js';

export type ReasonCode = keyof typeof en.reasons;
export type SignatureCode = keyof typeof en.signatures;

/** Why something gives no event: a sentence of the catalogue, and what it is about. Kept as it is, and told in any language. */
export interface Reason {
  readonly code: ReasonCode;
  /** What goes into the sentence; in each language where it is a sentence itself. */
  readonly about?: string | Said;
}

/** Why a signature is not taken. */
export interface Doubt {
  readonly code: SignatureCode;
  readonly about?: string;
}

/** A reason in a language. */
export function reasonIn(locale: Locale, { code, about }: Reason): string {
  const { reasons } = wordsIn(locale);
  return told(locale, reasons[code], typeof about === 'object' ? about[locale] : about);
}

/** A doubt in a language. */
export function doubtIn(locale: Locale, { code, about }: Doubt): string {
  return told(locale, wordsIn(locale).signatures[code], about);
}

/**
 * What was kept with a reason, told in a language. What an older version kept has no code, or one that is not known any more: it
 * stays as it was written.
 */
export function keptReasonIn(locale: Locale, kept: string, why: unknown): string {
  return isReason(why) ? reasonIn(locale, why) : kept;
}

function isReason(why: unknown): why is Reason {
  return (
    typeof why === 'object' && why !== null && 'code' in why && Object.hasOwn(en.reasons, String(why.code))
  );
}

function told(
  locale: Locale,
  sentence: string | ((about: string) => string),
  about: string | undefined,
): string {
  if (typeof sentence === 'function') return sentence(about ?? '');
  return about === undefined ? sentence : wordsIn(locale).withText(sentence, about);
}

import { Locale } from '@throughline/model';

/**
 * The language that a command line wants to be spoken to in; English where it names none. It is known before the rest of the line
 * is read, since a signal can come, and a word can be wrong, at any time.
 */
export function spokenIn(argv: readonly string[]): Locale {
  const at = argv.findLastIndex((word) => /^--locale(?:=|$)/u.test(word));
  const word = argv[at] ?? '';
  return Locale.safeParse(word.includes('=') ? word.slice('--locale='.length) : argv[at + 1]).data ?? 'en';
}

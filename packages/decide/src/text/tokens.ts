const ACCENTS = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const STRETCHED = /(\p{L})\1{2,}/gu;

/** Lower case, accents off, typographic apostrophes plain: how words are compared. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '').replaceAll('’', "'").toLowerCase();
}

/** The words of a text, folded. Letters stretched for weight ("muuuito") are cut to two. */
export function wordsOf(text: string): string[] {
  return (folded(text).match(WORD) ?? []).map((word) => word.replace(STRETCHED, '$1$1'));
}

/** Runs of words up to a length, as one string each with spaces, from the longest at each place. */
export function* phrasesAt(words: readonly string[], at: number, longest: number): Generator<string> {
  for (let length = Math.min(longest, words.length - at); length > 1; length -= 1)
    yield words.slice(at, at + length).join(' ');
}

/** Stems shorter than this stand for themselves and their plural only. */
const PREFIX_LENGTH = 4;

/** Stems inside a compound whose beginning is unknown: after this many letters, and this long. */
const LEAST_UNKNOWN = 3;
const LEAST_INSIDE = 5;

/** Letters that may stand between the parts of a compound, as in Rück-sende-etikett or Lieferung-s-avis. */
const LINKS = /^(?:ungs|ung|es|en|s|n|e)?/u;

/** Words with what they mean, found in names by their stems. */
export class Vocabulary<Meaning> {
  readonly #stems = new Map<string, Meaning[]>();
  readonly #phrases: { readonly parts: readonly string[]; readonly meaning: Meaning }[] = [];
  #longest = 0;

  /** Adds stems, parted by spaces; `a_b` is a phrase. */
  add(words: string, meaning: Meaning): void {
    for (const stem of words.split(/\s+/u).filter((word) => word !== '')) {
      const parts = stem.split('_').filter((part) => part !== '');
      if (parts.length > 1) this.#phrases.push({ parts, meaning });
      else this.#addStem(parts[0] ?? stem, meaning);
    }
  }

  #addStem(stem: string, meaning: Meaning): void {
    const known = this.#stems.get(stem);
    if (known === undefined) this.#stems.set(stem, [meaning]);
    else if (!known.includes(meaning)) known.push(meaning);
    this.#longest = Math.max(this.#longest, stem.length);
  }

  /** What the words of a name mean, each meaning once. Words in a phrase mean what the phrase means, no more. */
  find(tokens: readonly string[]): Set<Meaning> {
    const found = new Set<Meaning>();
    const taken = new Set<number>();
    for (let start = 0; start < tokens.length; start += 1) {
      for (const { parts, meaning } of this.#phrases) {
        if (!parts.every((part, offset) => begins(tokens[start + offset], part))) continue;
        found.add(meaning);
        parts.forEach((_, offset) => taken.add(start + offset));
      }
    }
    tokens.forEach((token, index) => {
      if (!taken.has(index)) for (const meaning of this.#inToken(token)) found.add(meaning);
    });
    return found;
  }

  /** Meanings of the longest stem that a token begins with, and of what follows it in a compound. */
  #inToken(token: string): readonly Meaning[] {
    const length = this.#stemAt(token, 1);
    if (length === 0) return this.#insideToken(token);
    const meanings = this.#stems.get(token.slice(0, length)) ?? [];
    const rest = token.slice(length).replace(LINKS, '');
    return rest.length < PREFIX_LENGTH ? meanings : [...meanings, ...this.#inToken(rest)];
  }

  /** Meanings of the first longer stem inside a compound whose beginning is unknown, as in Bonuszahlung. */
  #insideToken(token: string): readonly Meaning[] {
    for (let start = LEAST_UNKNOWN; start + LEAST_INSIDE <= token.length; start += 1) {
      const length = this.#stemAt(token.slice(start), LEAST_INSIDE);
      if (length > 0) return this.#stems.get(token.slice(start, start + length)) ?? [];
    }
    return [];
  }

  /** The length of the longest stem that a token begins with, 0 where there is none of `least` letters. */
  #stemAt(token: string, least: number): number {
    for (let length = Math.min(token.length, this.#longest); length >= least; length -= 1) {
      const stem = token.slice(0, length);
      if (this.#stems.has(stem) && begins(token, stem)) return length;
    }
    return 0;
  }
}

function begins(token: string | undefined, stem: string): boolean {
  if (token === undefined) return false;
  if (stem.length >= PREFIX_LENGTH) return token.startsWith(stem);
  return token === stem || token === `${stem}s`;
}

/** Stems shorter than this stand for themselves and their plural only. */
const PREFIX_LENGTH = 4;

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
    for (let length = Math.min(token.length, this.#longest); length > 0; length -= 1) {
      const stem = token.slice(0, length);
      const meanings = this.#stems.get(stem);
      if (meanings === undefined || !begins(token, stem)) continue;
      const rest = token.slice(length).replace(LINKS, '');
      return rest.length < PREFIX_LENGTH ? meanings : [...meanings, ...this.#inToken(rest)];
    }
    return [];
  }
}

function begins(token: string | undefined, stem: string): boolean {
  if (token === undefined) return false;
  if (stem.length >= PREFIX_LENGTH) return token.startsWith(stem);
  return token === stem || token === `${stem}s`;
}

/** Letters as they are compared: small, without accents, `ß` as `ss`. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

const WORD_START = 8;
const IN_A_ROW = 9;
const LETTER = 1;
const LATE = 0.1;

/**
 * How well what was typed names a text: its letters have to come in the text in their order. Letters that begin words or follow
 * each other count more, as they do to the eye; a shorter text wins over a longer one.
 * @returns null where a letter is missing
 */
export function scoreOf(typed: string, text: string): number | null {
  const wanted = plain(typed).replaceAll(/\s+/gu, '');
  const letters = plain(text);
  let score = 0;
  let at = -1;
  for (const letter of wanted) {
    const next = placeOf(letter, letters, at);
    if (next === -1) return null;
    score += LETTER + (isStart(letters, next) ? WORD_START : 0) + (next === at + 1 && at >= 0 ? IN_A_ROW : 0);
    at = next;
  }
  return score - LATE * letters.length;
}

/** The next place of a letter: right after the last one, else where a word begins with it, else anywhere. */
function placeOf(letter: string, letters: string, after: number): number {
  if (letters[after + 1] === letter) return after + 1;
  for (let at = after + 1; at < letters.length; at += 1)
    if (letters[at] === letter && isStart(letters, at)) return at;
  return letters.indexOf(letter, after + 1);
}

function isStart(letters: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? '');
}

/** Those that what was typed may mean, the best first; all in their order where nothing was typed. */
export function matching<Each>(
  typed: string,
  all: readonly Each[],
  textOf: (each: Each) => string,
): readonly Each[] {
  if (typed.trim() === '') return all;
  return all
    .flatMap((each) => {
      const score = scoreOf(typed, textOf(each));
      return score === null ? [] : [{ each, score }];
    })
    .toSorted((one, other) => other.score - one.score)
    .map(({ each }) => each);
}

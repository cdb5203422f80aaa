/** What is known of a customer beside the segment. */
export interface Traits {
  readonly numbers: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, string>>;
}

/** One thing that sets a segment apart from everybody else. */
export interface Difference {
  readonly trait: string;
  /** Of words: which one is more or less usual. */
  readonly word?: string;
  /** The mean, or the share with the word, in the segment. */
  readonly inside: number;
  readonly outside: number;
  /** How far the two lie apart in standard deviations (Cohen's d; of shares, Cohen's h). */
  readonly effect: number;
}

/** From here on a difference is worth telling: small, in Cohen's 1988 terms. */
const SMALL = 0.2;

/** What sets the members apart, the largest difference first. */
export function whatSetsApart(
  customers: readonly Traits[],
  isMember: (at: number) => boolean,
  most = 5,
): Difference[] {
  const inside = customers.filter((_, at) => isMember(at));
  const outside = customers.filter((_, at) => !isMember(at));
  if (inside.length === 0 || outside.length === 0) return [];
  return [...byNumbers(inside, outside), ...byWords(inside, outside)]
    .filter(({ effect }) => Math.abs(effect) >= SMALL)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, most);
}

const namesOf = (customers: readonly Traits[], kind: keyof Traits): string[] => [
  ...new Set(customers.flatMap((each) => Object.keys(each[kind]))),
];

function byNumbers(inside: readonly Traits[], outside: readonly Traits[]): Difference[] {
  return namesOf(inside, 'numbers').flatMap((trait): Difference[] => {
    const one = momentsOf(inside, trait);
    const other = momentsOf(outside, trait);
    if (one.count === 0 || other.count === 0) return [];
    const spread = Math.sqrt((one.squares + other.squares) / (one.count + other.count));
    const gap = one.mean - other.mean;
    return spread > 0 ? [{ trait, inside: one.mean, outside: other.mean, effect: gap / spread }] : [];
  });
}

function momentsOf(
  customers: readonly Traits[],
  trait: string,
): { count: number; mean: number; squares: number } {
  let [count, mean, squares] = [0, 0, 0];
  for (const { numbers } of customers) {
    const value = numbers[trait];
    if (value === undefined) continue;
    count += 1;
    const gap = value - mean;
    mean += gap / count;
    squares += gap * (value - mean);
  }
  return { count, mean, squares };
}

function byWords(inside: readonly Traits[], outside: readonly Traits[]): Difference[] {
  return namesOf(inside, 'words').flatMap((trait) => {
    const one = sharesOf(inside, trait);
    const other = sharesOf(outside, trait);
    return [...new Set([...one.keys(), ...other.keys()])].map((word): Difference => {
      const [within, without] = [one.get(word) ?? 0, other.get(word) ?? 0];
      const effect = 2 * (Math.asin(Math.sqrt(within)) - Math.asin(Math.sqrt(without)));
      return { trait, word, inside: within, outside: without, effect };
    });
  });
}

function sharesOf(customers: readonly Traits[], trait: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of customers) {
    const word = words[trait];
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, count / customers.length]));
}

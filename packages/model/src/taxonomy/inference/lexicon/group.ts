import type { Lane, Stage } from '../../../words.js';

/**
 * Words that speak for the same stages or lanes. Weights are log-odds in nats: 2 is strong (odds of 7 : 1),
 * 1.2 fair, 0.6 weak; what is left out counts 0. `words` is a list of stems without accents: one of four
 * letters or more stands for every word that begins with it, a shorter one for itself and its plural, and
 * `a_b` for two words in a row.
 */
export interface WordGroup {
  readonly stage?: Weights<Stage>;
  readonly lane?: Weights<Lane>;
  readonly words: string;
}

/** Log-odds by class. */
export type Weights<Class extends string> = Readonly<Partial<Record<Class, number>>>;

import type { ShopClock } from '../clock/shopClock.js';
import type { ProblemConfig, ProblemKind, ProblemOf } from '../config/problems.js';
import { childKey, hashText, mix, streamOf } from '../random/stream.js';

/** A problem with the name that the truth knows it by. */
export type NamedProblem = ProblemConfig & { readonly id: string };

/** Names what has no id by its kind and how-manyth of it this is, before any is taken out for a twin. */
export function nameProblems(problems: readonly ProblemConfig[]): NamedProblem[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const count = (seen.get(problem.kind) ?? 0) + 1;
    seen.set(problem.kind, count);
    return { ...problem, id: problem.id ?? (count === 1 ? problem.kind : `${problem.kind}-${count}`) };
  });
}

/** A problem in a running shop: when it is there, its own random streams and whom it has met. */
export class Planted<Kind extends ProblemKind = ProblemKind> {
  readonly key: number;
  readonly from: number;
  readonly until: number;
  /** Journeys that met it. */
  touched = 0;
  #last = '';

  constructor(
    readonly config: ProblemOf<Kind> & { readonly id: string },
    clock: ShopClock,
    shopKey: number,
  ) {
    this.key = mix(childKey(shopKey, 'problem'), hashText(config.id));
    this.from =
      config.from === undefined ? clock.begin : clock.start(Math.max(0, clock.dayOfDate(config.from)));
    this.until =
      config.until === undefined ? clock.end : clock.start(Math.max(0, clock.dayOfDate(config.until) + 1));
  }

  activeAt(time: number): boolean {
    return time >= this.from && time < this.until;
  }

  /** Whether it strikes an entity, by a stream that nothing else draws from. */
  strikes(entity: number, share: number): boolean {
    return share > 0 && streamOf(mix(this.key, entity), 'problem').chance(share);
  }

  /** Counts a journey once, however often it meets the problem while it is being played. */
  touch(journey: string): void {
    if (journey === this.#last) return;
    this.#last = journey;
    this.touched += 1;
  }

  /** Whether a journey that is being played, or was the last one, has met it. */
  hasMet(journey: string): boolean {
    return journey === this.#last;
  }
}

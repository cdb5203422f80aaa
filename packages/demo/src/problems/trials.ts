import type { ShopClock } from '../clock/shopClock.js';
import type { ExperimentConfig } from '../config/experiments.js';
import { quoted } from '../output/jsonText.js';
import { childKey, hashText, mix, streamOf } from '../random/stream.js';
import type { NamedProblem } from './planted.js';
import { inSegment, type Meeting } from './meeting.js';

/** What a visitor sees of an experiment. */
export interface Dealt {
  /** As its events say it. */
  readonly text: string;
  /** The problem that the treatment spares them, and by how much less often it strikes; null with the control. */
  readonly spared: Meeting['spared'];
}

interface Trial {
  readonly config: ExperimentConfig;
  readonly problem: NamedProblem;
  readonly key: number;
  readonly from: number;
  readonly until: number;
}

/** The experiments of a shop: who takes part, and who sees what. */
export class Trials {
  readonly #all: readonly Trial[];

  constructor(
    experiments: readonly ExperimentConfig[],
    problems: readonly NamedProblem[],
    { clock, shopKey }: { readonly clock: ShopClock; readonly shopKey: number },
  ) {
    this.#all = experiments.flatMap((config) => {
      const problem = problems.find(({ id }) => id === config.problem);
      if (problem === undefined) return [];
      const day = (date: string | undefined, usual: number, after: number): number =>
        date === undefined ? usual : clock.start(Math.max(0, clock.dayOfDate(date) + after));
      const key = mix(childKey(shopKey, 'experiment'), hashText(config.name));
      const from = day(config.from, clock.begin, 0);
      return [{ config, problem, key, from, until: day(config.until, clock.end, 1) }];
    });
  }

  /**
   * What somebody sees who comes to the checkout now: the same each time, by a stream that nothing else draws from.
   * @param person the key of the customer
   */
  deal(meeting: Meeting, person: number): Dealt | null {
    const trial = this.#all.find(
      ({ problem, from, until }) =>
        meeting.time >= from && meeting.time < until && inSegment(segmentOf(problem), meeting),
    );
    if (trial === undefined) return null;
    const { config, key } = trial;
    const treated = streamOf(mix(key, person), 'experiment').chance(0.5);
    return {
      text: `"experiment":${quoted(config.name)},"variant":"${treated ? 'treatment' : 'control'}"`,
      spared: treated ? { problem: config.problem, by: config.spares } : null,
    };
  }
}

function segmentOf(problem: NamedProblem): { device?: string | undefined; browser?: string | undefined } {
  return problem.kind === 'payment-error' || problem.kind === 'confusing-form'
    ? { device: problem.device, browser: problem.browser }
    : {};
}

import { cutOffsFrom, type OpenCutOff, type OpenJourney, type Team } from '@throughline/model';
import type { OpenPlan } from './plan.js';
import type { Predictor } from './predict.js';

/** So far ahead a cut-off is told. */
const DAYS = 14;
/** Usual ways are followed so far: one that goes round in circles does not end. */
const MOST_STEPS = 50;

/** What of the usual way from an activity on has to be done by a cut-off. */
interface Leaving {
  readonly team: Team;
  /** What the team does last before others take over, and how long it takes from there to the goal, in milliseconds. */
  readonly step: number;
  readonly left: number;
}

interface Ahead {
  readonly predictor: Predictor;
  /** Mean milliseconds from each activity to the goal. */
  readonly left: ReadonlyMap<number, number>;
}

/** Tells by when what is open has to be done with, so that it keeps its promise. */
export class CutOffs {
  /** Of each team that has any, in order. */
  private readonly byTeam: ReadonlyMap<string, readonly number[]>;
  private readonly known = new Map<number, Leaving | null>();

  constructor(
    private readonly plan: OpenPlan,
    private readonly ahead: Ahead,
  ) {
    const { teams, zone } = plan.facts.settings;
    this.byTeam = new Map(
      teams.flatMap(({ id, calendar }) => {
        const instants = calendar === undefined ? [] : cutOffsFrom(plan.now.getTime(), DAYS, calendar, zone);
        return instants.length === 0 ? [] : [[id, instants] as const];
      }),
    );
  }

  /**
   * @param activity where a journey stands.
   * @param due by when it is promised, in milliseconds since 1970; null where nothing is.
   */
  of(activity: number, due: number | null): OpenJourney['cutOff'] {
    const leaving = due === null ? null : this.leavingFrom(activity);
    if (due === null || leaving === null) return null;
    const { team, step, left } = leaving;
    const instants = this.byTeam.get(team.id) ?? [];
    const inTime = instants.filter((instant) => instant + left <= due);
    if (inTime.length === instants.length) return null;
    const at = inTime.at(-1) ?? instants[0];
    if (at === undefined) return null;
    const name = this.plan.facts.nameOf.get(step) ?? `#${step}`;
    return { at: new Date(at).toISOString(), team: team.id, step: name };
  }

  /** The next cut-off of each team, and how many of these have to be done with by then. */
  next(journeys: readonly OpenJourney[]): OpenCutOff[] {
    return [...this.byTeam].flatMap(([team, [first]]) => {
      if (first === undefined) return [];
      const at = new Date(first).toISOString();
      const leaving = journeys.filter(({ cutOff }) => cutOff?.team === team && cutOff.at === at);
      return leaving.length === 0 ? [] : [{ team, at, journeys: leaving.length }];
    });
  }

  private leavingFrom(activity: number): Leaving | null {
    const known = this.known.get(activity);
    if (known !== undefined) return known;
    const found = this.find(activity);
    this.known.set(activity, found);
    return found;
  }

  private find(from: number): Leaving | null {
    let found: Leaving | null = null;
    let at = this.ahead.predictor.nextOf(from);
    for (let steps = 0; at !== null && steps < MOST_STEPS; steps += 1) {
      const team = this.plan.teams.get(at);
      if (found !== null && team?.id !== found.team.id) return found;
      if (team !== undefined && this.byTeam.has(team.id))
        found = { team, step: at, left: this.ahead.left.get(at) ?? 0 };
      at = this.plan.goal.reach.includes(at) ? null : this.ahead.predictor.nextOf(at);
    }
    return found;
  }
}

import type { BlueprintAnswer, BlueprintFlow } from '@throughline/model';
import { stepName } from './step-name.js';

export interface FlowEnd {
  readonly id: string;
  readonly name: string;
  readonly flow: BlueprintFlow;
}

export interface Around {
  readonly before: readonly FlowEnd[];
  readonly after: readonly FlowEnd[];
  readonly beforeTotal: number;
  readonly afterTotal: number;
}

const LISTED = 5;

/** What comes before a step and what after it, the most taken way first. A folded step's own ways are in `detail`. */
export function flowsAround({ flows, detail, steps }: BlueprintAnswer, id: string): Around {
  const folded = steps.find((step) => step.id === id)?.foldedInto ?? null;
  const all = folded === null ? flows : detail;
  const names = new Map(steps.map((step) => [step.id, stepName(step)]));
  const leading = steps.find((step) => step.id === id)?.leading ?? null;
  const to = oneEach(
    all.filter((flow) => flow.to === id && flow.from !== id),
    'from',
    leading,
  );
  const from = oneEach(
    all.filter((flow) => flow.from === id && flow.to !== id),
    'to',
    leading,
  );
  return {
    before: to
      .slice(0, LISTED)
      .map((flow) => ({ id: flow.from, name: names.get(flow.from) ?? flow.from, flow })),
    after: from.slice(0, LISTED).map((flow) => ({ id: flow.to, name: names.get(flow.to) ?? flow.to, flow })),
    beforeTotal: to.length,
    afterTotal: from.length,
  };
}

/** One way for each neighbour: that of the step's own object type, so that a customer's and a session's are not both told. */
function oneEach(
  flows: readonly BlueprintFlow[],
  end: 'from' | 'to',
  leading: string | null,
): readonly BlueprintFlow[] {
  const byNeighbour = new Map<string, BlueprintFlow>();
  for (const flow of [...flows].sort(mostTaken)) {
    const known = byNeighbour.get(flow[end]);
    if (known === undefined || (known.objectType !== leading && flow.objectType === leading)) {
      byNeighbour.set(flow[end], flow);
    }
  }
  return [...byNeighbour.values()].sort(mostTaken);
}

function mostTaken(a: BlueprintFlow, b: BlueprintFlow): number {
  return b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1);
}

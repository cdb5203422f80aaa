import { millisecondsOf, type PathPoint, type PathsQuestion } from '@throughline/model';
import { type Inquiry } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import type { ShopFacts } from '../shop/facts.js';
import type { JourneyOrder } from '../source/order.js';
import { matchOf, plainNumbers, type Match } from '../source/match.js';
import { journeySource, type JourneySource } from '../source/source.js';
import { nodesOf, type PathNodes } from './nodes.js';

/**
 * How an event is known as a point where paths begin or end: by the name of its node, by its activity, or by a bit of
 * its mark.
 */
export type Point =
  | { readonly by: 'node'; readonly node: string }
  | { readonly by: 'activity'; readonly numbers: readonly number[] }
  | { readonly by: 'mark'; readonly bit: number };

export interface PathsPlan {
  readonly source: JourneySource;
  readonly nodes: PathNodes;
  readonly from: Point | null;
  readonly to: Point | null;
  /** Every activity of a journey with a path is among each of these lists at least once. */
  readonly needs: readonly (readonly number[])[];
  readonly depth: number;
  readonly foldLoops: boolean;
  /** In milliseconds. */
  readonly gap: number | null;
  readonly entry: 'first' | 'every';
  readonly limit: number;
}

/** @throws QuestionError where the object type, the period, the property or a rule cannot be. */
export async function planPaths(inquiry: Inquiry<PathsQuestion>): Promise<PathsPlan> {
  const { question, facts } = inquiry;
  const nodes = await nodesOf(inquiry);
  const { depth, foldLoops, gap, entry, limit } = question;
  const marks: Match[] = [];
  const point = (asked: PathPoint | undefined) =>
    asked === undefined ? null : pointOf(asked, { facts, nodes, marks });
  const [from, to] = [point(question.from), point(question.to)];
  return {
    source: journeySource(orderFor(inquiry, nodes, marks)),
    nodes,
    from,
    to,
    needs: [question.from, question.to].flatMap((asked) => needOf(asked, facts)),
    depth,
    foldLoops,
    gap: gap === undefined ? null : millisecondsOf(gap),
    entry,
    limit,
  };
}

function orderFor(inquiry: Inquiry<PathsQuestion>, nodes: PathNodes, marks: readonly Match[]): JourneyOrder {
  const order = stepsOf(inquiry, inquiry.question.object, 'events');
  const marked = marks.length === 0 ? order : { ...order, marks };
  return nodes.of === 'property' ? { ...marked, value: nodes.property } : marked;
}

interface Known {
  readonly facts: ShopFacts;
  readonly nodes: PathNodes;
  /** What events are marked by; a point that needs a mark adds its own. */
  readonly marks: Match[];
}

function pointOf(asked: PathPoint, { facts, nodes, marks }: Known): Point {
  if ('node' in asked) return { by: 'node', node: asked.node };
  const match = matchOf(asked, facts);
  const numbers = match.plain ? plainNumbers(match) : null;
  if (numbers !== null && nodes.of === 'activity' && nodes.nodeOf === null)
    return { by: 'activity', numbers };
  marks.push(match);
  return { by: 'mark', bit: marks.length - 1 };
}

/** Activities of which a journey must hold one to have the point at all; nothing where any will do. */
function needOf(asked: PathPoint | undefined, facts: ShopFacts): (readonly number[])[] {
  if (asked === undefined || 'node' in asked) return [];
  const numbers = plainNumbers(matchOf(asked, facts));
  return numbers === null ? [] : [numbers];
}

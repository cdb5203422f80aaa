import { z } from 'zod';
import { Duration } from './duration.js';
import { AnswerMeta, Seconds } from './meta.js';
import { EventProperty } from './property.js';
import { breakdownField, objectField, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

const NodeName = z.string().min(1).max(1000);

/** Where paths begin or end: an event that matches, or a node by the name that it bears in the answer. */
export const PathPoint = z.union([EventMatch, z.strictObject({ node: NodeName })]);
export type PathPoint = z.infer<typeof PathPoint>;

/** What the regular expression (RE2) matches is replaced; `\1` in the alias stands for its first group. */
export const CleaningRule = z.strictObject({ regex: z.string().min(1).max(500), alias: z.string().max(500) });
export type CleaningRule = z.infer<typeof CleaningRule>;

const pathFields = {
  /** Paths begin here; at the first event of each run where left out. */
  from: PathPoint.optional(),
  /** Paths end here. */
  to: PathPoint.optional(),
  /** Steps of a path that are told, its first (with `to` alone: its last) one included. */
  depth: z.number().int().min(2, 'must be 2 or more').max(20, 'must be 20 or less').default(5),
  /** What names a node. Events that do not have the property are left out. */
  node: EventProperty.default('activity'),
  /** Rules for the names of nodes, applied one after the other. */
  cleaning: z.array(CleaningRule).max(50).optional(),
  /** A node whose name holds the pattern bears the first such pattern as its name; only `*` is special. */
  wildcards: z.array(NodeName).max(100).optional(),
  /** Nodes left out, by name, as though they had not happened. */
  exclude: z.array(NodeName).max(100).optional(),
  /** Whether a node that follows itself is one stay. */
  foldLoops: z.boolean().default(true),
  /** An event that comes later than this after the one before begins a new run. */
  gap: Duration.optional(),
  /** One path of each run, from the first event that matches, or one from every such event. */
  entry: z.enum(['first', 'every']).default('first'),
  /** Nodes listed for each step, the most frequent first; the rest is counted as one. */
  limit: z.number().int().min(1).max(500).default(50),
};

export const PathsQuestion = z
  .strictObject({
    kind: z.literal('paths'),
    ...sharedFields,
    ...breakdownField,
    ...objectField,
    ...pathFields,
  })
  .refine(({ entry, from, to }) => entry === 'first' || from !== undefined || to !== undefined, {
    message: 'needs a “from” or a “to” to enter at every one of',
    path: ['entry'],
  });
export type PathsQuestion = z.infer<typeof PathsQuestion>;

/** Null names the nodes that are not listed, counted as one. */
const Node = z.string().nullable();

export const PathLink = z.object({
  /** The step of `from`, counted from 1; `to` is the next one. */
  step: z.number(),
  from: Node,
  to: Node,
  /** Paths that go this way: one for each journey, unless `gap` or `entry` makes more. */
  journeys: z.number(),
  seconds: Seconds,
});
export type PathLink = z.infer<typeof PathLink>;

/** entered = continued + other + dropped. */
const flow = {
  entered: z.number(),
  /** Of those, the paths that begin here; the others came by links. */
  began: z.number(),
  /** Go on to a listed node; at the last step, beyond it. */
  continued: z.number(),
  /** Go on to nodes that are not listed. */
  other: z.number(),
  /** End here: nothing follows in the run, or the path has come to its `to`. */
  dropped: z.number(),
};

export const PathNode = z.object({ step: z.number(), node: Node, ...flow });
export type PathNode = z.infer<typeof PathNode>;

export const PathStep = z.object({
  step: z.number(),
  ...flow,
  /** So many nodes of this step are not listed. */
  cut: z.number(),
});
export type PathStep = z.infer<typeof PathStep>;

export const PathsAnswer = z.object({
  kind: z.literal('paths'),
  /** Paths in all. */
  runs: z.number(),
  links: z.array(PathLink),
  nodes: z.array(PathNode),
  /** All nodes of a step together. */
  steps: z.array(PathStep),
  meta: AnswerMeta,
});
export type PathsAnswer = z.infer<typeof PathsAnswer>;

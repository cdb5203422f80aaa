import { millisecondsOf, type ActivityNames, type ShopPromise, type Target } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';
import { activityNumbers } from '../shop/names.js';
import type { Teams } from '../teams/teams.js';
import { workingTable, type WorkingTable } from '../teams/working.js';

/** A promise with its names resolved. */
export interface Promised {
  readonly name: string;
  /** Null: from the start of the journey. */
  readonly from: readonly number[] | null;
  readonly to: readonly number[];
  readonly due:
    | { readonly kind: 'clock'; readonly milliseconds: number }
    | { readonly kind: 'working'; readonly milliseconds: number; readonly table: WorkingTable }
    /** An attribute of the object says when: a day, which counts whole, or an instant. */
    | { readonly kind: 'attribute'; readonly name: string };
}

export interface PromiseContext {
  readonly facts: ShopFacts;
  readonly teams: Teams;
  /** In which all events lie. */
  readonly span: { readonly from: number; readonly to: number };
}

/** What the shop promises of an object type's journeys. */
export function promisesOf(objectType: string, context: PromiseContext): Promised[] {
  const { settings } = context.facts;
  return settings.promises
    .filter(({ object }) => object === objectType)
    .map((promise) => ofPromise(promise, context));
}

function ofPromise(promise: ShopPromise, context: PromiseContext): Promised {
  const to = numbersOf(promise.to, context.facts);
  const from = promise.from === undefined ? null : numbersOf(promise.from, context.facts);
  const shared = { name: promise.name ?? promise.id, from, to };
  if (promise.by !== undefined) return { ...shared, due: { kind: 'attribute', name: promise.by } };
  return { ...shared, due: dueWithin(promise.within ?? '0ms', promise.working, to, context) };
}

/** A target of a question. */
export function ofTarget(target: Target, context: PromiseContext): Promised {
  const names = ({ activity }: ActivityNames) => (typeof activity === 'string' ? [activity] : activity);
  const to = numbersOf(names(target.to), context.facts);
  const from = target.from === undefined ? null : numbersOf(names(target.from), context.facts);
  const said = target.from === undefined ? 'start' : names(target.from).join(' or ');
  return {
    name: `${said} → ${names(target.to).join(' or ')}`,
    from,
    to,
    due: dueWithin(target.within, target.working, to, context),
  };
}

/** Working hours are those of the team that carries out the step; where it has no calendar, all hours are. */
function dueWithin(
  within: string,
  working: boolean,
  to: readonly number[],
  { facts, teams, span }: PromiseContext,
): Promised['due'] {
  const milliseconds = millisecondsOf(within);
  const calendar = to.map((number) => teams.get(number)?.calendar).find((each) => each !== undefined);
  if (!working || calendar === undefined) return { kind: 'clock', milliseconds };
  return { kind: 'working', milliseconds, table: workingTable(calendar, span, facts.settings.zone) };
}

function numbersOf(names: readonly string[], facts: ShopFacts): number[] {
  return [...new Set(names.flatMap((name) => activityNumbers(name, facts)))];
}

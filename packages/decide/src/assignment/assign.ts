import { positionOf } from './position.js';

export interface Variant {
  readonly name: string;
  /** Its share of the traffic, in any unit. */
  readonly weight: number;
}

/** A stretch of the shop's traffic that experiments share out among themselves, so that none overlap. */
export interface Namespace {
  readonly name: string;
  /** This experiment's part: from here up to but not with `to`, within 0 … 1. */
  readonly from: number;
  readonly to: number;
}

export interface Plan {
  /** Seeds the hash: another one deals the cards anew. */
  readonly experiment: string;
  readonly variants: readonly Variant[];
  /** The share of units that takes part. Raising it moves nobody who takes part already. */
  readonly traffic: number;
  readonly namespace?: Namespace | undefined;
}

/** Someone who may be known by several ids, as a device and later a customer. */
export interface Unit {
  /** The ids in the order in which they became known, the first the one to hash. */
  readonly ids: readonly string[];
}

export type Reason = 'hashed' | 'kept' | 'outside-namespace' | 'outside-traffic';

export interface Assignment {
  /** Null where the unit takes no part. */
  readonly variant: string | null;
  readonly reason: Reason;
  /** Ids under which earlier assignments differ: such units saw two variants, and belong in no comparison. */
  readonly mixed: boolean;
}

/** What was assigned earlier, by id. */
export type Kept = ReadonlyMap<string, string>;

/** The variant in whose stretch the position lies. Each stretch begins where it would with all the traffic. */
function variantAt(position: number, { variants, traffic }: Plan): string | null {
  const all = variants.reduce((sum, { weight }) => sum + weight, 0);
  let from = 0;
  for (const { name, weight } of variants) {
    const share = weight / all;
    if (position >= from && position < from + share * traffic) return name;
    from += share;
  }
  return null;
}

function dealt(id: string, plan: Plan): Assignment {
  const { namespace } = plan;
  if (namespace !== undefined) {
    const place = positionOf(`__${namespace.name}`, id);
    if (place < namespace.from || place >= namespace.to)
      return { variant: null, reason: 'outside-namespace', mixed: false };
  }
  const variant = variantAt(positionOf(plan.experiment, id), plan);
  return { variant, reason: variant === null ? 'outside-traffic' : 'hashed', mixed: false };
}

/**
 * The variant of a unit, the same on every machine and in every language. Who has been assigned under any id keeps
 * that variant: the latest id that has one decides, so that a customer who signs in on a second device sees there
 * what the customer saw before, and a device's variant goes over to the customer it turns out to be.
 */
export function assign(unit: Unit, plan: Plan, kept: Kept): Assignment {
  const known = new Set(plan.variants.map(({ name }) => name));
  const earlier = unit.ids
    .map((id) => kept.get(id))
    .filter((variant): variant is string => variant !== undefined && known.has(variant));
  const variant = earlier.at(-1);
  if (variant !== undefined) return { variant, reason: 'kept', mixed: new Set(earlier).size > 1 };
  return dealt(unit.ids[0] ?? '', plan);
}

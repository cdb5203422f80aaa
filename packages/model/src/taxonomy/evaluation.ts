import { z } from 'zod';
import { ShopSettings } from '../settings.js';
import { LANES, STAGES } from '../words.js';
import type { Placement } from './definition.js';
import { placeActivities } from './place.js';

/** Names of activities with the system they come from and where a person says that they belong. */
export const LabelledNames = z.array(
  z.strictObject({
    activity: z.string(),
    system: z.string(),
    stage: z.enum(STAGES),
    lane: z.enum(LANES),
  }),
);
export type LabelledName = z.infer<typeof LabelledNames>[number];

/** One labelled name and where the inference puts it. */
export interface Judged {
  readonly name: LabelledName;
  readonly placement: Placement;
  readonly stageRight: boolean;
  readonly laneRight: boolean;
}

/** Places each name by itself, from its words and its system alone, and compares with the label. */
export function judgeNames(names: readonly LabelledName[]): Judged[] {
  const settings = ShopSettings.parse({});
  return names.flatMap((name) => {
    const context = { activity: name.activity, systems: [name.system] };
    const placement = placeActivities([context], settings).get(name.activity);
    if (placement === undefined) return [];
    const stageRight = placement.stage === name.stage;
    return [{ name, placement, stageRight, laneRight: placement.lane === name.lane }];
  });
}

/** A confidence and whether it was right to have it. */
export type Claim = readonly [confidence: number, right: boolean];

export function claimsOf(judged: readonly Judged[]): Claim[] {
  return judged.flatMap(({ placement, stageRight, laneRight }): Claim[] => [
    [placement.stageConfidence, stageRight],
    [placement.laneConfidence, laneRight],
  ]);
}

/** Claims of about the same confidence: how many, their mean confidence and the share that was right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  readonly confidence: number;
  readonly right: number;
}

/** Claims in bins of equal width (a reliability diagram; Niculescu-Mizil & Caruana 2005), empty ones left out. */
export function reliability(claims: readonly Claim[], bins = 5): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, index) => {
    const [from, to] = [index / bins, (index + 1) / bins];
    const inside = claims.filter(([confidence]) => confidence >= from && confidence < to);
    return {
      from,
      to,
      claims: inside.length,
      confidence: inside.reduce((sum, [confidence]) => sum + confidence, 0) / inside.length,
      right: inside.filter(([, right]) => right).length / inside.length,
    };
  }).filter((bin) => bin.claims > 0);
}

/** Expected calibration error (Naeini et al. 2015): how far confidence and share right lie apart, on average. */
export function calibrationError(claims: readonly Claim[], bins = 5): number {
  return reliability(claims, bins).reduce(
    (sum, bin) => sum + (bin.claims / claims.length) * Math.abs(bin.confidence - bin.right),
    0,
  );
}

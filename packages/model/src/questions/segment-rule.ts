import { z } from 'zod';

/** Names by recency, frequency and money, the best customers first: see `rfm` in docs/models.md. */
export const RFM_SEGMENTS = [
  'champions',
  'loyal',
  'potential loyalists',
  'new customers',
  'promising',
  'need attention',
  'about to sleep',
  'cannot lose',
  'at risk',
  'hibernating',
] as const;
export type RfmSegment = (typeof RFM_SEGMENTS)[number];

/** How many groups there are by behaviour, and which is meant, the largest being the first. */
export const BehaviourGroup = z
  .strictObject({ groups: z.number().int().min(2).max(20), group: z.number().int().min(1).max(20) })
  .refine(({ groups, group }) => group <= groups, {
    message: 'must not be more than groups',
    path: ['group'],
  });
export type BehaviourGroup = z.infer<typeof BehaviourGroup>;

/** Membership that is worked out from all who ordered, up to the shop's last event. */
export const fittedFields = {
  /** In one of these segments by recency, frequency and money. */
  rfm: z.array(z.enum(RFM_SEGMENTS)).min(1).max(10).optional(),
  /** In this group by behaviour. */
  behaviour: BehaviourGroup.optional(),
};

/** Whether a segment says anything of its members. */
export function saysWho(segment: {
  readonly where: readonly unknown[];
  readonly rfm?: unknown;
  readonly behaviour?: unknown;
}): boolean {
  return segment.where.length > 0 || segment.rfm !== undefined || segment.behaviour !== undefined;
}

export const SAYS_NOTHING = { message: 'must say who is in it: by where, rfm or behaviour', path: ['where'] };

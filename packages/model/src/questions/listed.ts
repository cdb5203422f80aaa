import { z } from 'zod';

/** Which part is told of a list of the journeys behind a figure. */
export const pageFields = {
  limit: z.number().int().min(1).max(10_000).default(100),
  offset: z.number().int().min(0).default(0),
};

/** Ids of the objects behind a figure, in their order, and how many there are in all. */
export const ListedIds = z.object({ total: z.number(), objects: z.array(z.string()) });
export type ListedIds = z.infer<typeof ListedIds>;

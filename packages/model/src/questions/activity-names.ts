import { z } from 'zod';

const Name = z.string().min(1).max(256);

/** Activities by name alone, incoming or canonical: one of them is meant. */
export const ActivityNames = z.strictObject({ activity: z.union([Name, z.array(Name).min(1).max(50)]) });
export type ActivityNames = z.infer<typeof ActivityNames>;

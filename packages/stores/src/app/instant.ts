import { z } from 'zod';

/** A UTC instant: either database gives dates. */
export const Instant = z.union([z.date(), z.string()]).transform((at) => new Date(at).toISOString());

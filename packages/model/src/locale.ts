import { z } from 'zod';

/** The languages that the product speaks. English is the source: whatever is said is said in it first. */
export const Locale = z.enum(['en', 'de']);
export type Locale = z.infer<typeof Locale>;

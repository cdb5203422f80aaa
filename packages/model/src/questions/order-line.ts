import { z } from 'zod';

const Name = z.string().min(1).max(256);

/**
 * The steps that each order should take, in their order, by incoming or canonical name; one of them where there are several. What
 * comes before the order itself is left aside.
 */
export const OrderLine = z
  .array(z.union([Name, z.array(Name).min(1).max(50)]))
  .min(1)
  .max(30);
export type OrderLine = z.infer<typeof OrderLine>;

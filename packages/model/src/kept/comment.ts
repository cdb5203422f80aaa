import { z } from 'zod';

/** What a comment stands at: a step of the blueprint, a finding, or a chart, by its id there. */
export const CommentPlace = z.strictObject({
  on: z.enum(['step', 'finding', 'chart']),
  id: z.string().min(1).max(500),
});
export type CommentPlace = z.infer<typeof CommentPlace>;

export const CommentText = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .regex(/^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u, 'must be plain text');

/** A comment as it is kept. */
export const Comment = z.strictObject({
  place: CommentPlace,
  text: CommentText,
  /** Who wrote it: the kind of caller and its id. */
  author: z.string().max(200),
  /** Ids of the people whom it names. */
  mentions: z.array(z.string().max(200)).max(50).default([]),
});
export type Comment = z.infer<typeof Comment>;

/**
 * Who is named in a text by `@` and their name, as it is written or in other letters. Of two names of which one begins the other
 * the longer is meant.
 */
export function mentionedIn<Person extends { readonly name: string }>(
  text: string,
  people: readonly Person[],
): readonly Person[] {
  const longestFirst = people.toSorted((one, other) => other.name.length - one.name.length);
  let left = text.toLowerCase();
  return longestFirst.filter(({ name }) => {
    const written = `@${name.toLowerCase()}`;
    const found = name !== '' && left.includes(written);
    if (found) left = left.replaceAll(written, ' ');
    return found;
  });
}

import type { TextAnswer } from '@throughline/model';

type Group = TextAnswer['groups'][number];

/** What texts of one kind are about, with how much more of them it is than before. */
export interface Topic {
  readonly term: string;
  readonly texts: number;
  readonly share: number;
  /** Its share less that of the time before; null where it set those texts apart in no way, or there were none. */
  readonly change: number | null;
}

/**
 * The topics of a group, those of most texts first.
 * @param before the same group of the time before.
 */
export function topicsOf(group: Group, before: Group | undefined, most: number): readonly Topic[] {
  const earlier = new Map((before?.terms ?? []).map(({ term, share }) => [term, share]));
  return group.terms
    .map(({ term, texts, share }) => {
      const was = earlier.get(term);
      return { term, texts, share, change: was === undefined ? null : share - was };
    })
    .sort((a, b) => b.texts - a.texts || a.term.localeCompare(b.term))
    .slice(0, most);
}

/** Texts of which none says what another says word for word, in their order. */
export function distinctTexts(
  listed: TextAnswer['listed'],
  most: number,
): readonly TextAnswer['listed'][number][] {
  const first = new Map<string, TextAnswer['listed'][number]>();
  for (const each of listed) if (!first.has(each.text)) first.set(each.text, each);
  return [...first.values()].slice(0, most);
}

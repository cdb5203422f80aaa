import type { ComboboxParsedItem } from '@mantine/core';

/** Figures whose names, or those of their groups, hold every word that was typed. */
export function found(
  options: readonly ComboboxParsedItem[],
  search: string,
  limit: number,
): ComboboxParsedItem[] {
  const words = search
    .toLowerCase()
    .split(/[\s·]+/u)
    .filter((word) => word !== '');
  let left = limit;
  return options.flatMap((option) => {
    if (!('group' in option)) return [];
    const group = typeof option.group === 'string' ? option.group : '';
    const items = option.items.filter(({ label }) => holds(`${group} ${label}`, words)).slice(0, left);
    left -= items.length;
    return items.length === 0 ? [] : [{ ...option, items }];
  });
}

function holds(name: string, words: readonly string[]): boolean {
  const small = name.toLowerCase();
  return words.every((word) => small.includes(word));
}

/** A text of a mapping, taken apart: what stands as it is, and what a column gives. */
export type TemplatePart = { readonly text: string } | { readonly column: string };

const PIECE = /\$\$|\$\{([^}]*)\}/gu;

/**
 * `$order_id` is the column `order_id` (the whole rest of the text, spaces too); `Order ${status}` puts a
 * column in place; `$$` is a dollar sign. Anything else is the text itself.
 */
export function parseTemplate(template: string): readonly TemplatePart[] {
  if (/^\$[^${]/u.test(template)) return [{ column: template.slice(1) }];
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const piece of template.matchAll(PIECE)) {
    parts.push({ text: template.slice(from, piece.index) });
    parts.push(piece[1] === undefined ? { text: '$' } : { column: piece[1] });
    from = piece.index + piece[0].length;
  }
  parts.push({ text: template.slice(from) });
  return joinTexts(parts);
}

/** The template that names a column, whatever the column is called. */
export function columnTemplate(column: string): string {
  return /^[${]/u.test(column) ? `\${${column}}` : `$${column}`;
}

function joinTexts(parts: readonly TemplatePart[]): TemplatePart[] {
  const joined: TemplatePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if ('text' in part && part.text === '') continue;
    if ('text' in part && last !== undefined && 'text' in last) {
      joined[joined.length - 1] = { text: last.text + part.text };
    } else joined.push(part);
  }
  return joined;
}

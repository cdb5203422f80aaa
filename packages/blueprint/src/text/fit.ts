import { textWidth } from './inter.js';

const ELLIPSIS = '…';
/** What people see as one letter is never cut in two. */
const LETTERS = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** A text laid into a box: its lines, and the whole where something had to be cut. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly cut: string | null;
}

/** Cuts a text to a width, at the end, with an ellipsis. */
export function cutText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = [...LETTERS.segment(text)].map((part) => part.segment);
  let used = textWidth(ELLIPSIS, fontSize);
  let kept = 0;
  for (const character of characters) {
    used += textWidth(character, fontSize);
    if (used > width) break;
    kept += 1;
  }
  return `${characters.slice(0, kept).join('').trimEnd()}${ELLIPSIS}`;
}

/** Words of a name: spaces, and the seams of `snake_case`, `kebab-case`, `camelCase` and `a/b`. */
function words(text: string): string[] {
  return text.match(/\s+|[^\s_\-/.]+?(?=[A-Z][a-z])|[^\s_\-/.]+[_\-/.]*|[_\-/.]+/gu) ?? [text];
}

/** Lays a text into at most `count` lines of a width, breaking between words, cutting only the last line. */
export function fitText(text: string, box: { width: number; fontSize: number; count: number }): FittedText {
  const clean = text.replace(/\s+/gu, ' ').trim();
  const lines: string[] = [];
  let line = '';
  for (const word of words(clean)) {
    const last = lines.length === box.count - 1;
    if (last || line === '' || textWidth((line + word).trimEnd(), box.fontSize) <= box.width) line += word;
    else {
      lines.push(line.trim());
      line = word;
    }
  }
  lines.push(line.trim());
  const shown = lines.map((entry) => cutText(entry, box.width, box.fontSize));
  return { lines: shown, cut: shown.some((entry, at) => entry !== lines[at]) ? clean : null };
}

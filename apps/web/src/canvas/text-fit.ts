/** Text measured as the browser draws it, so that what is cut is cut by us, with an ellipsis and a tooltip. */

const FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";
const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null = null;

/** Width in pixels of one line. */
export function textWidth(text: string, size: number, weight = 500): number {
  // Widths grow with the size, so one measurement at 100 px serves every size.
  const key = `${weight}|${text}`;
  const known = widths.get(key) ?? measure(text, weight);
  widths.set(key, known);
  return (known * size) / 100;
}

function measure(text: string, weight: number): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return text.length * 56;
  pen.font = `${weight} 100px ${FAMILY}`;
  return pen.measureText(text).width;
}

/** Resolves once the letters that are measured are the letters that are drawn. */
export async function lettersReady(): Promise<void> {
  // A browser that cannot load the font draws, and measures, with the one it has.
  await document.fonts.load(`500 12px ${FAMILY}`).catch(() => []);
}

export type Measure = (text: string) => number;

/** Breaks a name at its spaces into lines that fit; the last is cut with an ellipsis where it must be. */
export function wrapped(text: string, room: { width: number; lines: number }, measured: Measure): string[] {
  const lines: string[] = [];
  let rest = text.split(/\s+/u).filter((word) => word !== '');
  while (rest.length > 0 && lines.length < room.lines) {
    const last = lines.length === room.lines - 1;
    const count = last ? rest.length : wordsThatFit(rest, room.width, measured);
    lines.push(cut(rest.slice(0, count).join(' '), room.width, measured));
    rest = rest.slice(count);
  }
  return lines;
}

function wordsThatFit(words: readonly string[], width: number, measured: Measure): number {
  let count = 1;
  while (count < words.length && measured(words.slice(0, count + 1).join(' ')) <= width) count += 1;
  return count;
}

/** The text, or as much of it as fits with an ellipsis. */
export function cut(text: string, width: number, measured: Measure): string {
  if (measured(text) <= width) return text;
  let length = text.length - 1;
  while (length > 1 && measured(`${text.slice(0, length).trimEnd()}…`) > width) length -= 1;
  return `${text.slice(0, length).trimEnd()}…`;
}

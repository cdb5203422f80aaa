/**
 * Advance widths of Inter at weight 600 in thousandths of the font size, as a browser measures them. Layout needs
 * the width of a label where there is no browser; the widest weight is used for all, so that nothing is cut off.
 */
const FROM_SPACE = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 640, 640, 666,
  640, 640, 640, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277,
  580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481,
  469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549,
  353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
] as const;

const SIGNS: Readonly<Record<string, number>> = {
  '–': 588,
  '—': 1000,
  '…': 956,
  '€': 679,
  '·': 319,
  '×': 673,
  '−': 673,
  '→': 1000,
  '\u202F': 160,
  '\u00A0': 252,
};

const LATIN_AVERAGE = 640;
const WIDE = 1050;

function advance(character: string): number {
  const known = SIGNS[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  const ascii = FROM_SPACE[code - 32];
  if (ascii !== undefined) return ascii;
  return code >= 0x1100 ? WIDE : LATIN_AVERAGE;
}

/** Width of a text in Inter, in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let sum = 0;
  for (const character of text) sum += advance(character);
  return (sum * fontSize) / 1000;
}

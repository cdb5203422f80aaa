/**
 * Draws what an element shows on the screen as an SVG picture: grounds and borders as rectangles, texts where their lines stand, SVG
 * charts as they are. So a chart made of bars in a list can be taken along like one that is drawn.
 * Rounded corners are kept, shadows and pictures are not.
 */
export function pictureOf(
  element: HTMLElement,
  { ground, pad = 16 }: { ground: string; pad?: number },
): string {
  const frame = element.getBoundingClientRect();
  const origin = { x: frame.left - pad, y: frame.top - pad };
  const size = { width: Math.ceil(element.scrollWidth + 2 * pad), height: Math.ceil(frame.height + 2 * pad) };
  const marks = [...marksOf(element, origin)].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}"><rect width="100%" height="100%" fill="${ground}"/>${marks}</svg>`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The figures of charts that only who cannot see them reads, and what the pointer alone brings up. */
const UNSEEN = '.unseen, script, style, [data-picture="no"]';

function* marksOf(element: Element, origin: Point): Generator<string> {
  if (element.matches(UNSEEN)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (element instanceof SVGSVGElement) {
    yield drawingOf(element, origin);
    return;
  }
  yield* groundOf(element, style, origin);
  for (const child of element.childNodes) {
    if (child instanceof Element) yield* marksOf(child, origin);
    else if (child instanceof Text) yield* linesOf(child, style, origin);
  }
}

function* groundOf(element: Element, style: CSSStyleDeclaration, { x, y }: Point): Generator<string> {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return;
  const at = `x="${box.left - x}" y="${box.top - y}" width="${box.width}"`;
  if (isPainted(style.backgroundColor))
    yield `<rect ${at} height="${box.height}" rx="${Number.parseFloat(style.borderRadius) || 0}" fill="${style.backgroundColor}"/>`;
  const border = Number.parseFloat(style.borderBottomWidth);
  if (border > 0 && isPainted(style.borderBottomColor))
    yield `<rect x="${box.left - x}" y="${box.bottom - y - border}" width="${box.width}" height="${border}" fill="${style.borderBottomColor}"/>`;
}

function isPainted(colour: string): boolean {
  return colour !== 'transparent' && !/^rgba\(.*, 0\)$/u.test(colour);
}

/** A text as its lines on the screen: each a word's run, so that what was wrapped stays so. */
function* linesOf(text: Text, style: CSSStyleDeclaration, { x, y }: Point): Generator<string> {
  const range = document.createRange();
  for (const { index, 0: word } of text.data.matchAll(/\S+/gu)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const size = Number.parseFloat(style.fontSize);
    // The line of writing stands about a fifth of the size above the bottom of the box.
    const base = box.bottom - y - (box.height - size) / 2 - size * 0.2;
    yield `<text x="${box.left - x}" y="${base}" textLength="${box.width}" lengthAdjust="spacingAndGlyphs" font-family="${escaped(style.fontFamily)}" font-size="${size}" font-weight="${style.fontWeight}" fill="${style.color}">${escaped(shown(word, style))}</text>`;
  }
}

function shown(word: string, { textTransform }: CSSStyleDeclaration): string {
  return textTransform === 'uppercase' ? word.toUpperCase() : word;
}

/** What a drawing takes from style sheets, which a file of its own has not. */
const TAKEN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

function drawingOf(svg: SVGSVGElement, { x, y }: Point): string {
  const box = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  for (const [at, drawn] of [copy, ...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const original = originals[at];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    drawn.removeAttribute('class');
    drawn.setAttribute('style', TAKEN.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'));
  }
  const placed = { x: box.left - x, y: box.top - y, width: box.width, height: box.height };
  for (const [name, value] of Object.entries(placed)) copy.setAttribute(name, String(value));
  return new XMLSerializer().serializeToString(copy);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

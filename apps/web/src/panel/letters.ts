/** The family that the app is drawn in, with files that come with it. */
const FAMILY = 'Inter Variable';

/**
 * A picture with the letters of the app in it, since one that is made into pixels sees no font of the page: of each file of letters
 * that it has a sign of, a copy.
 */
export async function lettered(svg: string): Promise<string> {
  const style = `<style>${await facesOf(svg)}</style>`;
  return svg.replace(/<svg\b[^>]*>/u, (opened) => opened + style);
}

/** A page with them in its first style sheet: it is read where nobody has the font. */
export async function letteredPage(html: string): Promise<string> {
  const faces = await facesOf(html);
  return html.replace('<style>', (opened) => opened + faces);
}

const facesOf = async (text: string): Promise<string> =>
  (await Promise.all(facesFor(codePointsOf(text)).map(embedded))).join('');

export const codePointsOf = (text: string): ReadonlySet<number> =>
  new Set(Array.from(text, (sign) => sign.codePointAt(0) ?? 0));

function facesFor(signs: ReadonlySet<number>): readonly CSSFontFaceRule[] {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  return rules.filter(
    (rule): rule is CSSFontFaceRule =>
      rule instanceof CSSFontFaceRule &&
      rule.style.getPropertyValue('font-family').includes(FAMILY) &&
      hasSigns(rule.style.getPropertyValue('unicode-range'), signs),
  );
}

/** @param ranges as CSS has them, such as `U+0-FF, U+131`; of all signs where empty. */
export function hasSigns(ranges: string, signs: ReadonlySet<number>): boolean {
  if (ranges === '') return true;
  const bounds = [...ranges.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/giu)].map(
    ([, first = '', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)],
  );
  return [...signs].some((sign) => bounds.some(([first = 0, last = 0]) => first <= sign && sign <= last));
}

/** The rule with its file written into it; what does not come leaves the machine’s own letters. */
async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, address] = /url\("?([^")]+)"?\)/u.exec(style.getPropertyValue('src')) ?? [];
  if (address === undefined) return '';
  const file = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI)).catch(() => null);
  if (file?.ok !== true) return '';
  const ranges = style.getPropertyValue('unicode-range');
  const said = [
    `font-family:'${FAMILY}'`,
    `src:url(${await dataAddress(await file.blob())}) format('woff2')`,
    `font-weight:${style.getPropertyValue('font-weight')}`,
    ...(ranges === '' ? [] : [`unicode-range:${ranges}`]),
  ];
  return `@font-face{${said.join(';')}}`;
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
    reader.readAsDataURL(new Blob([file], { type: 'font/woff2' }));
  });
}

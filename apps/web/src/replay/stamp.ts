/** A dot as the pixels that it covers, to be set one by one: far quicker than drawing so many pictures. */
export interface Stamp {
  /** Pixels of the screen on each side. */
  readonly size: number;
  /** Colours as an `ImageData` holds them, row by row; 0 where there is nothing. */
  readonly pixels: Uint32Array;
}

/** Below this scale dots are small, so that they do not hide what they flow along. */
const FAR = 0.15;

/** Radius of a dot at a scale, in pixels of the page. */
export function radiusAt(k: number): number {
  return k < FAR ? 1.5 : 3;
}

/** Rim of the paper round a dot, so that it stands off from lines and from other dots. */
const RIM = 0.8;
/** What a pixel has to be covered by to be set. */
const COVERED = 110;

/** @param radius in pixels of the screen */
export function stampOf(colour: string, rim: string, radius: number): Stamp {
  const size = Math.max(2, Math.ceil(2 * radius));
  const sheet = document.createElement('canvas');
  sheet.width = size;
  sheet.height = size;
  const context = sheet.getContext('2d');
  if (context === null) return { size, pixels: new Uint32Array(size * size) };
  disc(context, size, { fill: rim, radius: size / 2 });
  disc(context, size, { fill: colour, radius: size / 2 - (radius > 2 ? RIM : 0) });
  const { data } = context.getImageData(0, 0, size, size);
  for (let at = 3; at < data.length; at += 4) data[at] = (data[at] ?? 0) > COVERED ? 255 : 0;
  const pixels = new Uint32Array(data.buffer.slice(0));
  return { size, pixels: pixels.map((pixel, at) => ((data[4 * at + 3] ?? 0) === 0 ? 0 : pixel)) };
}

function disc(
  context: CanvasRenderingContext2D,
  size: number,
  { fill, radius }: { readonly fill: string; readonly radius: number },
): void {
  context.fillStyle = fill;
  context.beginPath();
  context.arc(size / 2, size / 2, radius, 0, 2 * Math.PI);
  context.fill();
}

/** A sheet of pixels to set stamps on. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** Sets a stamp with its upper left corner at a place; what lies beyond the sheet is left out. */
export function setStamp(
  { width, height, pixels }: Sheet,
  { size, pixels: own }: Stamp,
  x: number,
  y: number,
): void {
  const left = Math.round(x);
  const top = Math.round(y);
  if (left < 0 || top < 0 || left + size > width || top + size > height) return;
  for (let row = 0; row < size; row += 1) {
    const start = (top + row) * width + left;
    for (let column = 0; column < size; column += 1) {
      const pixel = own[row * size + column] ?? 0;
      if (pixel !== 0) pixels[start + column] = pixel;
    }
  }
}

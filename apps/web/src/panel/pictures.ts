import {
  type Comparison,
  type Mood,
  renderBlueprintHtml,
  renderBlueprintSvg,
  renderMapHtml,
  renderMapSvg,
} from '@throughline/blueprint';
import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import type { BlueprintOptions, MapOptions } from '../layout/jobs.js';
import type { SchemeName } from '../app/colours.js';
import { comparisonOf, type PicturedComparison } from '../drawing/compared-picture.js';
import { t } from '../texts/texts.js';
import { lettered, letteredPage } from './letters.js';

type BlueprintPicture = BlueprintOptions & {
  readonly like?: BlueprintAnswer;
  readonly beside?: BlueprintAnswer;
  readonly mood?: Mood;
};
type MapPicture = MapOptions & { readonly like?: MapAnswer; readonly beside?: MapAnswer };

/** What of which view is taken along, and what it is compared with. */
export type Subject = { readonly compared?: PicturedComparison } & (
  | { readonly kind: 'blueprint'; readonly answer: BlueprintAnswer; readonly options: BlueprintPicture }
  | { readonly kind: 'map'; readonly answer: MapAnswer; readonly options: MapPicture }
);

export interface Looks {
  readonly theme: SchemeName;
  readonly title: string;
}

export function svgOf(subject: Subject, looks: Looks): string {
  const also = alsoOf(subject, looks);
  switch (subject.kind) {
    case 'blueprint':
      return renderBlueprintSvg(subject.answer, { ...subject.options, ...also });
    case 'map':
      return renderMapSvg(subject.answer, { ...subject.options, ...also });
  }
}

/** A page that opens anywhere, in the letters of the app. */
export const pageOf = (subject: Subject, looks: Looks): Promise<string> =>
  letteredPage(htmlOf(subject, looks));

function htmlOf(subject: Subject, looks: Looks): string {
  const also = alsoOf(subject, looks);
  switch (subject.kind) {
    case 'blueprint':
      return renderBlueprintHtml(subject.answer, { ...subject.options, ...also });
    case 'map':
      return renderMapHtml(subject.answer, { ...subject.options, ...also });
  }
}

const alsoOf = ({ compared }: Subject, looks: Looks): Looks & { readonly compared?: Comparison } =>
  compared === undefined ? looks : { ...looks, compared: comparisonOf(compared) };

/** Twice the pixels, so that it is sharp on paper and on dense screens; less where a browser could not hold it. */
const DENSITY = 2;
const LARGEST = 16_000;

/** Draws an SVG picture into a PNG, in the letters of the app. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([await lettered(svg)], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    return await painted(image);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function painted(image: HTMLImageElement): Promise<Blob> {
  const density = Math.min(DENSITY, LARGEST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * density);
  canvas.height = Math.round(image.height * density);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error(t().panel.tooLarge)) : resolve(blob)),
      'image/png',
    );
  });
}

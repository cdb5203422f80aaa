import type { BlueprintScene, layoutBlueprint, layoutMap, Scene } from '@throughline/blueprint';
import type { BlueprintAnswer, MapAnswer } from '@throughline/model';

type OfBlueprint = NonNullable<Parameters<typeof layoutBlueprint>[1]>;
type OfMap = NonNullable<Parameters<typeof layoutMap>[1]>;
/** How it is laid out; what it is laid out like, and beside what, goes with them apart, since it is no small thing to tell one layout from another by. */
export type BlueprintOptions = Omit<OfBlueprint, 'like' | 'beside'>;
export type MapOptions = Omit<OfMap, 'like' | 'beside'>;

/** The room that the drawing has, in pixels of the screen. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

export interface MapJob {
  readonly id: number;
  readonly kind: 'map';
  readonly map: MapAnswer;
  readonly like: MapAnswer | null;
  readonly beside: MapAnswer | null;
  readonly options: MapOptions;
  readonly screen: Screen;
}

/** What is asked of the worker … */
export type LayoutJob =
  | {
      readonly id: number;
      readonly kind: 'blueprint';
      readonly blueprint: BlueprintAnswer;
      readonly like: BlueprintAnswer | null;
      readonly beside: BlueprintAnswer | null;
      readonly options: BlueprintOptions;
      readonly screen: Screen;
    }
  | MapJob;

/** … and what comes back: the scene, or why there is none. */
export type LayoutReply =
  | { readonly id: number; readonly scene: Scene | BlueprintScene }
  | { readonly id: number; readonly error: string };

/** What a drawing is laid out like, and what it is compared with, as options, where it is like anything, or compared. */
export const likeOf = <Answer>({
  like,
  beside,
}: {
  readonly like: Answer | null;
  readonly beside: Answer | null;
}): { like?: Answer; beside?: Answer } => ({
  ...(like === null ? {} : { like }),
  ...(beside === null ? {} : { beside }),
});

import type { BlueprintScene, layoutBlueprint, layoutMap, Scene } from '@throughline/blueprint';
import type { BlueprintAnswer, MapAnswer } from '@throughline/model';

export type BlueprintOptions = NonNullable<Parameters<typeof layoutBlueprint>[1]>;
export type MapOptions = NonNullable<Parameters<typeof layoutMap>[1]>;

/** The room that the drawing has, in pixels of the screen. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** What is asked of the worker … */
export type LayoutJob =
  | {
      readonly id: number;
      readonly kind: 'blueprint';
      readonly blueprint: BlueprintAnswer;
      readonly options: BlueprintOptions;
      readonly screen: Screen;
    }
  | {
      readonly id: number;
      readonly kind: 'map';
      readonly map: MapAnswer;
      readonly options: MapOptions;
      readonly screen: Screen;
    };

/** … and what comes back: the scene, or why there is none. */
export type LayoutReply =
  | { readonly id: number; readonly scene: Scene | BlueprintScene }
  | { readonly id: number; readonly error: string };

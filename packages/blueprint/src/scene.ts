import type { Lane, Stage } from '@throughline/model';

/** A drawing worked out to the pixel, with no colours in it: the app and the exports paint the same scene. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
}

export interface SceneNode {
  /** The id of the step (blueprint) or activity (map) that it shows. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** The label was too long for the box: show the whole in a tooltip. */
  readonly labelCut: string | null;
  readonly lane: Lane;
  readonly stage: Stage;
  readonly main: boolean;
  /** Stands for this many folded ones; 0 for an ordinary node. */
  readonly folds: number;
}

export interface SceneLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly objectType: string;
  /** An SVG path (`d`), already routed around the nodes. */
  readonly path: string;
  /** Stroke width in pixels, by share. */
  readonly width: number;
  readonly main: boolean;
  readonly back: boolean;
  /** Where a figure can stand on it. */
  readonly labelX: number;
  readonly labelY: number;
}

export interface BlueprintScene extends Scene {
  readonly stages: readonly { readonly id: Stage; readonly name: string; readonly x: number; readonly width: number }[];
  readonly lanes: readonly {
    readonly id: Lane;
    readonly name: string;
    readonly hint: string;
    readonly y: number;
    readonly height: number;
  }[];
  readonly lines: readonly {
    readonly id: 'interaction' | 'visibility' | 'internal';
    readonly name: string;
    readonly y: number;
  }[];
  /** The through-line as one continuous path through the lanes. */
  readonly throughLine: string;
}

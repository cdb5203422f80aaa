import type { Lane, Stage } from '@throughline/model';

/** A drawing worked out to the pixel, with no colours in it: the app and the exports paint the same scene. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
}

/** What a node is: a box for a step, a cell of the evidence or support lane, a fold, or a start/end of a type. */
export type NodeShape = 'step' | 'cell' | 'fold' | 'start' | 'end';

export interface SceneNode {
  /** The id of the step (blueprint) or activity (map) that it shows. */
  readonly id: string;
  readonly shape: NodeShape;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The whole name. */
  readonly label: string;
  /** The name as it fits the box, line by line. */
  readonly lines: readonly string[];
  /** The label was too long for the box: show the whole in a tooltip. */
  readonly labelCut: string | null;
  /** Under the name: the figure asked for, and a second one at the right, each with its unit. */
  readonly figures: { readonly left: string; readonly right: string };
  /** What the tooltip says: one line for each figure, each with what it is. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly lane: Lane;
  readonly stage: Stage;
  readonly main: boolean;
  /** How much it hurts, by lost journeys: 0 none … 3 worst. */
  readonly pain: 0 | 1 | 2 | 3;
  /** Stands for this many folded ones; 0 for an ordinary node. */
  readonly folds: number;
  /** The object type of a start or end mark, and the leading one of a step. */
  readonly objectType: string | null;
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
  /** The figure asked for, with its unit; empty where there is no room for it on the drawing. */
  readonly label: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** A thin tie from a step to the support cell that carries it. */
export interface SceneTie {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

/** A wedge that shows where journeys are lost: wider and longer by the share that ends here. */
export interface SceneDrop {
  readonly step: string;
  readonly path: string;
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly pain: 1 | 2 | 3;
  /** The greatest leak of the drawing: its label is set off. */
  readonly worst: boolean;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

export interface BlueprintScene extends Scene {
  readonly stages: readonly {
    readonly id: Stage;
    readonly name: string;
    readonly x: number;
    readonly width: number;
    /** Journeys that come to this stage, with what they are; empty where there is no room. */
    readonly figure: string;
  }[];
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
  /** Left edge and width of the lanes' bands. */
  readonly band: { readonly x: number; readonly width: number };
  readonly ties: readonly SceneTie[];
  readonly drops: readonly SceneDrop[];
  /** The through-line as one continuous path through the lanes. */
  readonly throughLine: string;
  /** Its pieces between one step and the next, each as wide as the share of journeys that go that way. */
  readonly throughPieces: readonly { readonly path: string; readonly width: number }[];
}

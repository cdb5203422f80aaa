import type { BlueprintAnswer } from '@throughline/model';
import type { Metric } from '../map/layout.js';
import type { TongueOptions } from '../tongue.js';

export interface BlueprintLayoutOptions extends TongueOptions {
  /** Pixels across, at least; a blueprint that needs more is wider. 1280 where left out. */
  readonly width?: number;
  /** It has as many columns as one of this width has, in pixels: with wider boxes in a wider one. `width` where left out. */
  readonly columnsOf?: number;
  /** Ids of opened folds. */
  readonly open?: readonly string[];
  readonly metric?: Metric;
  /** Object types to draw; all where left out. */
  readonly objects?: readonly string[];
  /** Share of events whose steps are drawn, 0 … 1; the through-line is drawn always. */
  readonly activities?: number;
  /** Share of the ways between steps that is drawn, 0 … 1; each step's best way in and out is drawn always. */
  readonly paths?: number;
  /**
   * Decides what is drawn and where, while the figures are the blueprint’s own: the same steps about more journeys, as `blueprintOn`
   * has them. So nothing jumps where a filter narrows.
   */
  readonly like?: BlueprintAnswer;
  /** The other side of a comparison, of the same steps as `like`: a way that only its journeys go is drawn too, gone by nobody. */
  readonly beside?: BlueprintAnswer;
}

export const DEFAULTS = { width: 1280, activities: 1, paths: 0.4 } as const;

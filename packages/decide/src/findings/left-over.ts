/** Standard deviations of the logarithm of the factor by which a comparison may be out. */
export interface LeftOver {
  /** Where those hit had their like among the spared. */
  readonly compared: number;
  /** Where only seen together: who stops, or is hit, may have been another customer to begin with. */
  readonly seen: number;
}

/**
 * By how much a comparison may be out beyond what its counts leave open: by what was not recorded, by what comes of a hit after the
 * time in which it is followed. No count tells that; it is taken from problems of which the truth is known, as intervals
 * are calibrated by controls (Schuemie, Hripcsak, Ryan, Madigan & Suchard 2018): 60 shops of the study of findings, which are not
 * those that its table is about.
 */
export const LEFT_OVER: LeftOver = { compared: 0.2, seen: 0.3 };

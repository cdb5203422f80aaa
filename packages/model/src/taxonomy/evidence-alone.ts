/**
 * Activities that tell how something went and are no step of their own: what a page came to at its end, of a page whose view is
 * there already. Drawings of steps leave them out unless they are asked for by name; all that counts or looks into events has them.
 */
export const EVIDENCE_ALONE: readonly string[] = ['Page Measured'];

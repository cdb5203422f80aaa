/** A list within a dialog, which lies over all that is put beside it: it stands in the dialog, and is not cut off at its edge. */
export const IN_DIALOG = {
  position: 'bottom-start',
  withinPortal: false,
  floatingStrategy: 'fixed',
} as const;

/** A list within a dialog, which lies over all that is put beside it: it stands in the dialog, and is not cut off at its edge. */
export const IN_DIALOG = {
  position: 'bottom-start',
  withinPortal: false,
  floatingStrategy: 'fixed',
  // What it lists may come after it is opened: then it is placed anew, so that it does not reach out of the window.
  preventPositionChangeWhenVisible: false,
} as const;

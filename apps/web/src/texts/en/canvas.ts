export const canvas = {
  zoom: 'Zoom',
  in: 'Zoom in',
  inKey: 'Zoom in (+)',
  out: 'Zoom out',
  outKey: 'Zoom out (−)',
  all: 'Show everything',
  allKey: 'Show everything (0)',
  folded: (count: number) => `${count} rare steps are folded here. Click to open them.`,
};

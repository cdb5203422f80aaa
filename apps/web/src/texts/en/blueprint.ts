export const blueprint = {
  title: 'Blueprint',
  keys: 'Service blueprint. Arrow keys go from step to step, Enter opens a step, plus and minus zoom.',
  click: 'Click for all figures, what comes before and after, and the query.',
  loading: 'Loading the blueprint',
  of: (shop: string) => `Blueprint of ${shop}`,
  rows: { wait: 'wait', end: 'end here', amount: 'amount', repeat: 'repeat' },
  place: (stage: string, lane: string) => `${stage}, ${lane} lane`,
  folds: (name: string, count: number, place: string) =>
    `${name}: ${count} rare steps folded, ${place}. Opens them.`,
  events: (count: string) => `${count} events`,
  share: (share: string, things: string) => `${share} of ${things}`,
  waits: (time: string) => `waits ${time} at the median`,
  ends: (count: string, share: string) => `${count} end here, ${share}`,
};

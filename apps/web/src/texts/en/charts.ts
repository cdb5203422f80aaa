export const charts = {
  nothing: 'nothing to tell',
  when: 'When',
  bounds: 'Bounds',
  between: (low: string, high: string) => `${low} to ${high}`,
};

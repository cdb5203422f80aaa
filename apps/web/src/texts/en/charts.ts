export const charts = { nothing: 'nothing to tell', when: 'When' };

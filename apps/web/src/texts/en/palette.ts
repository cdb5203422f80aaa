export const palette = {
  title: 'Find anything',
  titleWithKeys: 'Find anything (⌘K, Ctrl K)',
  placeholder: 'A view, step, finding, id or action …',
  found: 'Found',
  nothing: 'Nothing goes by that name here.',
  groups: {
    objects: 'Objects',
    views: 'Views',
    steps: 'Steps',
    findings: 'Findings',
    saved: 'Saved',
    actions: 'To do',
  },
  itsJourney: 'its journey',
  importFile: 'Import files',
  speak: (language: string) => `Language: ${language}`,
  reference: 'Reference of the API',
};

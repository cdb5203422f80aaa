// Today, the drawings, what happened in a journey, and what is around every view.
const SELECTIONS = 'shop=demo&these=channel~e-mail&vs=selection&vs-these=channel~paid%20search';
const VIEWED_TO_ADDED = 'customer~Product%20Viewed~Product%20Added';

export const DRAWN = [
  ['today', '/today?shop=demo', 'today'],
  ['today-leaving', '/today?shop=demo&openLeaving=yes', 'cut-offs'],
  ['today-turn', '/today?shop=demo&openTeam=picking&openPage=1', 'open-journey'],
  ['blueprint', '/blueprint?shop=demo', 'blueprint-canvas'],
  ['map', '/map?shop=demo', 'map-canvas'],
  ['blueprint-compared', '/blueprint?shop=demo&last=30d&vs=before', 'compare-panel'],
  ['blueprint-sides', '/blueprint?shop=demo&last=30d&vs=before&step=step%3AProduct%20Viewed', 'side-by-side'],
  ['blueprint-mood', '/blueprint?shop=demo&look=mood', 'mood-curve'],
  ['map-filtered', '/map?shop=demo&last=30d&ways=3', 'map-canvas'],
  [
    'map-chosen',
    '/map?shop=demo&way=customer~Page%20Viewed,customer~Page%20Viewed~Product%20Viewed',
    'map-canvas',
  ],
  ['map-table', '/map?shop=demo&form=table&look=money&these=device~phone&vs=others', 'activity-table'],
  ['replay', '/map?shop=demo&replay=1788000000', 'replay'],
  ['blueprint-selections', `/blueprint?${SELECTIONS}`, 'compare-panel'],
  ['blueprint-selections-table', `/blueprint?${SELECTIONS}&form=table`, 'ways-table'],
  ['map-selections', `/map?${SELECTIONS}`, 'changed-ways'],
  ['map-selections-line', `/map?${SELECTIONS}&line=${VIEWED_TO_ADDED}`, 'side-by-side'],
  ['map-selections-table', `/map?${SELECTIONS}&form=table`, 'ways-table'],
  ['journey', '/journey?shop=demo&object=order&id=O0053-0186-2', 'journey'],
];

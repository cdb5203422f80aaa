// Today, the drawings, what happened in a journey, and what is around every view.
const SELECTIONS = 'shop=demo&these=channel~e-mail&vs=selection&vs-these=channel~paid%20search';
const VIEWED_TO_ADDED = 'customer~Product%20Viewed~Product%20Added';
const VIEWED = 'step=step%3AProduct%20Viewed';
const ASKED = '**/api/questions*';
const PAID = `[data-link='["step:Payment Info Entered","step:Payment Authorised"]']`;
const CANVAS = 'blueprint-canvas';

/** A form or list of the line over a drawing, by what is pressed there. */
const lined = (name, ...acts) => [`blueprint-${name}`, '/blueprint?shop=demo', CANVAS, ...acts];
const onMap = (name, ...acts) => [`map-${name}`, '/map?shop=demo', 'map-canvas', ...acts];
const SHELL = '/findings?shop=demo';
const around = (name, ...acts) => [`shell-${name}`, SHELL, 'findings', ...acts];

const TODAY = [
  ['today', '/today?shop=demo', 'today'],
  ['today-leaving', '/today?shop=demo&openLeaving=yes', 'cut-offs'],
  ['today-turn', '/today?shop=demo&openTeam=picking&openPage=1', 'open-journey'],
  ['today-figure', '/today?shop=demo&figure=csat&last=90d', 'comments', { part: 'comments' }],
  ['today-held', '/today?shop=demo', 'shop-name', { held: ASKED }],
  ['today-refused', '/today?shop=demo', 'notice', { refused: ASKED }],
  ['today-journey', '/today?shop=demo&openPage=1', 'journey', { part: 'open-journey' }],
];

const BLUEPRINT = [
  ['blueprint', '/blueprint?shop=demo', CANVAS],
  ['blueprint-compared', '/blueprint?shop=demo&last=30d&vs=before', 'compare-panel'],
  ['blueprint-sides', `/blueprint?shop=demo&last=30d&vs=before&${VIEWED}`, 'side-by-side'],
  ['blueprint-selections', `/blueprint?${SELECTIONS}`, 'compare-panel'],
  ['blueprint-selections-table', `/blueprint?${SELECTIONS}&form=table`, 'ways-table'],
  ['blueprint-mood', '/blueprint?shop=demo&look=mood', 'mood-curve'],
  ...['volume', 'wait', 'money', 'sla'].map((look) => [
    `blueprint-${look}`,
    `/blueprint?shop=demo&look=${look}`,
    'overlay-legend',
  ]),
  ['blueprint-table', '/blueprint?shop=demo&form=table', 'step-table'],
  ['blueprint-step', `/blueprint?shop=demo&${VIEWED}`, 'step-panel'],
  ['blueprint-lost', `/blueprint?shop=demo&${VIEWED}&through=lost`, 'through-journey'],
  [
    'blueprint-comment',
    `/blueprint?shop=demo&${VIEWED}`,
    'comments',
    { part: 'comments' },
    { field: 'Comment' },
    { type: '@' },
  ],
  [
    'blueprint-line',
    '/blueprint?shop=demo&line=session~step%3AProduct%20Viewed~step%3AProduct%20Added',
    'line-panel',
  ],
  ['blueprint-days', '/blueprint?shop=demo&last=2026-09-01..2026-09-30', CANVAS],
  ['blueprint-time', '/blueprint?shop=demo&metric=time', CANVAS],
  ['blueprint-amount', '/blueprint?shop=demo&metric=amount', CANVAS],
  ['blueprint-types', '/blueprint?shop=demo&hide=customer,item,parcel,session', CANVAS],
  ['blueprint-few', '/blueprint?shop=demo&steps=8&paths=0', CANVAS],
  ['blueprint-many', '/blueprint?shop=demo&steps=60&paths=100', CANVAS],
  ['blueprint-near', '/blueprint?shop=demo&at=-300,-200,1.6', CANVAS],
  ['blueprint-far', '/blueprint?shop=demo&at=120,60,0.4', CANVAS],
  ['blueprint-nobody', '/blueprint?shop=demo&these=device~no%20such', CANVAS],
  ['blueprint-held', '/blueprint?shop=demo', 'shop-name', { held: ASKED }],
  ['blueprint-refused', '/blueprint?shop=demo', 'notice', { refused: ASKED }],
  lined('periods', { field: 'Period' }),
  lined('filter', { button: 'Filter' }),
  lined('property', { button: 'Filter' }, { field: 'Property' }),
  lined('value', { button: 'Filter' }, { field: 'Value' }),
  lined('look', { field: 'Figure at the steps' }),
  lined('versus', { field: 'Compare with' }),
  lined('keep', { button: 'Keep and send' }),
  lined('download', { button: 'Download this view' }),
  lined('over', { from: 761 }, { over: '[data-node="step:Product Viewed"]' }),
  lined('over-line', { from: 761 }, { over: PAID }),
];

const MAP = [
  ['map', '/map?shop=demo', 'map-canvas'],
  ['map-filtered', '/map?shop=demo&last=30d&ways=3', 'map-canvas'],
  [
    'map-chosen',
    '/map?shop=demo&way=customer~Page%20Viewed,customer~Page%20Viewed~Product%20Viewed',
    'map-canvas',
  ],
  ['map-table', '/map?shop=demo&form=table&look=money&these=device~phone&vs=others', 'activity-table'],
  ['map-selections', `/map?${SELECTIONS}`, 'changed-ways'],
  ['map-selections-line', `/map?${SELECTIONS}&line=${VIEWED_TO_ADDED}`, 'side-by-side'],
  ['map-selections-table', `/map?${SELECTIONS}&form=table`, 'ways-table'],
  ['map-step', '/map?shop=demo&step=Product%20Viewed', 'step-panel'],
  ['map-line', `/map?shop=demo&line=${VIEWED_TO_ADDED}`, 'line-panel'],
  ['map-wait', '/map?shop=demo&look=wait&metric=time', 'overlay-legend'],
  ['map-types', '/map?shop=demo&hide=customer,session,ticket,return', 'map-canvas'],
  ['map-near', '/map?shop=demo&at=-300,-100,1.6', 'map-canvas'],
  ['map-held', '/map?shop=demo', 'shop-name', { held: ASKED }],
  ['map-refused', '/map?shop=demo', 'notice', { refused: ASKED }],
  onMap('ways', { field: 'Ways' }),
  onMap('over', { from: 761 }, { over: '[data-node="Product Viewed"]' }),
  ['replay', '/map?shop=demo&replay=1788000000', 'replay'],
  ['replay-plays', '/map?shop=demo&replay=1788000000', 'replay', { button: 'Play' }],
];

const AROUND = [
  ['journey', '/journey?shop=demo&object=order&id=O0053-0186-2', 'journey'],
  around('shops', { part: 'shop-name' }),
  around('languages', { button: 'Language' }),
  around('views', { upTo: 760 }, { part: 'views-open' }),
  around('rail', { from: 761 }, { over: '.rail .rail-link' }),
  around('palette', { button: 'Find anything' }, { press: '.palette-field' }),
  around('palette-typed', { button: 'Find anything' }, { press: '.palette-field' }, { type: 'product' }),
  around('palette-nothing', { button: 'Find anything' }, { press: '.palette-field' }, { type: 'qqqqzz' }),
  ['shell-unanswered', SHELL, 'notice', { refused: '**/api/**' }],
  ...Array.from({ length: 8 }, (_, on) => [
    `tour-${on + 1}`,
    '/today?shop=demo&tour=1',
    'tour',
    // On a narrow screen nothing of what is in a finding is a stop.
    ...(on < 6 ? [] : [{ from: 761 }]),
    ...Array.from({ length: on }, () => ({ button: 'Next' })),
  ]),
];

export const DRAWN = [...TODAY, ...BLUEPRINT, ...MAP, ...AROUND];

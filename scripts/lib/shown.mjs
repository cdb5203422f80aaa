// Which views and states of the app are pictured: a name, the address, the test id of what shows that it is there, and
// what is pressed first where no address opens the state.
export const SHOWN = [
  ['today', '/today?shop=demo', 'today'],
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
  ['findings', '/findings?shop=demo', 'findings'],
  ['finding-accept', '/findings?shop=demo&finding=payment-failed&doing=accept', 'life'],
  ['customers', '/customers?shop=demo', 'segment-profile'],
  ['person', '/customers?shop=demo&person=C0080-0184', 'person'],
  ['funnel', '/funnel?shop=demo&by=device', 'funnel'],
  ['paths', '/paths?shop=demo', 'paths'],
  ['retention', '/retention?shop=demo', 'retention'],
  ['abandonment', '/abandonment?shop=demo', 'answered'],
  ['throughput', '/throughput?shop=demo', 'answered'],
  ['correlation', '/correlation?shop=demo', 'answered'],
  ['channels', '/channels?shop=demo', 'credited'],
  ['feedback', '/feedback?shop=demo&by=device', 'quotes'],
  ['journey', '/journey?shop=demo&object=order&id=O0053-0186-2', 'journey'],
  ['conformance', '/conformance?shop=demo', 'answered'],
  ['dashboards', '/dashboards?shop=demo', 'dashboards'],
  ['dashboard-digest', '/dashboards?shop=demo', 'digest', 'Send regularly'],
  ['dashboard-arranged', '/dashboards?shop=demo', 'dashboards', 'Arrange'],
  ['saved', '/saved?shop=demo', 'saved'],
  ['experiments', '/experiments?shop=demo', 'needs'],
  ['experiments-plan', '/experiments?shop=demo&effect=0.2', 'plan'],
  ['stock', '/stock?shop=demo', 'demand'],
  ['sources', '/sources?shop=demo', 'sources'],
  ['sources-connect', '/sources?shop=demo&part=connect', 'connect'],
  ['sources-activities', '/sources?shop=demo&part=activities', 'sources'],
  ['sources-letters', '/sources?shop=demo&part=letters', 'sources'],
  ['sources-webhooks', '/sources?shop=demo&part=webhooks', 'webhooks'],
  ['settings', '/settings', 'settings'],
  ['settings-rules', '/settings?shop=demo', 'rules'],
  ['what-if', '/what-if?shop=demo&if=often~Payment%20Info%20Entered~Payment%20Failed~0.5', 'outcomes'],
];

const HALF = { width: 6, height: 2 };

/** What is saved and put on a dashboard of a fresh demo shop before it is pictured. */
export const SAVED = [
  {
    id: 'way',
    name: 'The way to buy',
    question: {
      kind: 'funnel',
      object: 'customer',
      steps: [{ activity: 'Product Viewed' }, { activity: 'Product Added' }, { activity: 'Order Completed' }],
    },
    size: HALF,
  },
  {
    id: 'back',
    name: 'Who comes back',
    question: {
      kind: 'retention',
      object: 'customer',
      start: { activity: 'Order Completed' },
      return: { activity: 'Order Completed' },
    },
    size: HALF,
  },
  { id: 'ways', name: 'Ways of orders', question: { kind: 'variants', object: 'order' }, size: HALF },
  { id: 'waits', name: 'Where orders wait', question: { kind: 'throughput', object: 'order' }, size: HALF },
];

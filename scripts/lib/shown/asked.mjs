// The questions that are asked of a shop, its customers and its stock, and what can be done with an answer.
export const ASKED = [
  ['customers', '/customers?shop=demo', 'segment-profile'],
  ['customers-segment', '/customers?shop=demo&by=shop&edit=came-again', 'segment-editor'],
  ['person', '/customers?shop=demo&person=C0080-0184', 'person'],
  ['funnel', '/funnel?shop=demo&by=device', 'funnel'],
  ['paths', '/paths?shop=demo', 'paths'],
  ['retention', '/retention?shop=demo', 'retention'],
  ['abandonment', '/abandonment?shop=demo', 'answered'],
  ['throughput', '/throughput?shop=demo', 'answered'],
  ['correlation', '/correlation?shop=demo', 'answered'],
  ['channels', '/channels?shop=demo', 'credited'],
  ['feedback', '/feedback?shop=demo&by=device', 'quotes'],
  ['conformance', '/conformance?shop=demo', 'answered'],
  ['stock', '/stock?shop=demo', 'demand'],
];

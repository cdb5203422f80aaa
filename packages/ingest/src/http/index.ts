export {
  PayloadError,
  type Adapter,
  type Outcome,
  type Reception,
  type Taken,
  type WireRequest,
} from './outcome.js';
export { isPrivate, isPrivateName } from './facts/private.js';
export { hashedEmail } from './facts/email.js';
export { decodeBody, MOST_UNPACKED } from './decode.js';
export * from '../vendors/index.js';
export type { Delivery } from '../vendors/delivery.js';
export { HookMapping } from '../vendors/mapped.js';
export { TicketMapping } from '../vendors/zendesk/of-order.js';
export { VisitBook } from './visits.js';
export { readCloudEvents } from './wire/cloudevents.js';
export { readGtag, readMeasurement } from './wire/ga4.js';
export { readOwn } from './wire/own.js';
export { readPosthog } from './wire/posthog.js';
export { readSegment, SEGMENT_CALLS } from './wire/segment.js';
export { readSnowplow } from './wire/snowplow.js';

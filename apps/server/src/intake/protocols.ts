import {
  HOOK_READERS,
  type Outcome,
  readCloudEvents,
  readGtag,
  readMeasurement,
  readOwn,
  readPosthog,
  readSegment,
  readSnowplow,
  type Reception,
  type WireRequest,
} from '@throughline/ingest';

type Adapter = (request: WireRequest, reception: Reception) => Outcome[];

/** What our own protocol reads: CloudEvents are told by their content type or their headers. */
const readOwnOrCloud: Adapter = (request, reception) => {
  const type = request.headers['content-type'] ?? '';
  const cloud = type.startsWith('application/cloudevents') || request.headers['ce-specversion'] !== undefined;
  return cloud ? readCloudEvents(request, reception) : readOwn(request, reception);
};

const SEGMENT = ['track', 'page', 'screen', 'identify', 'group', 'alias', 'batch', 'metrics'] as const;

/** Ways to read a request, by the name that dead letters keep. */
export const PROTOCOLS: Readonly<Record<string, Adapter>> = {
  events: readOwnOrCloud,
  cloudevents: readCloudEvents,
  posthog: readPosthog,
  'ga4-measurement': readMeasurement,
  'ga4-gtag': readGtag,
  snowplow: readSnowplow,
  ...HOOK_READERS,
  ...Object.fromEntries(
    SEGMENT.map((call): [string, Adapter] => [
      `segment-${call}`,
      (request, reception) => readSegment(call, request, reception),
    ]),
  ),
};

/** The request that one rejected item would have been, had it come alone. */
export function requestOf(
  protocol: string,
  item: unknown,
): { readonly protocol: string; readonly body: unknown } {
  if (protocol.startsWith('segment-')) return { protocol: 'segment-batch', body: { batch: [item] } };
  if (protocol === 'posthog') return { protocol, body: [item] };
  if (protocol === 'snowplow') return { protocol, body: { data: [item] } };
  return { protocol, body: item };
}

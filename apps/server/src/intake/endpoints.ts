import { reasonIn, SEGMENT_CALLS } from '@throughline/ingest';
import type { Locale } from '@throughline/model';
import type { FastifyReply } from 'fastify';
import type { Receipt } from './receive.js';

/** An address at which events come in. */
export interface Endpoint {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly protocol: string;
  readonly answer: (reply: FastifyReply, receipt: Receipt, locale: Locale) => FastifyReply;
}

/** A picture of one transparent point, which is what Snowplow's GET asks for. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const segmentAnswer: Endpoint['answer'] = (reply) => reply.send({ success: true });
const posthogAnswer: Endpoint['answer'] = (reply) => reply.send({ status: 'Ok' });
const noContent: Endpoint['answer'] = (reply) => reply.code(204).send();
const okAnswer: Endpoint['answer'] = (reply) => reply.type('text/plain; charset=utf-8').send('ok');
const pixelAnswer: Endpoint['answer'] = (reply) => reply.type('image/gif').send(PIXEL);

/** Each item's own outcome, in the order in which they came. */
const ownAnswer: Endpoint['answer'] = (reply, { shop, outcomes }, locale) => {
  const items = outcomes.map((outcome) => {
    if (outcome.kind === 'taken') return { status: 'accepted' };
    return { status: outcome.kind, reason: reasonIn(locale, outcome.why) };
  });
  const accepted = items.filter(({ status }) => status === 'accepted').length;
  return reply.send({
    shop,
    accepted,
    rejected: items.filter(({ status }) => status === 'rejected').length,
    items,
  });
};

const post = (protocol: string, answer: Endpoint['answer'], paths: readonly string[]): Endpoint[] =>
  paths.map((path) => ({ path, method: 'POST', protocol, answer }));

const segment = Object.entries(SEGMENT_CALLS).flatMap(([path, call]) =>
  post(`segment-${call}`, segmentAnswer, [`/v1/${path}`]),
);

export const ENDPOINTS: readonly Endpoint[] = [
  ...post('events', ownAnswer, ['/v1/events']),
  ...post('cloudevents', ownAnswer, ['/v1/cloudevents', '/cloudevents']),
  ...segment,
  ...post('segment-batch', segmentAnswer, ['/v1/import', '/beacon/v1/batch']),
  ...post('posthog', posthogAnswer, [
    '/capture',
    '/capture/',
    '/batch',
    '/batch/',
    '/e',
    '/e/',
    '/i/v0/e',
    '/i/v0/e/',
    '/track',
    '/track/',
  ]),
  ...post('ga4-measurement', noContent, ['/mp/collect']),
  ...post('ga4-gtag', noContent, ['/g/collect']),
  { path: '/g/collect', method: 'GET', protocol: 'ga4-gtag', answer: noContent },
  ...post('snowplow', okAnswer, ['/com.snowplowanalytics.snowplow/tp2']),
  { path: '/i', method: 'GET', protocol: 'snowplow', answer: pixelAnswer },
];

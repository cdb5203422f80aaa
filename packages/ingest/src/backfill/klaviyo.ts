import { firstText, type Json, listOf, recordOf } from '../http/facts/json.js';
import { tellsOfMessages } from '../vendors/klaviyo.js';
import { type ApiParts, VendorApi } from './api.js';
import { after, type Asked, baseOf, type Cursor, type Page, type Past } from './past.js';

const REVISION = '2025-01-15';
/** The list of metrics, which says what to read. */
const FIRST = 'metrics';

interface Metric {
  readonly id: string;
  readonly name: string;
}

/**
 * What was sent, opened and clicked, by Klaviyo's API: the events of each metric of messages, one metric after another, the
 * oldest first, with the profiles that they belong to. Pages by the address in `links.next`. The token is a private key
 * that may read events, metrics and profiles.
 * Source: developers.klaviyo.com/en/reference, Get Metrics and Get Events; rate limits answer 429 with `Retry-After`.
 */
export function klaviyoPast(asked: Asked, parts: ApiParts): Past {
  const authorization = `Klaviyo-API-Key ${asked.token}`;
  const headers = { authorization, revision: REVISION, accept: 'application/json' };
  const api = new VendorApi(new URL('/api/', baseOf(asked.site)), headers, parts);
  let known: Promise<Metric[]> | null = null;
  const metrics = (): Promise<Metric[]> => (known ??= metricsOf(api));
  return {
    vendor: 'klaviyo',
    first: { stream: FIRST, at: '' },
    page: async (cursor) => {
      const all = await metrics();
      const names = [FIRST, ...all.map(({ name }) => name)];
      const metric = all.find(({ name }) => name === cursor.stream);
      if (metric === undefined) return { deliveries: [], next: after(names, FIRST) };
      const page = await events(api, cursor.at === '' ? firstPage(metric, asked.since) : cursor.at);
      return { ...page, next: following(page, cursor, names) };
    },
  };
}

function following({ at }: { readonly at: string }, { stream }: Cursor, names: readonly string[]) {
  return at === '' ? after(names, stream) : { stream, at };
}

async function metricsOf(api: VendorApi): Promise<Metric[]> {
  const found: Metric[] = [];
  for (let where: string = 'metrics'; where !== ''; ) {
    const { body } = await api.get(where);
    for (const each of listOf(body['data']).map(recordOf)) {
      const { name, integration } = recordOf(each['attributes']);
      const from = firstText(recordOf(integration)['name']);
      const metric = { id: firstText(each['id']), name: firstText(name) };
      if (tellsOfMessages(metric.name) && (from === '' || from === 'Klaviyo')) found.push(metric);
    }
    where = nextIn(body);
  }
  return found;
}

function firstPage({ id }: Metric, since: number | undefined): string {
  const newer = since === undefined ? '' : `,greater-or-equal(datetime,${new Date(since).toISOString()})`;
  const parameters = new URLSearchParams({
    filter: `equals(metric_id,"${id}")${newer}`,
    include: 'metric,profile',
    'fields[profile]': 'email,external_id',
    sort: 'datetime',
  });
  return `events?${parameters.toString()}`;
}

async function events(
  api: VendorApi,
  where: string,
): Promise<Pick<Page, 'deliveries'> & { readonly at: string }> {
  const { body } = await api.get(where);
  const { included } = body;
  const deliveries = listOf(body['data']).map((event) => ({
    topic: 'event',
    payload: { data: recordOf(event), included: ofEvent(recordOf(event), listOf(included)) },
  }));
  return { deliveries, at: nextIn(body) };
}

/** Of what a page includes, what one of its events names: a record is kept with no more than is its own. */
function ofEvent(event: Json, included: readonly unknown[]): unknown[] {
  const relations = Object.values(recordOf(event['relationships'])).map((each) =>
    recordOf(recordOf(each)['data']),
  );
  const isOurs = (each: Json): boolean =>
    relations.some(({ type, id }) => type === each['type'] && id === each['id']);
  return included.map(recordOf).filter(isOurs);
}

function nextIn(body: Json): string {
  return firstText(recordOf(body['links'])['next']);
}

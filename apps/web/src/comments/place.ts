import type { CommentPlace } from '@throughline/model';

/** Characters that a place has room for. */
const MOST = 500;

/** A chart as it is looked at. */
interface ChartSeen {
  readonly pathname: string;
  /** What the address asks of its question, without the shop. */
  readonly search: Readonly<Record<string, string>>;
  /** Which chart of the view it is; '' for the first. */
  readonly chart?: string;
}

/**
 * The id of a chart that is commented on: the address at which its question is asked, and which of the view's charts it is.
 * A question that is too long for it is left out.
 */
export function chartId({ pathname, search, chart = '' }: ChartSeen): string {
  const query = new URLSearchParams(search);
  query.sort();
  const asked = query.size === 0 ? '' : `?${query}`;
  const which = chart === '' ? '' : `#${encodeURIComponent(chart)}`;
  const full = `${pathname}${asked}${which}`;
  return full.length <= MOST ? full : `${pathname}${which}`;
}

const CHART = /^\/?(?<path>[^?#]*)(?:\?(?<query>[^#]*))?(?<which>#.*)?$/u;

function chartIn(id: string) {
  const { path = '', query = '', which = '' } = CHART.exec(id)?.groups ?? {};
  return { to: `/${path}`, search: Object.fromEntries(new URLSearchParams(query)), which };
}

/** What is talked about: of a chart whichever question is asked of it. */
export function threadOf({ on, id }: CommentPlace): string {
  if (on !== 'chart') return `${on} ${id}`;
  const { to, which } = chartIn(id);
  return `${on} ${to}${which}`;
}

/** Whether what was said of a place is said of the one that is looked at, also where its id was another before. */
export function isOf(
  said: CommentPlace,
  here: CommentPlace,
  isAlso: (id: string) => boolean = () => false,
): boolean {
  return threadOf(said) === threadOf(here) || (said.on === here.on && isAlso(said.id));
}

/** Where in the app something stands that was commented on: of a chart, with its question as it was asked then. */
export function addressOf({ on, id }: CommentPlace): {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
} {
  switch (on) {
    case 'step':
      return { to: '/blueprint', search: { step: id } };
    case 'finding':
      return { to: '/findings', search: { finding: id } };
    case 'chart': {
      const { to, search } = chartIn(id);
      return { to, search };
    }
  }
}

import { newId } from './guard.js';
import type { Memory } from './memory.js';

/** Silence that ends a visit, as GA4 has it. */
const SILENCE = 30 * 60_000;

/** Where a visit came from. */
export interface Origin {
  /** '' where the visitor came by no campaign. */
  readonly campaign: string;
  readonly channel: string;
  readonly text: Readonly<Record<string, string>>;
}

/** How a page was come to: its campaign parameters, or else the site that linked to it. */
export function originOf(address: string, referrer: string): Origin {
  const { searchParams, host } = new URL(address);
  const text: Record<string, string> = {};
  searchParams.forEach((value, name) => {
    if (/^utm_(source|medium|campaign|content|term)$/u.test(name) && value) text[name] = value;
    if (/^(gclid|fbclid|msclkid|ttclid)$/u.test(name)) text['click_id'] = name;
  });
  const campaign = Object.values(text).join('|');
  const from = /^https?:\/\/([^/?#]+)/u.exec(referrer)?.[1] ?? host;
  if (from !== host) text['referrer'] = from;
  const unsaid = text['click_id'] ? 'cpc' : text['referrer'] && 'referral';
  return { campaign, channel: text['utm_medium'] ?? text['utm_source'] ?? unsaid ?? '', text };
}

/** A stretch of what one browser does without a long silence. */
export interface Visit {
  readonly id: string;
  readonly last: number;
  readonly campaign: string;
  readonly channel: string;
}

/** Who the browser belongs to, and which visit this is. */
export interface Visitor {
  /** The id of this browser; made at the first call. */
  readonly device: () => string;
  /** The id of who signed in, or null. */
  readonly user: () => string | null;
  readonly signIn: (user: string) => void;
  /** Somebody else sits at this browser from now on. */
  readonly forget: () => void;
  /** The visit that something at `at` (ms) belongs to, and whether it begins with it: after silence, or by another campaign. */
  readonly visitAt: (at: number, origin: Origin) => { readonly visit: Visit; readonly begins: boolean };
}

/** @param campaigns whether coming back by another campaign begins a new visit. */
export function visitorOf(memory: Memory, campaigns: boolean): Visitor {
  return {
    device() {
      const known = (memory.get('device') as string | null) ?? newId();
      memory.set('device', known);
      return known;
    },
    user: () => memory.get('user') as string | null,
    signIn: (user) => memory.set('user', user),
    forget: () => ['device', 'user', 'visit'].forEach((name) => memory.set(name, null)),
    visitAt(at, { campaign, channel }) {
      const known = memory.get('visit') as Visit | null;
      const goesOn =
        known !== null &&
        at - known.last <= SILENCE &&
        !(campaigns && campaign !== '' && campaign !== known.campaign);
      const visit = goesOn ? { ...known, last: at } : { id: newId(), last: at, campaign, channel };
      memory.set('visit', visit);
      return { visit, begins: !goesOn };
    },
  };
}

import type { CommentPlace } from '@throughline/model';

/** Where in the app something stands that was commented on. A chart's id is the path of its view. */
export function addressOf({ on, id }: CommentPlace): {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
} {
  switch (on) {
    case 'step':
      return { to: '/blueprint', search: { step: id } };
    case 'finding':
      return { to: '/findings', search: { finding: id } };
    case 'chart':
      return { to: id.startsWith('/') ? id : `/${id}`, search: {} };
  }
}

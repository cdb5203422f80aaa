import type { AccessState } from '@throughline/server/routes';

/** What the way in says, by which one it is. */
export const ENTRANCES = {
  'sign-in': { title: 'Sign in', says: 'With the e-mail and the password of your account.' },
  'set-up': {
    title: 'The first account',
    says: 'Others can reach this server, so it opens to people with an account alone. The first one is an owner’s: it takes the code that the server printed where it was started.',
  },
  join: {
    title: 'You are invited',
    says: 'Make an account of your own. The link is good for one person, once.',
  },
  elsewhere: {
    title: 'Not from here',
    says: 'This came through a proxy, and the server has no account yet. Make the first one on the machine itself, under People and keys.',
  },
} as const;

type Way = keyof typeof ENTRANCES;

/** The way in that whoever looks has to take; null where they are in. */
export function wayOf(
  { caller, door }: AccessState,
  { pathname }: { readonly pathname: string },
): Way | null {
  if (pathname === '/join' && caller !== 'person') return 'join';
  if (caller !== 'nobody') return null;
  if (door === 'closed') return 'sign-in';
  return door === 'unset' ? 'set-up' : 'elsewhere';
}

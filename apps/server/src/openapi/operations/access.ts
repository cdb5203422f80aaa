import * as wire from '../../routes.js';
import type { Operations } from '../operation.js';

/** Signing in, people, invitations and keys. */
export const ACCESS: Operations = {
  'GET /api/access': {
    says: 'Whether the server asks who somebody is, and who is asking',
    answer: wire.AccessState,
  },
  'POST /api/access/set-up': { says: 'Make the first account, an owner’s', body: wire.SetUpBody },
  'POST /api/access/sign-in': { says: 'Sign in: the answer sets a cookie', body: wire.SignInBody },
  'POST /api/access/sign-out': { says: 'End the session' },
  'POST /api/access/join': {
    says: 'Take an invitation and make an account of its role',
    body: wire.JoinBody,
  },
  'PUT /api/access/password': {
    says: 'Change one’s password; all other sessions end',
    body: wire.PasswordBody,
  },
  'GET /api/access/people': { says: 'Who has an account', answer: [wire.PersonEntry] },
  'PUT /api/access/people/:id': {
    says: 'Change the role or the password of a person',
    body: wire.PersonBody,
    answer: wire.PersonEntry,
  },
  'DELETE /api/access/people/:id': { says: 'Remove an account and its sessions' },
  'GET /api/access/members': { says: 'Who can be mentioned in comments', answer: [wire.MemberEntry] },
  'GET /api/access/invitations': {
    says: 'Invitations that nobody has taken yet',
    answer: [wire.InvitationEntry],
  },
  'POST /api/access/invitations': {
    says: 'Invite one person; the path of the link is told this once',
    body: wire.InviteBody,
    answer: wire.NewInvitation,
    status: 201,
  },
  'DELETE /api/access/invitations/:id': { says: 'Withdraw an invitation' },
  'GET /api/access/keys': { says: 'All keys, those that have ended too', answer: [wire.KeyEntry] },
  'POST /api/access/keys': {
    says: 'Make a key; the key itself is told this once',
    body: wire.KeyOrder,
    answer: wire.NewKey,
    status: 201,
  },
  'POST /api/access/keys/:id/rotate': {
    says: 'Make a new key in the place of one, which is taken a while longer',
    body: wire.RotateBody,
    answer: wire.NewKey,
    status: 201,
  },
  'DELETE /api/access/keys/:id': { says: 'Revoke a key: it is not taken any more' },
};

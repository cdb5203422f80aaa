/** Of who somebody is, and what they may do. */
export const access = {
  nobody: {
    message: 'Nobody is signed in.',
    hint: 'Sign in, or send an API key: Authorization: Bearer tl_api_…',
  },
  noAccountYet: {
    message: 'This server has no account yet, and others can reach it.',
    hint: 'Open it in a browser and make the first account with the code that it printed where it was started.',
  },
  noAccountBehindProxy: {
    message: 'This request came through a proxy, and the server has no account yet.',
    hint: 'Make the first account on the machine itself, at http://127.0.0.1 and its port.',
  },
  accountAlready: {
    message: 'There is an account already.',
    hint: 'Sign in, or ask an owner for an invitation.',
  },
  wrongCode: {
    message: 'That is not the code.',
    hint: 'The server printed it in the terminal, or the log, where it was started. A restart prints a new one.',
  },
  invitationGone: {
    message: 'This invitation was taken, was withdrawn or has ended.',
    hint: 'Ask an owner for a new one.',
  },
  noInvitation: (id: string) => ({ message: `There is no invitation "${id}".` }),
  wrongPassword: { message: 'E-mail and password do not fit.' },
  noPassword: { message: 'Only somebody who is signed in has a password.', hint: 'Sign in first.' },
  tries: (minutes: number) => ({
    message: `Too many tries: wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    hint: 'An owner who is locked out sets a new password on the machine: `throughline users password`.',
  }),
  taken: (email: string) => ({
    message: `Somebody has an account with ${email}.`,
    hint: 'Take another address, or sign in with that one.',
  }),
  noPerson: (id: string) => ({
    message: `Nobody has the account "${id}".`,
    hint: 'GET /api/access/people and `throughline users list` tell who has one.',
  }),
  noKey: (id: string) => ({
    message: `There is no key "${id}" that is still taken.`,
    hint: 'GET /api/access/keys and `throughline keys list` tell which there are.',
  }),
  mayNot: (name: string, what: 'read' | 'edit' | 'manage') =>
    `${name} may not ${{ read: 'read', edit: 'change', manage: 'decide' }[what]} that.`,
  mayNotSeeCustomers: (name: string) => `${name} may not see what a single customer did.`,
  needsScope: (scope: string) => `Its API key needs the scope “${scope}”.`,
  needsRole: (role: 'owner' | 'editor') => `It takes the role ${role}; an owner can give it.`,
};

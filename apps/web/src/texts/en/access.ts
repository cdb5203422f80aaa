export const access = {
  does: { 'sign-in': 'Sign in', 'set-up': 'Make the account', join: 'Join', first: 'Make the account' },
  fields: {
    name: 'Name',
    email: 'E-mail',
    password: 'Password',
    current: 'Current password',
    newPassword: 'Password',
    code: 'Code',
  },
  longEnough: 'Ten characters or more',
  entrances: {
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
      says: 'This came through a proxy, and the server has no account yet. Make the first one on the machine itself, under Settings.',
    },
  },
};

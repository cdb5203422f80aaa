// A server that others can reach: the ways in, and what each role is shown.
const FIREFOX = encodeURIComponent('form-field-failed-address:text.browser=Firefox');
const FORM = { Name: 'Ada', 'E-mail': 'ada@boots.example', Password: 'correct horse battery' };
const inSettings = { press: '.rail a[href^="/settings"], .topbar a[href^="/settings"]' };
void inSettings;

/** While it has no account. */
export const UNSET = [
  ['entrance-first', '/today', 'set-up'],
  [
    'entrance-first-wrong',
    '/today',
    'set-up',
    { fields: { Code: 'AAAA-AAAA-AAAA', ...FORM } },
    { button: 'Make the account' },
  ],
];

const NOBODY = [
  ['entrance', '/today', 'sign-in'],
  [
    'entrance-wrong',
    '/today',
    'sign-in',
    { fields: { 'E-mail': 'adam@boots.example', Password: 'not the one' } },
    { button: 'Sign in' },
  ],
  [
    'entrance-invitation-gone',
    '/join?invitation=nothing',
    'join',
    { fields: { ...FORM, Name: 'Linus' } },
    { button: 'Join' },
  ],
];

const OWNER = [
  ['owner-settings', '/settings?shop=demo', 'settings'],
  [
    'owner-password',
    '/settings?shop=demo',
    'settings',
    { press: '.settings-password > summary' },
    { fields: { 'Current password': 'not the one', 'New password': 'correct horse battery' } },
  ],
  ['owner-people', '/settings?shop=demo', 'people'],
  ['owner-keys', '/settings?shop=demo', 'keys'],
  [
    'owner-invites',
    '/settings?shop=demo',
    'people',
    { fields: { Invite: 'Linus' } },
    { button: 'Make a link' },
  ],
  [
    'owner-makes-key',
    '/settings?shop=demo',
    'keys',
    { fields: { 'A key for': 'web' } },
    { button: 'Make a key' },
  ],
  ['owner-removes', '/settings?shop=demo', 'people', { press: 'button:has-text("Remove Bo")' }],
  ['owner-mentions', '/today?shop=demo', 'shop-name', { button: 'Mentions, 1 new' }],
  [
    'owner-mentioning',
    `/findings?shop=demo&finding=${FIREFOX}`,
    'comments',
    { fields: { Comment: 'Look at this, @B' } },
  ],
];

const EDITOR = [['editor-settings', '/settings?shop=demo', 'settings']];

const VIEWER = [
  ['viewer-settings', '/settings?shop=demo', 'settings'],
  ['viewer-findings', '/findings?shop=demo', 'findings'],
  ['viewer-funnel', '/funnel?shop=demo', 'answered'],
  ['viewer-dashboards', '/dashboards?shop=demo', 'notice'],
  ['viewer-sources', '/sources?shop=demo', 'sources'],
  ['viewer-refused', '/customers?shop=demo&person=C0080-0184', 'notice'],
];

/** Once it has accounts, by the role of whoever looks; an invitation's path is nobody's yet. */
export const GUARDED = (invitation) => ({
  nobody: [...NOBODY, ['entrance-invited', invitation, 'join']],
  owner: OWNER,
  editor: EDITOR,
  viewer: VIEWER,
});

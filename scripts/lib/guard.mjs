// Accounts for a server that others can reach: an owner’s, an editor’s and a viewer’s, one who is invited, keys, and a
// comment that mentions two of them.

const PEOPLE = {
  owner: { name: 'Ada', email: 'ada@boots.example' },
  editor: { name: 'Grace', email: 'grace@boots.example' },
  viewer: { name: 'Bo', email: 'bo@boots.example' },
};
const password = 'correct horse battery';
const FINDING = 'form-field-failed-address:text.browser=Firefox';
const KEYS = [
  { kind: 'write', name: 'The shop’s pages', shop: 'demo' },
  { kind: 'api', name: 'The report on Mondays', scopes: ['read'] },
];

/** Asks of the server as who has the cookie: the answer, and the cookie it gives. */
async function ask(url, { method = 'POST', path, body, cookie }) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const said = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${said}`);
  return {
    answer: said === '' ? undefined : JSON.parse(said),
    cookie: response.headers.getSetCookie()[0]?.split(';')[0],
  };
}

/** Makes the accounts by the code that the server told; returns each one's cookie, and the link of an open invitation. */
export async function guard(url, code) {
  const first = { ...PEOPLE.owner, password, code };
  const { cookie: owner } = await ask(url, { path: '/api/access/set-up', body: first });
  const invite = async (role, note) =>
    (await ask(url, { path: '/api/access/invitations', body: { role, note }, cookie: owner })).answer.path;
  const join = async (role) => {
    const invitation = new URL(await invite(role, ''), url).searchParams.get('invitation');
    const body = { ...PEOPLE[role], password, invitation };
    return (await ask(url, { path: '/api/access/join', body })).cookie;
  };
  const cookies = { owner, editor: await join('editor'), viewer: await join('viewer') };
  for (const body of KEYS) await ask(url, { path: '/api/access/keys', body, cookie: owner });
  await mention(url, cookies.editor);
  return { cookies, invitation: await invite('viewer', 'Linus of the warehouse') };
}

async function mention(url, cookie) {
  const names = [PEOPLE.owner, PEOPLE.viewer].map(({ name }) => `@${name}`);
  const text = `${names.join(' ')} the form of old is back for Firefox.`;
  const body = { revision: 0, place: { on: 'finding', id: FINDING }, text };
  await ask(url, { method: 'PUT', path: '/api/shops/demo/comments/back', body, cookie });
}

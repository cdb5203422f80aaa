import { randomBytes, randomUUID } from 'node:crypto';
import type { Invitation, People } from '@throughline/stores';
import { Failure } from '../../failure.js';
import { sameSecret } from '../../http/token.js';
import type { InviteBody, JoinBody, NewInvitation, SetUpBody } from '../../routes.js';
import type { Access } from '../access.js';
import type { Caller } from '../caller.js';
import { hashOf } from '../keys/secret.js';

const DAY_MS = 24 * 3_600_000;
const MOST_CODES = 10;

interface Setting {
  readonly body: SetUpBody;
  readonly caller: Caller;
  /** Where the request came from. */
  readonly from: string;
}

/**
 * Makes the first account, an owner's: for whoever sits at the machine, or knows the code that the server printed.
 * @throws Failure 409 where there is an account, 403 where the code is not right.
 */
export async function setUp(access: Access, { body, caller, from }: Setting): Promise<void> {
  if ((await access.door.state()) === 'closed')
    throw Failure.because({ status: 409 }, ({ access }) => access.accountAlready);
  if (caller.kind === 'nobody') checkCode(access, body.code ?? '', from);
  const { name, email, password } = body;
  await access.accounts.make({ name, email, password, role: 'owner' });
  access.door.forget();
}

function checkCode({ door, entrance: { tries } }: Access, code: string, from: string): void {
  const whose = `code ${from}`;
  tries.refuse(whose, MOST_CODES);
  if (sameSecret(code.trim().toUpperCase(), door.code)) return;
  tries.failed(whose);
  throw Failure.because({ status: 403, field: 'body.code' }, ({ access }) => access.wrongCode);
}

/** Makes an invitation; its link is told this once. */
export async function invite(people: People, body: InviteBody, by: string): Promise<NewInvitation> {
  const secret = randomBytes(20).toString('hex');
  const now = Date.now();
  const invitation: Invitation = {
    id: randomUUID(),
    role: body.role,
    note: body.note ?? '',
    made: new Date(now).toISOString(),
    madeBy: by,
    ends: new Date(now + (body.days ?? 7) * DAY_MS).toISOString(),
  };
  await people.invite({ ...invitation, hash: hashOf(secret) });
  return { ...invitation, path: `/join?invitation=${secret}` };
}

/** @throws Failure 404 where the invitation is none, was taken or has ended; 409 where somebody has that e-mail. */
export async function join(access: Access, { invitation, name, email, password }: JoinBody): Promise<void> {
  const { people } = access.accounts;
  const [hash, at] = [hashOf(invitation), new Date().toISOString()];
  // Who has an account here is told to nobody who is not invited; and a wrong address does not use an invitation up.
  if (!(await people.isInvited(hash, at))) throw invitationGone();
  await access.accounts.refuseTaken(email);
  const taken = await people.accept(hash, at);
  if (taken === null) throw invitationGone();
  await access.accounts.make({ name, email, password, role: taken.role });
}

const invitationGone = (): Failure =>
  Failure.because({ status: 404, field: 'body.invitation' }, ({ access }) => access.invitationGone);

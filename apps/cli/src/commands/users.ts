import { randomBytes } from 'node:crypto';
import { InviteBody, type PersonEntry } from '@throughline/server';
import { Argument, Command, Option } from 'commander';
import { EXIT, wrongUse } from '../exit.js';
import type { AccessPlace } from '../place/access.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';
import { atAccess, withData } from './keys.js';
import { whole } from './options.js';

const ROLES = ['owner', 'editor', 'viewer'] as const;

interface InData {
  readonly data: string;
}

interface InviteOptions extends InData {
  readonly role: string;
  readonly note?: string;
  readonly days?: number;
}

/** `throughline users …`: who may sign in; also the way in for an owner who is locked out. */
export function usersCommand(context: Context, ended: Ended): Command {
  const command = new Command('users').description('Invite, list, change and remove those who may sign in.');
  for (const step of [list, inviteCommand, role, password, remove]) command.addCommand(step(context, ended));
  return command;
}

function list(context: Context, ended: Ended): Command {
  return withData(new Command('list').description('Who has an account.')).action(async ({ data }: InData) => {
    await atAccess(data, context, (place) => place.people());
    ended(EXIT.done);
  });
}

function inviteCommand(context: Context, ended: Ended): Command {
  const description = 'Make a link by which one person makes an account; it is printed this once.';
  return withData(new Command('invite').description(description))
    .addOption(new Option('--role <role>', 'as what').choices(ROLES).makeOptionMandatory())
    .option('--note <words>', 'for whom')
    .option('--days <n>', 'for how many days the link is good', whole(1, 30), 7)
    .action(async ({ data, ...asked }: InviteOptions) => {
      const body = InviteBody.parse(asked);
      await atAccess(data, context, (place) => place.invite(body));
      ended(EXIT.done);
    });
}

function role(context: Context, ended: Ended): Command {
  return withData(new Command('role').description('Give somebody another role.').argument('<email>'))
    .addArgument(new Argument('<role>').choices(ROLES))
    .action(async (email: string, given: (typeof ROLES)[number], { data }: InData) => {
      await atAccess(data, context, async (place) =>
        place.changePerson((await personOf(place, email)).id, { role: given }),
      );
      ended(EXIT.done);
    });
}

function password(context: Context, ended: Ended): Command {
  const description = 'Give somebody a new password, printed this once; all their sessions end.';
  return withData(new Command('password').description(description).argument('<email>')).action(
    async (email: string, { data }: InData) => {
      await atAccess(data, context, async (place) => {
        const made = randomBytes(12).toString('base64url');
        await place.changePerson((await personOf(place, email)).id, { password: made });
        return { email, password: made };
      });
      ended(EXIT.done);
    },
  );
}

function remove(context: Context, ended: Ended): Command {
  return withData(new Command('remove').description('Take an account away.').argument('<email>')).action(
    async (email: string, { data }: InData) => {
      await atAccess(data, context, async (place) => place.removePerson((await personOf(place, email)).id));
      ended(EXIT.done);
    },
  );
}

async function personOf(place: AccessPlace, email: string): Promise<PersonEntry> {
  const people = await place.people();
  const found = people.find((person) => person.email === email.toLowerCase());
  if (found !== undefined) return found;
  const known = people.map((person) => person.email).join(', ');
  throw wrongUse(
    `Nobody has an account with ${email}.`,
    known === '' ? 'There are no accounts yet.' : `There are: ${known}.`,
  );
}

import type { Untaken } from '../../audiences/deliver.js';
import type { Unreached } from '../../audiences/unreached.js';

/** Why a receiver is not reached, and what to do about it. */
const WHY: Readonly<Record<Unreached, { readonly message: string; readonly hint: string }>> = {
  nobody: {
    message: 'nobody listens there',
    hint: 'Look whether it runs, and whether the address has the right port.',
  },
  late: {
    message: 'it did not answer in 15 seconds',
    hint: 'Look whether it is overloaded, or behind a firewall.',
  },
  cut: { message: 'it cut the connection', hint: 'Look into its log, and whether it speaks https there.' },
  unknown: { message: 'there is no such host', hint: 'Look for a slip in its name.' },
  untrusted: {
    message: 'its certificate is not trusted',
    hint: 'Renew the certificate, or have it signed for that name.',
  },
  other: {
    message: 'the connection failed',
    hint: 'Look whether it can be reached from the machine of this server.',
  },
};

/** Of other systems: those that are sent to, and those that send or are read. */
export const sending = {
  noAddress: {
    message: 'url: This is no address to push to.',
    hint: 'Give an https address without a user name.',
  },
  notEncrypted: { message: 'url: the address is not encrypted.', hint: 'Push to an https address.' },
  noHost: (host: string) => ({
    message: `url: there is no host ${host}.`,
    hint: 'Look for a slip in its name.',
  }),
  privateHost: (host: string) => ({
    message: `url: ${host} lies on this machine or in a private network.`,
    hint: 'Whoever runs Throughline can allow it: --allow-push HOST, or THROUGHLINE_ALLOW_PUSH.',
  }),
  noSecret: {
    message: 'secret: must be whsec_ followed by 24 to 64 bytes in base64.',
    hint: 'Make one with: echo "whsec_$(openssl rand -base64 32)"',
  },
  notTaken: (status: number, { id, tries, host }: Untaken) => ({
    message: `The receiver ${host} answered ${status} to message ${id}, after ${tries} ${tries === 1 ? 'try' : 'tries'}.`,
    hint: 'Push again once it takes messages: those it took already keep their ids.',
  }),
  unreached: (why: Unreached, { id, tries, host }: Untaken) => ({
    message: `The receiver ${host} was not reached by message ${id}, after ${tries} ${tries === 1 ? 'try' : 'tries'}: ${WHY[why].message}.`,
    hint: WHY[why].hint,
  }),
  senderThere: (name: string) => ({ message: `“${name}” is there already.` }),
  nothingRemoved: (name: string) => ({
    message: `Nothing called “${name}” was removed in the last ten minutes.`,
    hint: 'Connect it once more, with its secret.',
  }),
  /** @param doubt why its signature is not taken */
  notSigned: (doubt: string, vendor: string | null) => ({
    message: `The webhook is refused: ${doubt}.`,
    hint: `Set the secret that ${vendor ?? 'the sender'} shows for this webhook, as docs/sources.md says.`,
  }),
  secretFirst: (shop: string, name: string) => ({
    message: `The shop “${shop}” expects no webhooks of “${name}”.`,
    hint: `Set its secret first: PUT /api/shops/${shop}/hooks/${name}, or \`throughline hooks set ${name} --shop ${shop}\`.`,
  }),
  unknownSender: (shop: string, name: string) => ({
    message: `The shop “${shop}” expects no webhooks of “${name}”.`,
  }),
  givenSender: (name: string) => ({
    message: `The secrets of “${name}” are set by the environment of the server.`,
    hint: 'Change THROUGHLINE_HOOK_SECRETS and start the server anew.',
  }),
  alreadyRead: (vendor: string) => ({
    message: `The past of ${vendor} is being read already.`,
    hint: 'Wait for its end, or stop it first.',
  }),
  notRead: (vendor: string) => ({ message: `The past of ${vendor} is not being read.` }),
  /* The address of a vendor's API. */
  siteNotSaid: (vendor: string) => ({
    message: `site: where ${vendor} is was not said.`,
    hint: 'Name a host such as boots.myshopify.com.',
  }),
  noSite: { message: 'site: this is no address.', hint: 'Name a host such as boots.myshopify.com.' },
  siteNotEncrypted: { message: 'site: it is not encrypted.', hint: 'Name an https address.' },
  noSiteHost: (host: string) => ({
    message: `site: there is no host ${host}.`,
    hint: 'Look for a slip in its name.',
  }),
  privateSite: (host: string) => ({
    message: `site: ${host} lies on this machine or in a private network.`,
    hint: 'Whoever runs Throughline can allow it (THROUGHLINE_ALLOW_PUSH), or read it by `throughline backfill`.',
  }),
};

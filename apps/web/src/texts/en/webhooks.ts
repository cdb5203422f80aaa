export const webhooks = {
  title: 'Shop systems and webhooks',
  senders: 'Who sends',
  other: 'Another sender',
  ownersOnly: 'Owners connect shop systems',
  ownersSay: 'Secrets and tokens are involved. Ask an owner of this installation, or to be made one.',
  standing: {
    none: 'not connected',
    waiting: 'waiting for the first',
    works: 'works',
    refused: 'last one refused',
  },
  address: 'The address to give to the sender',
  onlyHere: (hasPast: boolean): string =>
    `This address leads to this machine alone: nobody else can send to it. Open the app by an address that the sender can reach${hasPast ? ', or read the past below, as often as you like' : ''}.`,
  name: 'Name',
  nameSays: 'Small letters, digits and dashes. It stands in the address.',
  nameTaken: 'A sender of this name is in the list. Choose another name, or change that one there.',
  nameExample: 'packing',
  secret: 'Secret that it signs with',
  secrets: {
    shopify:
      'Settings, Notifications, Webhooks: “Your webhooks will be signed with”. Of webhooks that an app makes, the app’s client secret.',
    woocommerce: 'The secret that the webhook is made with: WooCommerce, Settings, Advanced, Webhooks.',
    stripe: 'Developers, Webhooks, the endpoint: “Signing secret”, whsec_….',
    zendesk: 'Admin Centre, Apps and integrations, Webhooks, the webhook: “Signing secret”.',
    klaviyo: 'The secret key that the webhook is made with, of 16 characters or more.',
    signed: 'Shared with the sender, who signs as Standard Webhooks says: whsec_… and base64.',
  },
  mapping: 'How its body is read',
  mappingSays:
    'Where in the body things stand: paths with dots, * is each of a list. The docs say all that it can hold.',
  noMapping: 'This is no object of JSON. Compare it with the example in the docs.',
  connect: 'Connect',
  kept: 'The secret is kept sealed and shown to nobody again.',
  tick: (title: string) => `What is to be ticked at ${title}`,
  where: {
    shopify:
      'Settings, Notifications, Webhooks: one webhook for each of these, as JSON, to the address above.',
    woocommerce:
      'WooCommerce, Settings, Advanced, Webhooks: one webhook for each of these topics, active, to the address above.',
    stripe: 'Developers, Webhooks, Add an endpoint with the address above, and select all of these events.',
    zendesk:
      'Admin Centre, Apps and integrations, Webhooks: one webhook to the address above, subscribed to these Zendesk events.',
    klaviyo:
      'Integrations, Webhooks (or the Webhooks API): the address above, with these topics, and those of SMS and push where they are sent. Not every plan has it: then the past below does.',
  },
  noFirst: (refused: boolean): string =>
    refused
      ? 'Nothing could be taken since the server started.'
      : 'Waiting for the first delivery since the server started.',
  first: (first: string, last: string) =>
    `The first delivery since the server started came ${first}, the last one ${last}.`,
  lastRefused: (at: string) => `Refused ${at}:`,
  taken: 'Taken',
  repeated: 'Had been taken before',
  refused: 'Refused',
  sinceStart: 'Deliveries since the server started',
  given:
    'Its secrets are set in the environment of the server (THROUGHLINE_HOOK_SECRETS), and are changed there.',
  rotate: 'Replace the secret',
  newSecret: 'New secret',
  newSecretSays: 'The old one is taken beside it until you end it.',
  setSecret: 'Set it',
  leaveIt: 'Leave it',
  endOld: 'End the old secret',
  endsOld: 'What is signed with the old secret is refused from now on.',
  remove: 'Remove',
  removes: 'Its deliveries are refused from now on. What it has told stays.',
  removed: (name: string) => `“${name}” was removed. For ten minutes it can be had back.`,
  past: 'What happened before',
  pastSays:
    'Read through its API, at the pace that it allows: orders, payments or tickets from before the first webhook. Nothing counts twice, however often it is read.',
  site: 'Address of its API',
  token: 'Token',
  tokens: {
    shopify: 'The access token of a custom app with read_orders, and read_all_orders for more than 60 days.',
    woocommerce: 'consumer key:consumer secret, with the right to read.',
    stripe: 'A restricted key that may read charges, refunds, disputes and customers.',
    zendesk: 'e-mail/token:API token',
    klaviyo: 'A private key that may read events, metrics and profiles.',
  },
  since: 'Only what changed from that day on',
  sinceSays: 'Left empty: all, and the next time what has changed since.',
  fromBeginning: 'Read all again, from the beginning',
  fromBeginningSays: 'As when a right was missing the first time. What was read before does not count twice.',
  read: 'Read it',
  goOn: (isCut: boolean): string => (isCut ? 'Go on where it stopped' : 'Read what has changed since'),
  tokenKept: 'The token is held in memory while it is read by, and kept nowhere.',
  reading: (stream: string | null, at: string) =>
    stream === null ? `Reading since ${at}.` : `Reading ${stream}, since ${at}.`,
  waits: (title: string, until: string) => `${title} asks to wait until ${until}.`,
  done: (at: string) => `Read to its end. It was begun ${at}.`,
  cut: (stream: string | null, at: string) =>
    `Stopped${stream === null ? '' : ` at ${stream}`}. It was begun ${at}, and goes on where it stopped.`,
  failed: (at: string) => `It could not be read. It was begun ${at}.`,
  came: ([records = '', taken = '', leftOut = '', unused = '']: readonly string[]) =>
    `${records} records read: ${taken} events taken, ${leftOut} left out, ${unused} could not be used.`,
  only: (since: string) => `Only what has changed since ${since}.`,
  stop: 'Stop',
};

/** Of shops, files and what people keep. */
export const kept = {
  noShopYet: { message: 'No shop is stored yet.', hint: 'Import files first, or start with --demo.' },
  manyShops: (ids: readonly string[]) => ({
    message: `More than one shop is stored: ${ids.join(', ')}.`,
    hint: 'Name one of them.',
  }),
  noShop: (id: string, stored: readonly string[]) => ({
    message: `There is no shop "${id}".`,
    hint:
      stored.length === 0 ? 'Import files first, or start with --demo.' : `Stored are: ${stored.join(', ')}.`,
  }),
  notThere: (id: string, shop: string) => ({ message: `There is no “${id}” in shop ${shop}.` }),
  noLink: (link: string) => ({ message: `There is no link “${link}” to that dashboard.` }),
  linkEnded: {
    message: 'This link shows nothing (any more).',
    hint: 'It may have ended or been taken back: ask whoever sent it for another.',
  },
  foreignComment: {
    message: 'This comment is somebody else’s.',
    hint: 'Only who wrote a comment changes it or takes it away.',
  },
  emptyFile: (name: string) => ({
    message: `"${name}" is empty.`,
    hint: 'Choose a file with rows in it.',
  }),
  noImport: (id: string) => ({
    message: `There is no import "${id}".`,
    hint: 'Imports are listed at GET /api/imports until the server ends.',
  }),
  cutOff: {
    message: 'The server was ended before the import was done.',
    hint: 'Start the server and import again: nothing is doubled.',
  },
  noUpload: (id: string) => ({
    message: `There is no upload "${id}".`,
    hint: 'Uploads are kept for a day: send the file again.',
  }),
  noRoom: {
    message: 'The disk of the data folder has no room for this file.',
    hint: 'Free some space, or start with --data on another disk.',
  },
  noFinding: (id: string) => ({
    message: `There is no finding "${id}".`,
    hint: 'Findings are named by their id: `throughline findings` lists them. One that was found against the steps of a `line` needs that `line`.',
  }),
  noCustomer: (id: string) => ({
    message: `Nothing is kept of a customer "${id}".`,
    hint: 'Name one of the ids that events tell; what else is known of them, such as an e-mail address, goes into `also`.',
  }),
  notMerged: (id: string) => ({
    message: `"${id}" is not merged into another customer.`,
    hint: 'Name the id that was given up, as GET …/identities tells it.',
  }),
};

/** What is wrong with the body of a request. */
export const payload = {
  noJson: {
    problem: 'The body is no object of JSON.',
    hint: 'Choose JSON as the format of the webhook.',
  },
  tooLarge: {
    problem: 'The body is larger than 32 MB once it is unpacked.',
    hint: 'Send fewer events at once.',
  },
  noGzip: {
    problem: 'The body is not gzip, although it says so.',
    hint: 'Send it as it is, or packed as its Content-Encoding says.',
  },
  packed: {
    problem: 'The body cannot be unpacked.',
    hint: 'Send it as it is, or packed as its Content-Encoding says.',
  },
};

/** Why a vendor’s past is not given. */
export const past = {
  elsewhere: (host: string, other: string) => ({
    problem: `${host} names a page of ${other} as the next one.`,
    hint: 'Check the address that was given.',
  }),
  noRight: (host: string, path: string, status: number) => ({
    problem: `${host} does not let us read ${path} (status ${status}).`,
    hint: 'Check the token, and that it may read orders, payments or tickets.',
  }),
  notThere: (host: string, path: string, status: number) => ({
    problem: `${host} has no ${path} for us (status ${status}).`,
    hint: 'Check the address that was given.',
  }),
  /** @param why its status, or what the network said */
  givenUp: (page: { readonly host: string; readonly path: string }, tries: number, why: number | string) => ({
    problem: `${page.host} was asked ${tries} times for ${page.path}: ${typeof why === 'number' ? `status ${why}` : why}.`,
    hint: 'Start the same command again later: it goes on where it was.',
  }),
  inside: (host: string) => ({
    problem: `${host} leads to this machine or to a private network by now.`,
    hint: 'Whoever runs Throughline can allow it: THROUGHLINE_ALLOW_PUSH.',
  }),
};

/** Why a shop’s events cannot be written as XES. */
export const exporting = {
  manyTypes: (there: readonly string[]) => ({
    problem: 'XES has one kind of trace, and the shop has objects of several types.',
    hint: `Name the type whose journeys are to be the traces. ${types(there)}`,
  }),
  noType: (asked: string, there: readonly string[]) => ({
    problem: `The shop has no objects of the type “${asked}”.`,
    hint: `Name the type whose journeys are to be the traces. ${types(there)}`,
  }),
};

function types(there: readonly string[]): string {
  return there.length === 0 ? 'The shop holds no objects.' : `There are ${there.join(', ')}.`;
}

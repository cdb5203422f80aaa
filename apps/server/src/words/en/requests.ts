/** Of a request as such, and of the server itself. */
export const requests = {
  /** @param problem as the schema says it, in the language */
  notTaken: (field: string, problem: string) => ({
    message: `${field}: ${problem}`,
    hint: 'What is taken is written in docs/api.md.',
  }),
  noRoute: (route: string) => ({
    message: `There is no ${route}.`,
    hint: 'The routes are listed in docs/api.md.',
  }),
  fault: {
    message: 'Something went wrong inside the server.',
    hint: 'The server wrote what it was to its standard error.',
  },
  takenBack: { message: 'The question was taken back.' },
  diskFull: { message: 'The disk is full.', hint: 'Free some space, then try again.' },
  noRight: {
    message: 'This user may not read or write there.',
    hint: 'Give the user of the server the right to it, or choose another data folder.',
  },
};

import {
  type Figures,
  figuresIn,
  type Finding,
  type LifeState,
  type SeenFinding,
  seenTitle,
} from '@throughline/model';

const figures: Figures = figuresIn('en');
const { whole } = figures;
const money = (amount: number, currency: string): string => `${whole(amount)} ${currency}`;

/** What reports of findings say, in English: the source of the others. */
export const en = {
  titleOf: (seen: SeenFinding): string => seenTitle(seen, 'en'),
  figures,
  money,
  title: 'Findings',
  week: (until: string | null) => `The week in findings${until === null ? '' : `, to ${until}`}`,
  against: 'The last 7 days against the 7 before.',
  asOf: (day: string) => ` As of ${day}.`,
  nothingIn: (comparisons: number) => `Nothing was found in ${whole(comparisons)} comparisons.`,
  foundIn: (count: number, comparisons: number) =>
    `${count === 1 ? '1 finding' : `${whole(count)} findings`} in ${whole(comparisons)} comparisons`,
  sums: { cost: 'a month in cost', exposed: 'exposed', gained: 'gained by what goes better than usual' },
  unlisted: (count: number) => `${whole(count)} more are not listed.`,
  parts: {
    unseen: 'What could not be looked for',
    done: 'Done with',
    returned: 'Returned',
    new: 'New',
    grown: 'Grown',
    gone: 'Gone',
    still: 'Still there',
  },
  nothing: 'Nothing.',
  aMonth: (amount: string) => `${amount} a month`,
  weekBefore: (amount: string) => `${amount} the week before`,
  ledgerTable: {
    title: 'Ledger',
    heads: ['findings', 'a month'],
    found: 'Found',
    atStake: 'At stake (accepted or changed)',
    won: 'Won (measured)',
    lost: 'Lost again (returned)',
    dismissed: 'Dismissed',
    waiting: (count: number) => `${count} changed, and not measured yet.`,
  },
  measurements: {
    title: 'Measured',
    nothing: 'Nothing new.',
    notYet: 'Not yet',
    won: (amount: string, asOf: string) => `won ${amount} a month, to ${asOf}`,
    moreDays: (days: number) => `About ${whole(days)} more days.`,
  },
  noLetters: 'Everything that came could be used.',
  letterBy: (source: string, protocol: string) => `${source} by ${protocol}`,
  steps: {
    look: 'looked at it',
    accept: (owner: string, due: string) => `accepted; ${owner} until ${due}`,
    change: (on: string, what: string) => `changed on ${on}: ${what}`,
    measure: (won: string, isTested: boolean) => `measured: won ${won} a month${isTested ? ' (tested)' : ''}`,
    close: (note: string | undefined) => (note === undefined ? 'closed' : `closed: ${note}`),
    dismiss: (reason: string) => `dismissed: ${reason}`,
    reopen: (why: string) => `reopened: ${why}`,
  },
  comeBy: 'How it was come by:',
  lookAt: 'What else to look at:',
  toTry: 'What to try:',
  mix: (parts: readonly string[]) => `New and returning: ${parts.join('; ')}.`,
  whose: { fresh: 'new', returning: 'returning' },
  noneOf: (whose: string) => `none ${whose}`,
  ofWhose: (share: string, count: number, whose: string) => `${share} of ${whole(count)} ${whose}`,
  elsewhere: (share: string) => `, ${share} of those elsewhere`,
  words: (terms: readonly string[]) =>
    `Words that come with it: ${terms.map((term) => `“${term}”`).join(', ')}.`,
  price: { gained: 'Gained', cost: 'Cost', exposed: 'Money exposed' },
  sure: (low: string, high: string) => `90 % sure between ${low} and ${high}`,
  /** How far the words reach, as a reader without statistics understands them. */
  causal: {
    experiment: 'tested',
    adjusted: 'adjusted for mix',
    association: 'seen together',
  },
  confidence: (level: Finding['confidence']) => `confidence ${level}`,
  basis: (basis: Finding['price']['basis']): string => `in ${basis}`,
  at: (place: string) => `at ${place}`,
  journeys: (count: number) => `${whole(count)} journeys`,
  within: 'counted within another finding',
  effort: (effort: Finding['suggestions'][number]['effort']): string => effort,
  stands: (parts: readonly string[]) => `Stands at: ${parts.join(' · ')}`,
  state: (state: LifeState): string => state.replace('-', ' '),
  owned: (owner: string, due: string) => `with ${owner}, due ${due}`,
  changed: (day: string, what: string) => `changed on ${day}: ${what}`,
  won: (range: string, isTested: boolean) => `won ${range} a month${isTested ? ' (tested)' : ''}`,
  again: (why: 'grown' | 'returned', then: string, now: string) =>
    `${why === 'grown' ? 'grown since' : 'found again since'}: ${then} a month then, ${now} now`,
  ledger: (found: string, atStake: string, won: string | null, lost: string | null) =>
    `A month: ${found} found, ${atStake} at stake, ${won === null ? 'nothing measured as won yet' : `${won} won`}${lost === null ? '' : `, ${lost} lost again`}.`,
};

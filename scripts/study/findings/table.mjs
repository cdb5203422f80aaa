import { toldForNothing, toldOfEveryShop } from './standing.mjs';

/** Bounds of a share by Wilson's score interval (Wilson 1927), 95 %. @param {number} hits @param {number} of */
function bounds(hits, of) {
  if (of === 0) return 'none';
  const z = 1.96;
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const percent = (value) => `${Math.round(100 * Math.min(1, Math.max(0, value)))} %`;
  return `${hits} of ${of} (${percent(share)}, ${percent(middle - half)} to ${percent(middle + half)})`;
}

/** The study as a table in Markdown. @param {readonly Record<string, any>[]} runs */
export function tableOf(runs) {
  const problems = runs.flatMap((run) => run.problems);
  const empty = runs.filter((run) => run.problems.length === 0);
  const rows = [
    ...['large', 'medium', 'small'].map((size) => [
      `${size} problems found`,
      share(
        problems.filter((each) => each.size === size),
        found,
      ),
    ]),
    ...[5, 10].map((most) => [
      `large problems among the first ${most}`,
      share(
        problems.filter(({ size }) => size === 'large'),
        isAmong(most),
      ),
    ]),
    [
      'truth within the 90 % interval, of large and medium ones found',
      share(problems.filter(isPriced), isCovered),
    ],
    ['the same where no cause is unrecorded', share(problems.filter(isPriced).filter(isRecorded), isCovered)],
    [
      'width of these intervals, middle one, as a share of the truth',
      middleOf(problems.filter(isPriced).map(width)),
    ],
    ['estimate, middle one, as a share of the truth', middleOf(problems.filter(isPriced).map(reach))],
    [
      'found where a cause is not recorded, called adjusted and high',
      share(
        problems.filter(found).filter((each) => !isRecorded(each)),
        ({ causal, confidence }) => causal === 'adjusted' && confidence === 'high',
      ),
    ],
    [
      'shops without problems that show a finding marked high',
      share(empty, (run) => toldForNothing(run).length > 0),
    ],
    [
      'shops with problems that mark something else high',
      share(
        runs.filter((run) => run.problems.length > 0),
        (run) => toldForNothing(run).length > 0,
      ),
    ],
    [
      'shops without problems that tell which payments are declined more often in every shop',
      share(empty, (run) => toldOfEveryShop(run).length > 0),
    ],
  ];
  const kinds = [...new Set(problems.map(({ kind }) => kind))].sort(byName);
  const byKind = kinds.map((kind) => {
    const own = problems.filter((each) => each.kind === kind && each.size !== 'small');
    return [kind, share(own, found), ...sides(own.filter(found))];
  });
  const twists = [...new Set(runs.map(({ twist }) => twist))].sort(byName);
  const byTwist = twists.map((twist) => {
    const own = runs.filter((run) => run.twist === twist).flatMap((run) => run.problems);
    const sized = own.filter(({ size }) => size !== 'small');
    return [twist, share(sized, found), ...sides(sized.filter(found))];
  });
  return [
    markdown(['', 'how many'], rows),
    markdown(['kind (large and medium)', ...COLUMNS], byKind),
    markdown(['shop (large and medium)', ...COLUMNS], byTwist),
  ].join('\n');
}

const COLUMNS = ['found', 'truth within the interval', 'above it', 'below it'];

/** How many truths lie within their intervals, how many above and how many below. */
function sides(priced) {
  const count = (holds) => String(priced.filter(holds).length);
  return [
    share(priced, isCovered),
    count(({ truth, high }) => truth > high),
    count(({ truth, low }) => truth < low),
  ];
}

const width = ({ low, high, truth }) => (high - low) / truth;
const reach = ({ estimate, truth }) => estimate / truth;

/** The middle one of some shares, in per cent. @param {readonly number[]} shares */
function middleOf(shares) {
  if (shares.length === 0) return 'none';
  const sorted = [...shares].sort((a, b) => a - b);
  return `${Math.round(100 * sorted[Math.floor(sorted.length / 2)])} %`;
}

const byName = (a, b) => (a < b ? -1 : 1);
const found = ({ rank }) => rank !== null;
const isAmong =
  (most) =>
  ({ rank }) =>
    rank !== null && rank <= most;
const isPriced = ({ size, rank }) => size !== 'small' && rank !== null;
const isRecorded = ({ unseenCause }) => unseenCause !== true;
const isCovered = ({ covered }) => covered === true;
const share = (all, holds) => bounds(all.filter(holds).length, all.length);

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

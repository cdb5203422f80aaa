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
    [
      'large problems among the first five',
      share(
        problems.filter(({ size }) => size === 'large'),
        isAmong(5),
      ),
    ],
    [
      'truth within the 90 % interval, of large and medium ones found',
      share(problems.filter(isPriced), isCovered),
    ],
    [
      'runs without problems that show a finding marked high',
      share(empty, ({ falseHighs }) => falseHighs.length > 0),
    ],
    [
      'found where a cause is not recorded (the device), called adjusted and high',
      share(
        runs.filter(({ twist }) => twist === 'unrecorded').flatMap((run) => run.problems.filter(found)),
        ({ causal, confidence }) => causal === 'adjusted' && confidence === 'high',
      ),
    ],
    [
      'runs with problems that mark something else high',
      share(
        runs.filter((run) => run.problems.length > 0),
        ({ falseHighs }) => falseHighs.length > 0,
      ),
    ],
  ];
  const kinds = [...new Set(problems.map(({ kind }) => kind))].sort(byName);
  const byKind = kinds.map((kind) => {
    const own = problems.filter((each) => each.kind === kind && each.size !== 'small');
    return [kind, share(own, found), share(own.filter(found), isCovered)];
  });
  const twists = [...new Set(runs.map(({ twist }) => twist))].sort(byName);
  const byTwist = twists.map((twist) => {
    const own = runs.filter((run) => run.twist === twist).flatMap((run) => run.problems);
    const sized = own.filter(({ size }) => size !== 'small');
    return [twist, share(sized, found), share(sized.filter(found), isCovered)];
  });
  return [
    markdown(['', 'how many'], rows),
    markdown(['kind (large and medium)', 'found', 'truth within the interval'], byKind),
    markdown(['shop (large and medium)', 'found', 'truth within the interval'], byTwist),
  ].join('\n');
}

const byName = (a, b) => (a < b ? -1 : 1);
const found = ({ rank }) => rank !== null;
const isAmong =
  (most) =>
  ({ rank }) =>
    rank !== null && rank <= most;
const isPriced = ({ size, rank }) => size !== 'small' && rank !== null;
const isCovered = ({ covered }) => covered === true;
const share = (all, holds) => bounds(all.filter(holds).length, all.length);

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

import { LANE_NAMES, LANES, STAGE_NAMES, STAGES } from '../words.js';
import { type ActivityDefinition, SCHEMES, type Scheme } from './definition.js';
import {
  calibrationError,
  claimsOf,
  judgeNames,
  type Judged,
  type LabelledName,
  reliability,
} from './evaluation.js';
import { nameKey, SCOPED_ALIASES } from './names.js';
import { TAXONOMY, TAXONOMY_PARTS } from './table/index.js';

const SCHEME_NAMES: Readonly<Record<Scheme, string>> = {
  segment: 'Segment',
  ga4: 'GA4',
  snowplow: 'Snowplow',
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  olist: 'Olist',
  other: 'other',
};

/**
 * The page `docs/taxonomy.md`, made from the table and from the sets of labelled names that the
 * inference is judged by.
 *
 * @param intro what stands before the tables, as Markdown.
 */
export function taxonomyDocument(
  intro: string,
  sets: Readonly<Record<string, readonly LabelledName[]>>,
): string {
  const parts = Object.entries(TAXONOMY_PARTS).flatMap(([part, rows]) => [`### ${part}`, '', ...table(rows)]);
  return `${[
    intro.trim(),
    '',
    `## The ${TAXONOMY.length} activities`,
    '',
    'An alias marked * counts only where its scheme is named, since it means other things elsewhere.',
    '',
    ...parts,
    ...inferenceSection(new Map(Object.entries(sets).map(([set, names]) => [set, judgeNames(names)]))),
  ]
    .join('\n')
    .trim()}\n`;
}

function table(rows: readonly ActivityDefinition[]): string[] {
  return [
    '| Activity | Stage | Lane | Objects | Evidence | Carried by | Money | Called elsewhere |',
    '|---|---|---|---|---|---|---|---|',
    ...[...rows].sort((a, b) => a.order - b.order).map(rowLine),
    '',
  ];
}

function rowLine(row: ActivityDefinition): string {
  const money = row.revenue === 0 ? '' : row.revenue > 0 ? 'earned' : 'given back';
  const cells = [
    `**${row.name}**`,
    STAGE_NAMES[row.stage],
    LANE_NAMES[row.lane],
    row.objects.join(', '),
    row.evidence ?? '',
    row.support ?? '',
    money,
    SCHEMES.flatMap((scheme) => aliasCell(row, scheme)).join('; '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function aliasCell(row: ActivityDefinition, scheme: Scheme): string[] {
  const aliases = row.aliases[scheme] ?? [];
  if (aliases.length === 0) return [];
  const marked = aliases.map((alias) => `\`${alias}\`${SCOPED_ALIASES.has(nameKey(alias)) ? '*' : ''}`);
  return [`${SCHEME_NAMES[scheme]}: ${marked.join(', ')}`];
}

function inferenceSection(sets: ReadonlyMap<string, readonly Judged[]>): string[] {
  const judged = [...sets.values()].flat();
  const wrong = judged.filter(({ stageRight, laneRight }) => !stageRight || !laneRight);
  return [
    '## How well unknown names are placed',
    '',
    'Names placed by their words and system alone, and how many were placed rightly:',
    '',
    '| Set | Names | Stage | Lane | Both | Calibration error |',
    '|---|---:|---:|---:|---:|---:|',
    ...[...sets].map(([set, ofSet]) => setLine(set, ofSet)),
    setLine('all', judged),
    '',
    ...classTable(judged),
    '',
    ...reliabilityTable(judged),
    '',
    `### The ${wrong.length} wrong ones`,
    '',
    '| Name | System | Should be | Was placed | Confidence of stage, lane |',
    '|---|---|---|---|---|',
    ...wrong.map(wrongLine),
  ];
}

function setLine(set: string, judged: readonly Judged[]): string {
  const shares = [
    share(judged, (one) => one.stageRight),
    share(judged, (one) => one.laneRight),
    share(judged, (one) => one.stageRight && one.laneRight),
  ];
  return `| ${set} | ${judged.length} | ${shares.join(' | ')} | ${calibrationError(claimsOf(judged)).toFixed(3)} |`;
}

function classTable(judged: readonly Judged[]): string[] {
  return [
    '| Label | Names | Right |',
    '|---|---:|---:|',
    ...STAGES.map((stage) => {
      const ofStage = judged.filter(({ name }) => name.stage === stage);
      return `| stage ${STAGE_NAMES[stage]} | ${ofStage.length} | ${share(ofStage, (one) => one.stageRight)} |`;
    }),
    ...LANES.filter((lane) => lane !== 'evidence').map((lane) => {
      const ofLane = judged.filter(({ name }) => name.lane === lane);
      return `| lane ${LANE_NAMES[lane]} | ${ofLane.length} | ${share(ofLane, (one) => one.laneRight)} |`;
    }),
  ];
}

function reliabilityTable(judged: readonly Judged[]): string[] {
  return [
    '| Confidence | Claims | Mean confidence | Right |',
    '|---|---:|---:|---:|',
    ...reliability(claimsOf(judged)).map(
      (bin) =>
        `| ${bin.from} to ${bin.to} | ${bin.claims} | ${bin.confidence.toFixed(2)} | ${bin.right.toFixed(2)} |`,
    ),
  ];
}

function wrongLine({ name, placement, stageRight, laneRight }: Judged): string {
  const mark = (text: string, right: boolean): string => (right ? text : `**${text}**`);
  const placed = `${mark(STAGE_NAMES[placement.stage], stageRight)}, ${mark(LANE_NAMES[placement.lane], laneRight)}`;
  const sure = `${placement.stageConfidence.toFixed(2)}, ${placement.laneConfidence.toFixed(2)}`;
  const label = `${STAGE_NAMES[name.stage]}, ${LANE_NAMES[name.lane]}`;
  return `| \`${name.activity}\` | ${name.system} | ${label} | ${placed} | ${sure} |`;
}

function share(judged: readonly Judged[], holds: (one: Judged) => boolean): string {
  const right = judged.filter(holds).length;
  return `${right} (${((100 * right) / judged.length).toFixed(0)} %)`;
}

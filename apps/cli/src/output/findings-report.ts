import {
  type Finding,
  type FindingCase,
  type FindingsAnswer,
  type FindingsDigest,
  type GrownFinding,
  isSettled,
  type Ledger,
  standingOf,
} from '@throughline/model';
import { ledgerLine, standingLine } from './life-report.js';
import { escaped, lines, money, percent, whole } from './markdown.js';

/** How far the words reach, as a reader without statistics understands them. */
const CAUSAL_WORDS = {
  experiment: 'tested',
  adjusted: 'adjusted for mix',
  association: 'seen together',
} as const;

/** What was done about findings, by their ids. */
type Cases = ReadonlyMap<string, FindingCase>;

/** The findings as a report in Markdown. What was dismissed or closed is named at the end, in a line each. */
export function findingsReport(answer: FindingsAnswer, cases: Cases = new Map()): string {
  const { count, missing } = answer;
  const settled = answer.findings.filter((each) => isSettled(standingOf(each, cases.get(each.id))));
  const findings = answer.findings.filter((each) => !settled.includes(each));
  const head = ['# Findings', '', overview(answer), ''];
  const unlisted = count - answer.findings.length;
  const more = unlisted > 0 ? [`${unlisted} more are not listed.`, ''] : [];
  const unseen = missing.map(({ why }) => `- ${escaped(why)}`);
  const tail = unseen.length === 0 ? [] : ['## What could not be looked for', '', ...unseen, ''];
  const sections = findings.flatMap((finding, at) => section(finding, { number: `${at + 1}. `, cases }));
  const rest = settled.map((finding) => `${line(finding)} · ${whereItStands(finding, cases)}`);
  const done = rest.length === 0 ? [] : ['## Done with', '', ...rest, ''];
  return lines([...head, ...sections, ...more, ...done, ...tail]);
}

function overview({ total, currency, count, lookedAt, meta }: FindingsAnswer): string {
  const asOf = meta.asOf === null ? '' : ` As of ${meta.asOf.slice(0, 10)}.`;
  if (count === 0) return `Nothing was found in ${whole(lookedAt)} comparisons.${asOf}`;
  const sums = [
    `${money(total.cost, currency)} a month in cost`,
    `${money(total.exposed, currency)} exposed`,
    `${money(total.gained, currency)} gained by what goes better than usual`,
  ];
  return `${counted(count)} in ${whole(lookedAt)} comparisons: ${sums.join(', ')}.${asOf}`;
}

/** What changed since the week before, as a report in Markdown. */
export function digestReport(
  digest: FindingsDigest & { readonly returned: readonly Finding[] },
  { meta }: Pick<FindingsAnswer, 'meta'>,
  ledger: Ledger,
): string {
  const until = meta.asOf === null ? '' : `, to ${meta.asOf.slice(0, 10)}`;
  const still = digest.still.map(line);
  return lines([
    `# The week in findings${until}`,
    '',
    'The last 7 days against the 7 before.',
    '',
    ledgerLine(ledger),
    '',
    ...(digest.returned.length === 0 ? [] : part('Returned', digest.returned.map(line))),
    ...part(
      'New',
      digest.new.flatMap((finding) => section(finding, { level: '###' })),
    ),
    ...part('Grown', digest.grown.map(growth)),
    ...part('Gone', digest.gone.map(line)),
    ...part('Still there', still),
  ]);
}

function part(title: string, content: readonly string[]): string[] {
  return [`## ${title}`, '', ...(content.length === 0 ? ['Nothing.'] : content), ''];
}

function line({ title, price }: Finding): string {
  return `- ${escaped(title)}: ${money(Math.abs(price.perMonth), price.currency)} a month`;
}

function growth({ now, before }: GrownFinding): string {
  return `${line(now)}, ${money(before.price.perMonth, before.price.currency)} the week before`;
}

interface Section {
  readonly number?: string;
  readonly level?: string;
  readonly cases?: Cases;
}

function whereItStands(finding: Finding, cases: Cases): string {
  const known = cases.get(finding.id);
  return standingLine(standingOf(finding, known), known);
}

function section(finding: Finding, { number = '', level = '##', cases = new Map() }: Section = {}): string[] {
  const { price, suggestions, title, evidence } = finding;
  const steps = price.derivation.map((step, at) => `${at + 1}. ${escaped(step)}`);
  const remedies = suggestions.map(
    ({ title: what, effort, moves, source }) =>
      `- ${escaped(what)} (${effort}). ${escaped(moves)} [${escaped(source.title)}](${source.url})`,
  );
  return [
    `${level} ${number}${escaped(title)}`,
    '',
    priceLine(finding),
    '',
    ...(cases.has(finding.id) ? [whereItStands(finding, cases), ''] : []),
    ...titled('How it was come by:', steps),
    ...mixLines(evidence),
    ...saidLines(evidence),
    ...titled(finding.strength ? 'What else to look at:' : 'What to try:', remedies),
  ];
}

/** Whether it meets newcomers or those who had ordered before, each against all others of their kind. */
function mixLines({ mix }: Finding['evidence']): string[] {
  if (mix === undefined) return [];
  const parts = [partWords('new', mix.fresh), partWords('returning', mix.returning)];
  return [`New and returning: ${parts.join('; ')}.`, ''];
}

type Part = NonNullable<Finding['evidence']['mix']>['fresh'];

function partWords(whose: string, { exposed, affected, elsewhere }: Part): string {
  if (exposed === 0) return `none ${whose}`;
  const others = elsewhere === null ? '' : `, ${percent(elsewhere)} of those elsewhere`;
  return `${percent(affected / exposed)} of ${whole(exposed)} ${whose}${others}`;
}

/** Words that come with low scores, and texts that hold them. */
function saidLines({ words = [], quotes = [] }: Finding['evidence']): string[] {
  if (words.length === 0) return [];
  const terms = words.map(({ term }) => `“${escaped(term)}”`).join(', ');
  return [
    `Words that come with it: ${terms}.`,
    '',
    ...quotes.flatMap((quote) => [`> ${escaped(quote)}`, '']),
  ];
}

function titled(title: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : [title, '', ...content, ''];
}

function priceLine({ price, causal, confidence, where, strength, within, evidence }: Finding): string {
  const { perMonth, low, high, currency } = price;
  const [near, far] = strength ? [-high, -low] : [low, high];
  const word = strength ? 'Gained' : price.words === 'cost' ? 'Cost' : 'Money exposed';
  const place = where.edge === undefined ? where.activity : `${where.edge.from} → ${where.edge.to}`;
  const facts = [
    `${CAUSAL_WORDS[causal]}, confidence ${confidence}`,
    `in ${price.basis}`,
    ...(place === undefined ? [] : [`at ${escaped(place)}`]),
    `${whole(evidence.affected)} journeys`,
    ...(within === null ? [] : ['counted within another finding']),
  ];
  return `**${word}: ${money(Math.abs(perMonth), currency)} a month** (90 % sure between ${money(near, currency)} and ${money(far, currency)}) · ${facts.join(' · ')}`;
}

const counted = (count: number): string => (count === 1 ? '1 finding' : `${whole(count)} findings`);

import type { Finding, FindingsAnswer, FindingsDigest, GrownFinding } from '@throughline/model';

/** How far the words reach, as a reader without statistics understands them. */
const CAUSAL_WORDS = {
  experiment: 'tested',
  adjusted: 'adjusted for mix',
  association: 'seen together',
} as const;

/** The findings as a report in Markdown. */
export function findingsReport(answer: FindingsAnswer): string {
  const { findings, count, missing } = answer;
  const head = ['# Findings', '', overview(answer), ''];
  const more = count > findings.length ? [`${count - findings.length} more are not listed.`, ''] : [];
  const unseen = missing.map(({ why }) => `- ${escaped(why)}`);
  const tail = unseen.length === 0 ? [] : ['## What could not be looked for', '', ...unseen, ''];
  const sections = findings.flatMap((finding, at) => section(finding, `${at + 1}. `));
  return lines([...head, ...sections, ...more, ...tail]);
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
export function digestReport(digest: FindingsDigest, { meta }: Pick<FindingsAnswer, 'meta'>): string {
  const until = meta.asOf === null ? '' : `, to ${meta.asOf.slice(0, 10)}`;
  const still = digest.still.map(line);
  return lines([
    `# The week in findings${until}`,
    '',
    'The last 7 days against the 7 before.',
    '',
    ...part(
      'New',
      digest.new.flatMap((finding) => section(finding, '', '###')),
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

function section(finding: Finding, number: string, level = '##'): string[] {
  const { price, suggestions, title } = finding;
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
    ...titled('How it was come by:', steps),
    ...titled(finding.strength ? 'What else to look at:' : 'What to try:', remedies),
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

const whole = (count: number): string => Math.round(count).toLocaleString('en');
const money = (amount: number, currency: string): string => `${whole(amount)} ${currency}`;
const counted = (count: number): string => (count === 1 ? '1 finding' : `${whole(count)} findings`);
const lines = (all: readonly string[]): string => `${all.join('\n').trimEnd()}\n`;

/** Names come from the shop's data: none of them may become markup, or a line of its own. */
function escaped(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>|#]/gu, (sign) => `\\${sign}`);
}

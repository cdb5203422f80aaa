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
import { escaped, lines } from './markdown.js';
import { type ReportWords, reportWordsIn } from './words/words.js';

/** What was done about findings, by their ids. */
type Cases = ReadonlyMap<string, FindingCase>;

/** What is said of findings, and in which words. */
interface Told {
  readonly words: ReportWords;
  readonly cases: Cases;
}

/** The findings as a report in Markdown. What was dismissed or closed is named at the end, in a line each. */
export function findingsReport(
  answer: FindingsAnswer,
  cases: Cases = new Map(),
  words: ReportWords = reportWordsIn('en'),
): string {
  const told = { words, cases };
  const { count, missing } = answer;
  const settled = answer.findings.filter((each) => isSettled(standingOf(each, cases.get(each.id))));
  const findings = answer.findings.filter((each) => !settled.includes(each));
  const head = [`# ${words.title}`, '', overview(answer, words), ''];
  const unlisted = count - answer.findings.length;
  const more = unlisted > 0 ? [words.unlisted(unlisted), ''] : [];
  const unseen = missing.map(({ why }) => `- ${escaped(why)}`);
  const tail = unseen.length === 0 ? [] : [`## ${words.parts.unseen}`, '', ...unseen, ''];
  const sections = findings.flatMap((finding, at) => section(finding, { number: `${at + 1}. `, ...told }));
  const rest = settled.map((finding) => `${line(finding, words)} · ${whereItStands(finding, told)}`);
  const done = rest.length === 0 ? [] : [`## ${words.parts.done}`, '', ...rest, ''];
  return lines([...head, ...sections, ...more, ...done, ...tail]);
}

function overview({ total, currency, count, lookedAt, meta }: FindingsAnswer, words: ReportWords): string {
  const { money, sums: said } = words;
  const asOf = meta.asOf === null ? '' : words.asOf(meta.asOf.slice(0, 10));
  if (count === 0) return `${words.nothingIn(lookedAt)}${asOf}`;
  const sums = [
    `${money(total.cost, currency)} ${said.cost}`,
    `${money(total.exposed, currency)} ${said.exposed}`,
    `${money(total.gained, currency)} ${said.gained}`,
  ];
  return `${words.foundIn(count, lookedAt)}: ${sums.join(', ')}.${asOf}`;
}

/** What changed since the week before, as a report in Markdown. */
export function digestReport(
  digest: FindingsDigest & { readonly returned: readonly Finding[] },
  { meta }: Pick<FindingsAnswer, 'meta'>,
  ledger: Ledger,
  words: ReportWords = reportWordsIn('en'),
): string {
  const { parts } = words;
  const each = (finding: Finding) => line(finding, words);
  const part = (title: string, content: readonly string[]) => [
    `## ${title}`,
    '',
    ...(content.length === 0 ? [words.nothing] : content),
    '',
  ];
  return lines([
    `# ${words.week(meta.asOf === null ? null : meta.asOf.slice(0, 10))}`,
    '',
    words.against,
    '',
    ledgerLine(ledger, words),
    '',
    ...(digest.returned.length === 0 ? [] : part(parts.returned, digest.returned.map(each))),
    ...part(
      parts.new,
      digest.new.flatMap((finding) => section(finding, { level: '###', words })),
    ),
    ...part(
      parts.grown,
      digest.grown.map((grown) => growth(grown, words)),
    ),
    ...part(parts.gone, digest.gone.map(each)),
    ...part(parts.still, digest.still.map(each)),
  ]);
}

function line({ title, price }: Finding, words: ReportWords): string {
  return `- ${escaped(title)}: ${words.aMonth(words.money(Math.abs(price.perMonth), price.currency))}`;
}

function growth({ now, before }: GrownFinding, words: ReportWords): string {
  const { perMonth, currency } = before.price;
  return `${line(now, words)}, ${words.weekBefore(words.money(perMonth, currency))}`;
}

interface Section {
  readonly words: ReportWords;
  readonly number?: string;
  readonly level?: string;
  readonly cases?: Cases;
}

function whereItStands(finding: Finding, { words, cases }: Told): string {
  const known = cases.get(finding.id);
  return standingLine(standingOf(finding, known), known, words);
}

function section(
  finding: Finding,
  { words, number = '', level = '##', cases = new Map() }: Section,
): string[] {
  const { price, suggestions, title, evidence } = finding;
  const steps = price.derivation.map((step, at) => `${at + 1}. ${escaped(step)}`);
  const remedies = suggestions.map(
    ({ title: what, effort, moves, source }) =>
      `- ${escaped(what)} (${words.effort(effort)}). ${escaped(moves)} [${escaped(source.title)}](${source.url})`,
  );
  return [
    `${level} ${number}${escaped(title)}`,
    '',
    priceLine(finding, words),
    '',
    ...(cases.has(finding.id) ? [whereItStands(finding, { words, cases }), ''] : []),
    ...titled(words.comeBy, steps),
    ...mixLines(evidence, words),
    ...saidLines(evidence, words),
    ...titled(finding.strength ? words.lookAt : words.toTry, remedies),
  ];
}

/** Whether it meets newcomers or those who had ordered before, each against all others of their kind. */
function mixLines({ mix }: Finding['evidence'], words: ReportWords): string[] {
  if (mix === undefined) return [];
  const { fresh, returning } = words.whose;
  return [words.mix([partWords(fresh, mix.fresh, words), partWords(returning, mix.returning, words)]), ''];
}

type Part = NonNullable<Finding['evidence']['mix']>['fresh'];

function partWords(whose: string, { exposed, affected, elsewhere }: Part, words: ReportWords): string {
  if (exposed === 0) return words.noneOf(whose);
  const { percent } = words.figures;
  const others = elsewhere === null ? '' : words.elsewhere(percent(elsewhere));
  return `${words.ofWhose(percent(affected / exposed), exposed, whose)}${others}`;
}

/** Words that come with low scores, and texts that hold them. */
function saidLines({ words = [], quotes = [] }: Finding['evidence'], told: ReportWords): string[] {
  if (words.length === 0) return [];
  return [
    told.words(words.map(({ term }) => escaped(term))),
    '',
    ...quotes.flatMap((quote) => [`> ${escaped(quote)}`, '']),
  ];
}

function titled(title: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : [title, '', ...content, ''];
}

function priceLine(
  { price, causal, confidence, where, strength, within, evidence }: Finding,
  words: ReportWords,
): string {
  const { perMonth, low, high, currency } = price;
  const [near, far] = strength ? [-high, -low] : [low, high];
  const kind = strength ? 'gained' : price.words === 'cost' ? 'cost' : 'exposed';
  const place = where.edge === undefined ? where.activity : `${where.edge.from} → ${where.edge.to}`;
  const facts = [
    `${words.causal[causal]}, ${words.confidence(confidence)}`,
    words.basis(price.basis),
    ...(place === undefined ? [] : [words.at(escaped(place))]),
    words.journeys(evidence.affected),
    ...(within === null ? [] : [words.within]),
  ];
  const amount = words.aMonth(words.money(Math.abs(perMonth), currency));
  const sure = words.sure(words.money(near, currency), words.money(far, currency));
  return `**${words.price[kind]}: ${amount}** (${sure}) · ${facts.join(' · ')}`;
}

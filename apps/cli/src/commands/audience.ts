import { readFile } from 'node:fs/promises';
import { type AudienceQuestion, SegmentRule } from '@throughline/model';
import { audienceCsv, membersOf, pagesOf, pushAudience } from '@throughline/server';
import { Command, Option } from 'commander';
import { EXIT, wrongUse } from '../exit.js';
import { fileProblem, parseJson } from '../inputs/json.js';
import { asJson, deliver } from '../output/result.js';
import { atPlace } from '../place/open.js';
import type { Place } from '../place/place.js';
import type { Ended } from '../program.js';
import type { Context } from './answering.js';
import { withShopOptions } from './options.js';

const EXAMPLES = `
Examples:
  throughline audience loyal --out loyal.csv            of a segment of the shop's settings, as CSV
  throughline audience champions --rfm --format json    of one by recency, frequency and money
  throughline audience loyal --push https://mail.example/hook --secret-file secret.txt

Pushes are signed as Standard Webhooks has it; docs/api.md says how they are checked.`;

interface AudienceOptions {
  readonly data?: string;
  readonly shop?: string;
  readonly rfm?: boolean;
  readonly format: 'csv' | 'json';
  readonly out?: string;
  readonly push?: string;
  readonly secretFile?: string;
  readonly allowPush?: string[];
}

const EXPORTED_AT_ONCE = 100_000;
const PUSHED_AT_ONCE = 500;

async function readSecret(file: string | undefined): Promise<string> {
  if (file === undefined)
    throw wrongUse('A push needs a secret.', 'Name the file that holds it with --secret-file.');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (thrown) {
    throw wrongUse(`The secret ${file} ${fileProblem(thrown) ?? `cannot be read: ${String(thrown)}`}.`);
  }
}

type Segment = AudienceQuestion['segment'];

function segmentOf(told: string, { rfm }: AudienceOptions): Segment {
  if (rfm !== true && !told.startsWith('{')) return told;
  const result = SegmentRule.safeParse(rfm === true ? { rfm: [told] } : parseJson(told, 'The segment'));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw wrongUse(
    `The segment: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is none'}.`,
    'docs/questions.md tells what a segment is.',
  );
}

/** What gives an audience's pages of so many members. */
function pages(place: Place, segment: Segment, { shop }: AudienceOptions) {
  const ask = async (question: AudienceQuestion) => {
    const answer = await place.ask(shop === undefined ? question : { ...question, shop });
    if (answer.kind !== 'audience') throw new TypeError('another question was answered');
    return answer;
  };
  return (limit: number) => pagesOf(ask, segment, limit);
}

async function carryOut(told: string, options: AudienceOptions, context: Context): Promise<void> {
  const { push: url, out, format, allowPush: allowed = [] } = options;
  const segment = segmentOf(told, options);
  const secret = url === undefined ? '' : await readSecret(options.secretFile);
  await atPlace({ data: options.data, use: 'ask' }, context, async (place) => {
    const some = pages(place, segment, options);
    if (url !== undefined) {
      const order = { url, secret, allowed, signal: context.signal };
      return await deliver(context.terminal, asJson(await pushAudience(some(PUSHED_AT_ONCE), order)), {
        out,
      });
    }
    const members = await membersOf(some(EXPORTED_AT_ONCE));
    await deliver(context.terminal, format === 'csv' ? audienceCsv(members) : asJson(members), { out });
  });
}

export function audienceCommand(context: Context, ended: Ended): Command {
  const command = new Command('audience')
    .description('Who is in a segment: as a file, or pushed to an address as signed webhooks.')
    .argument('<segment>', 'the id of a segment of the shop’s settings, or a segment as JSON')
    .option('--rfm', 'the segment is one by recency, frequency and money, such as champions')
    .addOption(new Option('--format <format>', 'what to make').choices(['csv', 'json']).default('csv'))
    .option('--out <file>', 'where to write; standard output where left out')
    .option('--push <url>', 'push the members there')
    .option('--secret-file <file>', 'the file of the secret that pushes are signed with (whsec_…)')
    .option('--allow-push <host...>', 'hosts that may lie in a private network, or take no encryption');
  return withShopOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (told: string, options: AudienceOptions) => {
      await carryOut(told, options, context);
      ended(EXIT.done);
    });
}

import type { FindingEvidence } from '@throughline/model';
import { atOnce, type Inquiry } from '../../answer/inquiry.js';
import type { Judged } from '../judge.js';
import type { Ground } from '../prepare.js';
import { followsOf } from './follows.js';
import { wordsBehind } from './said.js';

/** What is looked up of a finding once it is one: only those that are told are worth a further reading. */
export type Beside = Pick<FindingEvidence, 'follows' | 'words' | 'quotes'>;

/** Adds to what happens behind the scenes what follows it in front, and to low scores the words that come with them. */
export async function withWhatIsBeside(
  inquiry: Inquiry<unknown>,
  judged: readonly Judged[],
  ground: Ground,
): Promise<Judged[]> {
  const [follows, words] = await atOnce(inquiry, [
    (own) => followsOf(own, judged.filter(isBackstage), ground),
    (own) => wordsBehind(own, judged.filter(isFeedback), ground),
  ]);
  return judged.map((each) => {
    const chain = follows.get(each.counted.study);
    if (chain !== undefined) return { ...each, beside: { follows: chain } };
    const said = words.get(each);
    return said === undefined ? each : { ...each, beside: said };
  });
}

/** What customers say themselves is no cause of what they say. */
function isBackstage(judged: Judged): boolean {
  return judged.counted.study.backstage === true && !isFeedback(judged);
}

function isFeedback({ counted: { study } }: Judged): boolean {
  return study.detector === 'feedback';
}

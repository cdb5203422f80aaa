import { AudienceQuestion, type AudienceAnswer, type AudienceMember } from '@throughline/model';

export interface Page {
  readonly answer: AudienceAnswer;
  /** From 1. */
  readonly page: number;
}

export type AskAudience = (question: AudienceQuestion) => Promise<AudienceAnswer>;

/** An audience page by page; an empty one is one page without members. */
export async function* pagesOf(
  ask: AskAudience,
  segment: AudienceQuestion['segment'],
  limit: number,
): AsyncGenerator<Page> {
  let after: string | null = null;
  for (let page = 1; page === 1 || after !== null; page += 1) {
    const question = AudienceQuestion.parse({
      kind: 'audience',
      segment,
      limit,
      ...(after === null ? {} : { after }),
    });
    const answer: AudienceAnswer = await ask(question);
    yield { answer, page };
    after = answer.next;
  }
}

export async function membersOf(pages: AsyncIterable<Page>): Promise<AudienceMember[]> {
  const members: AudienceMember[] = [];
  for await (const { answer } of pages) for (const member of answer.members) members.push(member);
  return members;
}

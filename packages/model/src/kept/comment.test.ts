import { expect, test } from 'vitest';
import { CommentText, mentionedIn } from './comment.js';

const people = [{ name: 'Ann' }, { name: 'Ann Lee' }, { name: 'Jürgen Groß' }];

test('who is named is found, the longer of two names first', () => {
  expect(mentionedIn('Look, @ann lee!', people)).toEqual([{ name: 'Ann Lee' }]);
  expect(mentionedIn('@Ann and @Ann Lee', people).map(({ name }) => name)).toEqual(['Ann Lee', 'Ann']);
  expect(mentionedIn('@jürgen groß, see above', people)).toEqual([{ name: 'Jürgen Groß' }]);
  expect(mentionedIn('ann@example.com is no mention of Bob', [{ name: 'Bob' }])).toEqual([]);
});

test('a comment is plain text of one or more lines', () => {
  expect(CommentText.parse(' one\ntwo ')).toBe('one\ntwo');
  expect(CommentText.safeParse('bell \u0007').success).toBe(false);
  expect(CommentText.safeParse('  ').success).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { errorIn, plainly, RequestError } from './request.js';

describe('errorIn', () => {
  it('takes the error that the server wrote', () => {
    const error = { message: 'No such shop.', field: 'shop', hint: 'See GET /api/shops.' };
    expect(errorIn(JSON.stringify({ error }), 404)).toEqual(error);
  });

  it('tells the status of an answer that is not ours', () => {
    for (const text of ['<html>bad gateway</html>', 'null', '{"error":"x"}', '']) {
      expect(errorIn(text, 502).message).toBe('The server answered with status 502.');
    }
  });
});

describe('plainly', () => {
  it('leaves the name of the field out', () => {
    const field = 'changes[0].to.activity';
    const refused = (message: string) => plainly(new RequestError(400, { message, field }));
    expect(refused(`${field}: this shop has no activity “Nowhere”.`)).toBe(
      'This shop has no activity “Nowhere”.',
    );
    expect(refused(`${field}: is missing`)).toBe('Is missing.');
    expect(refused('There is no such finding.')).toBe('There is no such finding.');
    expect(plainly(new Error('it broke'))).toBe('it broke');
  });
});

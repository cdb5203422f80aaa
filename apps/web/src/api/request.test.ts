import { describe, expect, it } from 'vitest';
import { errorIn } from './request.js';

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

/** The keys of a JSON object that stand at its top, as far as the text goes. Not one of an object that follows it. */
export function topKeys(text: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gsu)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (depth === 1 && /^\s*:/u.test(text.slice(index + token.length, index + token.length + 200)))
      keys.push(token.slice(1, -1));
    if (depth === 0) break;
  }
  return keys;
}

import type { TableColumn } from '../routes.js';

type Words = TableColumn['type'];

const NUMBER = /^[-+]?[\d.,' ]*\d(?:[eE][-+]?\d+)?$/u;
const TIME = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[T ,].*)?$/u;

function byEngine(type: string): Words {
  if (/^(?:Nullable\(|LowCardinality\()*(?:Array|Tuple|Map)/u.test(type)) return 'list';
  if (/Date/u.test(type)) return 'time';
  if (/Bool/u.test(type)) return 'yes or no';
  return /Int|Float|Decimal/u.test(type) ? 'number' : 'text';
}

function bySamples(samples: readonly string[]): Words {
  if (samples.length === 0) return 'text';
  if (samples.every((sample) => TIME.test(sample))) return 'time';
  if (samples.every((sample) => /^(?:true|false|yes|no)$/iu.test(sample))) return 'yes or no';
  return samples.every((sample) => NUMBER.test(sample)) ? 'number' : 'text';
}

/** What a column holds, as people say it. In a text file every column is text to the engine: its values tell more. */
export function columnWords(type: string, samples: readonly string[]): Words {
  const words = byEngine(type);
  return words === 'text' ? bySamples(samples) : words;
}

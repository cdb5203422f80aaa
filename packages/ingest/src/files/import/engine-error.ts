import type { Sentences } from '../../words/sentences.js';
import type { Problem } from '../../words/told-error.js';
import { FileError } from '../file-error.js';

interface Symptom {
  readonly sign: RegExp;
  /** @param record about which it happened, where the engine says so */
  readonly tell: (problems: Sentences['files'], record: string | undefined) => Problem;
}

const SYMPTOMS: readonly Symptom[] = [
  {
    sign: /inflate failed|ZLIB_INFLATE_FAILED|Unexpected end of (archive|gzip)|gzip/u,
    tell: ({ gzip }) => gzip,
  },
  {
    sign: /Not a Parquet file|Parquet (magic|file)|Couldn't deserialize thrift|PARQUET/iu,
    tell: ({ parquetBroken }) => parquetBroken,
  },
  {
    sign: /expected '(\\t|.)' before|CANNOT_PARSE_QUOTED_STRING|Cannot parse quoted|INCORRECT_DATA|CANNOT_READ_ALL_DATA|CANNOT_PARSE_INPUT_ASSERTION_FAILED/u,
    tell: ({ quotes }, record) => quotes(record),
  },
];

/** Whether the engine stumbled over the text of a line, rather than over the file as a whole. */
export function isBrokenLine(thrown: unknown): boolean {
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return /CANNOT_(READ|PARSE)|INCORRECT_DATA|UNEXPECTED|ILLEGAL/u.test(words) && !/ZLIB|inflate/u.test(words);
}

/** Turns the engine's words about a file into a person's; errors that are not about the file stay as they are. */
export function fileErrorOf(thrown: unknown, names: ReadonlyMap<string, string>): unknown {
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  const name = [...names].find(([path]) => words.includes(path))?.[1];
  const symptom = SYMPTOMS.find(({ sign }) => sign.test(words));
  if (symptom === undefined || (name === undefined && !words.includes('file'))) return thrown;
  const row = /\(at row (\d+)\)/u.exec(words)?.[1];
  return new FileError(name ?? '', (problems) => symptom.tell(problems, row));
}

import { Menu } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { download } from '../panel/download.js';
import { postText } from '../api/request.js';
import { t, withTexts } from '../texts/texts.js';
import { type AskedHere, listsOf } from './asked.js';

interface TakeAlongProps {
  readonly here: AskedHere;
  readonly answer: object;
  /** What is drawn. */
  readonly figure: RefObject<HTMLElement | null>;
}

type Format = 'csv' | 'svg' | 'png' | 'json';

/** The answer as a file: each of its lists as CSV, what is drawn as a picture, or all of it. */
export function TakeAlong({ here, answer, figure }: TakeAlongProps) {
  const texts = t().asking.bar;
  const [failure, setFailure] = useState<string | null>(null);
  const take = (format: Format, list?: string): void => {
    setFailure(null);
    const named = `${here.shop}-${here.question.kind}${list === undefined ? '' : `-${list}`}.${format}`;
    const made = format === 'csv' ? csvOf(here, list ?? '') : fileOf(format, { answer, figure });
    made
      .then((file) => download(file, named))
      .catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return (
    <Menu position="bottom-end" shadow="none" width={220}>
      <Menu.Target>
        <button type="button" className="text-button">
          {texts.take}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {listsOf(answer).map((list) => (
          <Menu.Item key={list} onClick={() => take('csv', list)}>
            {texts.csv(list)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {(['svg', 'png', 'json'] as const).map((format) => (
          <Menu.Item key={format} onClick={() => take(format)}>
            {texts[format]}
          </Menu.Item>
        ))}
        {failure === null ? null : (
          <p className="export-failure" role="alert">
            {failure}
          </p>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

async function csvOf({ shop, question }: AskedHere, list: string): Promise<Blob> {
  const path = `/api/questions/csv${list === 'figures' ? '' : `?table=${encodeURIComponent(list)}`}`;
  return new Blob([await postText(path, { ...question, shop })], { type: 'text/csv;charset=utf-8' });
}

async function fileOf(
  format: 'svg' | 'png' | 'json',
  { answer, figure }: Pick<TakeAlongProps, 'answer' | 'figure'>,
): Promise<Blob> {
  if (format === 'json') return new Blob([JSON.stringify(answer, null, 2)], { type: 'application/json' });
  const { pictureOf } = await withTexts(import('../panel/picture-of.js'));
  if (figure.current === null) throw new Error('Nothing is drawn yet.');
  const ground = getComputedStyle(document.body).backgroundColor;
  const svg = pictureOf(figure.current, { ground });
  if (format === 'svg') return new Blob([svg], { type: 'image/svg+xml' });
  return (await withTexts(import('../panel/pictures.js'))).pngOf(svg);
}

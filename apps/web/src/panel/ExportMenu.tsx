import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useScheme } from '../app/colours.js';
import { LaterMenu } from '../shell/LaterMenu.js';
import { useShop } from '../shell/use-shop.js';
import { t, withTexts } from '../texts/texts.js';
import { download } from './download.js';
import type { Subject } from './pictures.js';

const FORMATS = ['svg', 'png', 'html', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Takes the view along as a file, as it stands on the screen: the same types, paths and theme. */
export function ExportMenu({ subject }: { readonly subject: Subject }) {
  const scheme = useScheme();
  const { shop } = useShop();
  const [failure, setFailure] = useState<string | null>(null);
  const title = shop?.settings.name ?? t().panel.shop;
  const save = (format: Format): void => {
    setFailure(null);
    fileOf(format, subject, { theme: scheme, title })
      .then((file) => download(file, `${shop?.id ?? 'shop'}-${subject.kind}.${format}`))
      .catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return (
    <LaterMenu
      position="bottom-end"
      width={230}
      button={
        <button
          type="button"
          className="icon-button"
          aria-label={t().panel.download}
          title={t().panel.download}
        >
          <IconDownload size={17} />
        </button>
      }
    >
      {(Menu) => (
        <>
          {FORMATS.map((id) => (
            <Menu.Item key={id} onClick={() => save(id)} closeMenuOnClick>
              {t().panel.formats[id]}
            </Menu.Item>
          ))}
          {failure === null ? null : (
            <p className="export-failure" role="alert">
              {failure}
            </p>
          )}
        </>
      )}
    </LaterMenu>
  );
}

async function fileOf(
  format: Format,
  subject: Subject,
  looks: { theme: 'light' | 'dark'; title: string },
): Promise<Blob> {
  if (format === 'json')
    return new Blob([JSON.stringify(subject.answer, null, 2)], { type: 'application/json' });
  // Drawing for paper is a good deal of code that most visits never need.
  const pictures = await withTexts(import('./pictures.js'));
  if (format === 'html') return new Blob([await pictures.pageOf(subject, looks)], { type: 'text/html' });
  const svg = pictures.svgOf(subject, looks);
  return format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : pictures.pngOf(svg);
}

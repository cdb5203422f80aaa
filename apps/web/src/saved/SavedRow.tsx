import { Menu, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { AnswerEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { Alerts } from '../alerts/Alerts.js';
import { useMay } from '../api/access.js';
import { bodyOf, useKeep } from '../api/kept.js';
import { SendAnswer } from '../dashboards/SendAnswer.js';
import { Pin } from '../pin/Pin.js';
import type { Pinned } from '../pin/pinned.js';
import { Dialog } from '../shell/Dialog.js';
import { say, t } from '../texts/texts.js';
import { kindWords, linkOf } from './opened.js';

interface SavedRowProps {
  readonly entry: AnswerEntry;
  readonly shop: string;
  readonly zone: string;
  readonly onPinned: (pinned: Pinned) => void;
  readonly onRemove: () => void;
}

/** What is done with a row. */
type Doing = 'rename' | 'pin' | 'alerts' | 'send';

export function SavedRow({ entry, shop, zone, onPinned, onRemove }: SavedRowProps) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const done = (): void => setDoing(null);
  const day = new Intl.DateTimeFormat(say().region, { dateStyle: 'medium', timeZone: zone });
  return (
    <tr data-testid="saved-answer">
      <th scope="row">
        {doing === 'rename' ? (
          <Rename entry={entry} shop={shop} onDone={done} />
        ) : (
          <Name entry={entry} shop={shop} />
        )}
      </th>
      <td>{kindWords(entry.question.kind)}</td>
      <td className="saved-when">
        {t().asking.saved.by(day.format(new Date(entry.changed)), entry.changedBy)}
      </td>
      <td>
        <Actions
          entry={entry}
          shop={shop}
          isRenamed={doing === 'rename'}
          onDo={setDoing}
          onRemove={onRemove}
        />
        {doing === 'alerts' ? <Alerts entry={entry} shop={shop} onClose={done} /> : null}
        {doing === 'send' ? <SendAnswer entry={entry} shop={shop} onClose={done} /> : null}
        {doing === 'pin' ? (
          <Dialog title={t().dashboards.pin.title(entry.name)} testId="pinning" isSmall onClose={done}>
            <Pin
              shop={shop}
              entry={entry}
              first={null}
              onPinned={(pinned) => {
                done();
                onPinned(pinned);
              }}
            />
          </Dialog>
        ) : null}
      </td>
    </tr>
  );
}

type Named = Pick<SavedRowProps, 'entry' | 'shop'>;

function Name({ entry, shop }: Named) {
  const link = linkOf(entry, shop);
  if (link === null) return <span title={t().asking.saved.noView}>{entry.name}</span>;
  return (
    <Link to={link.path} search={link.search}>
      {entry.name}
    </Link>
  );
}

function Rename({ entry, shop, onDone }: Named & { readonly onDone: () => void }) {
  const [name, setName] = useState(entry.name);
  const keep = useKeep(shop, 'answers');
  const save = (): void => {
    if (name.trim() === '' || name === entry.name) return onDone();
    const body = { ...bodyOf<'answers'>(entry), name: name.trim() };
    keep.mutate({ id: entry.id, revision: entry.revision, body }, { onSuccess: onDone });
  };
  return (
    <TextInput
      size="xs"
      aria-label={t().asking.saved.name}
      value={name}
      maxLength={120}
      autoFocus
      error={keep.error?.message}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}

interface ActionsProps extends Named {
  /** The focus is in the field then: the menu does not take it back to its button, which would end the renaming. */
  readonly isRenamed: boolean;
  readonly onDo: (doing: Doing) => void;
  readonly onRemove: () => void;
}

function Actions({ entry, shop, isRenamed, onDo, onRemove }: ActionsProps) {
  const texts = t().asking.saved;
  const [edits, owns] = [useMay('edit'), useMay('manage')];
  const csv = `/api/shops/${encodeURIComponent(shop)}/answers/${encodeURIComponent(entry.id)}/table.csv`;
  return (
    <Menu position="bottom-end" shadow="none" returnFocus={!isRenamed}>
      <Menu.Target>
        <button type="button" className="icon-button" aria-label={texts.actions(entry.name)}>
          <IconDots size={17} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {edits ? <Menu.Item onClick={() => onDo('rename')}>{texts.rename}</Menu.Item> : null}
        {edits ? <Menu.Item onClick={() => onDo('pin')}>{t().dashboards.pin.open}</Menu.Item> : null}
        {owns ? <Menu.Item onClick={() => onDo('alerts')}>{t().alerts.tell}</Menu.Item> : null}
        {owns ? <Menu.Item onClick={() => onDo('send')}>{t().dashboards.digest.open}</Menu.Item> : null}
        <Menu.Item component="a" href={csv} download={`${entry.name}.csv`}>
          {texts.csv}
        </Menu.Item>
        {edits ? (
          <>
            <Menu.Divider />
            <Menu.Item onClick={onRemove}>{texts.remove}</Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

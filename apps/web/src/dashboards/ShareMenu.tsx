import { Button, NumberInput, Popover } from '@mantine/core';
import { useState } from 'react';
import { type LinksOf, useLinks, useMakeLink, useTakeBack } from '../api/shared.js';
import { SureButton } from '../shell/SureButton.js';
import { say, t } from '../texts/texts.js';

interface ShareMenuProps extends LinksOf {
  readonly zone: string;
}

/** Links by which others may look at the dashboard: made, told once, and taken back. */
export function ShareMenu({ zone, ...of }: ShareMenuProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t().dashboards.share}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{open ? <Links zone={zone} of={of} /> : null}</Popover.Dropdown>
    </Popover>
  );
}

interface LinksProps {
  readonly zone: string;
  readonly of: LinksOf;
}

function Links({ zone, of }: LinksProps) {
  const texts = t().dashboards;
  const [days, setDays] = useState(30);
  const make = useMakeLink(of);
  return (
    <div className="link-list">
      <p className="explore-note">{texts.shareSays}</p>
      <NumberInput
        size="xs"
        label={texts.days}
        min={1}
        max={3650}
        value={days}
        onChange={(value) => setDays(Number(value) || 1)}
      />
      <Button size="xs" loading={make.isPending} onClick={() => make.mutate(days)}>
        {texts.makeLink}
      </Button>
      {make.error === null ? null : <p role="alert">{make.error.message}</p>}
      {make.data === undefined ? null : <NewLinkText url={`${window.location.origin}${make.data.path}`} />}
      <LinkRows zone={zone} of={of} />
    </div>
  );
}

function NewLinkText({ url }: { readonly url: string }) {
  const texts = t().dashboards;
  return (
    <>
      <span>{texts.once}</span>
      <code data-testid="new-link">{url}</code>
      <span>{texts.embed}</span>
      <code>{`<iframe src="${url}" width="100%" height="800"></iframe>`}</code>
    </>
  );
}

function LinkRows({ zone, of }: LinksProps) {
  const texts = t().dashboards;
  const { data = [], error } = useLinks(of);
  const takeBack = useTakeBack(of);
  const day = new Intl.DateTimeFormat(say().region, { dateStyle: 'medium', timeZone: zone });
  if (error !== null) return <p role="alert">{error.message}</p>;
  return data.map(({ id, ends, madeBy }) => {
    const said = day.format(new Date(ends));
    return (
      <div key={id} className="link-row">
        <span>{Date.parse(ends) > Date.now() ? texts.ends(said, madeBy) : texts.ended(said)}</span>
        <SureButton says={texts.loses} busy={takeBack.isPending} onSure={() => takeBack.mutate(id)}>
          {texts.takeBack}
        </SureButton>
      </div>
    );
  });
}

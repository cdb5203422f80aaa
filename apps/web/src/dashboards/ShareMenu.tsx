import { type LinksOf, useLinks, useMakeLink, useTakeBack } from '../api/shared.js';
import { MakeLink } from '../links/MakeLink.js';
import { PopoverButton } from '../shell/PopoverButton.js';
import { SureButton } from '../shell/SureButton.js';
import { say, t } from '../texts/texts.js';

interface ShareMenuProps extends LinksOf {
  readonly zone: string;
}

/** As long as the server lets a link to a dashboard last. */
const MOST_DAYS = 3650;

/** Links by which others may look at the dashboard: made, told once, and taken back. */
export function ShareMenu({ zone, ...of }: ShareMenuProps) {
  return (
    <PopoverButton label={t().dashboards.share}>
      <Links zone={zone} of={of} />
    </PopoverButton>
  );
}

interface LinksProps {
  readonly zone: string;
  readonly of: LinksOf;
}

function Links({ zone, of }: LinksProps) {
  const make = useMakeLink(of);
  return (
    <MakeLink
      says={t().dashboards.shareSays}
      mostDays={MOST_DAYS}
      make={make}
      frame={'width="100%" height="800"'}
    >
      <LinkRows zone={zone} of={of} />
    </MakeLink>
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

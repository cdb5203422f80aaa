import { type LinksOf, useLinks, useMakeLink, useTakeBack } from '../api/shared.js';
import { MakeLink } from '../links/MakeLink.js';
import { PopoverButton } from '../shell/PopoverButton.js';
import { SureButton } from '../shell/SureButton.js';
import { say, t } from '../texts/texts.js';
import { moment } from '../today/moment.js';

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
  if (data.length === 0) return null;
  return (
    <ul className="link-given" tabIndex={0} aria-label={texts.links}>
      {data.map(({ id, ends, made, madeBy }) => {
        const said = day.format(new Date(ends));
        const isOver = Date.parse(ends) <= Date.now();
        return (
          <li key={id} className="link-row">
            <span>{isOver ? texts.ended(said) : texts.ends(said, moment(made, zone), madeBy)}</span>
            <SureButton says={texts.loses} busy={takeBack.isPending} onSure={() => takeBack.mutate(id)}>
              {texts.takeBack}
            </SureButton>
          </li>
        );
      })}
    </ul>
  );
}

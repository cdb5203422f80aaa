import { ActionIcon, Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import type { LogSummary } from '@throughline/model';
import { useView } from '../app/use-view.js';
import { useMay } from '../api/access.js';
import { useIntake } from '../drop/intake-context.js';
import { useBlueprint } from '../api/queries.js';
import { formatCompact, formatCount, formatObjects } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { MentionBell } from '../comments/MentionBell.js';
import { PaletteButton } from '../palette/PaletteButton.js';
import { TourButton } from '../tour/TourButton.js';
import { AccountLink } from './AccountLink.js';
import { daysText } from './days.js';
import { LanguageMenu } from './LanguageMenu.js';
import { Mark } from './Mark.js';
import { ShopMenu } from './ShopMenu.js';
import { ThemeToggle } from './ThemeToggle.js';
import { useShop } from './use-shop.js';
import { ViewsMenu } from './ViewsMenu.js';

export function TopBar() {
  const may = useMay('edit');
  const intake = useIntake();
  const choose = (): void => intake.open();
  return (
    <header className="bar">
      <ViewsMenu />
      <div className="bar-brand">
        <Mark />
        <span>Throughline</span>
      </div>
      <ShopMenu />
      <LogLine />
      <div className="bar-end">
        {may ? (
          <>
            <Button
              className="bar-own"
              size="sm"
              variant="filled"
              leftSection={<IconUpload size={15} />}
              onClick={choose}
              data-testid="see-your-own"
            >
              {t().shell.ownShop}
            </Button>
            <ActionIcon
              className="bar-own-small"
              variant="filled"
              size={34}
              aria-label={t().shell.ownShop}
              onClick={choose}
            >
              <IconUpload size={17} />
            </ActionIcon>
          </>
        ) : null}
        <PaletteButton />
        <MentionBell />
        <TourButton />
        <LanguageMenu />
        <ThemeToggle />
        <AccountLink />
      </div>
    </header>
  );
}

/** How many events of which time the figures stand on. */
function LogLine() {
  const { view } = useView();
  const { shop } = useShop();
  const { data } = useBlueprint(shop === null ? null : { shop: shop.id, version: shop.version }, view.steps);
  // Of no events there is no time to tell.
  if (data === undefined || data.log.events === 0) return <div className="bar-log" />;
  return (
    <div className="bar-log figures" title={wholeLog(data.log)}>
      {formatCompact(data.log.events)} {t().shell.days.events} ·{' '}
      {daysText(data.log.from, data.log.to, shop?.settings.zone ?? 'UTC')}
      {data.log.rejected > 0 ? ` · ${formatCount(data.log.rejected)} ${t().shell.days.rejected}` : ''}
    </div>
  );
}

function wholeLog(log: LogSummary): string {
  const { events, rowsRejected } = t().shell.days;
  return [
    `${formatCount(log.events)} ${events}`,
    ...Object.entries(log.objects).map(([type, count]) => formatObjects(count, type)),
    `${formatCount(log.rejected)} ${rowsRejected}`,
  ].join('\n');
}

import { settings } from './settings.js';
import { access } from './access.js';
import { charts } from './charts.js';
import { map } from './map.js';
import { today } from './today.js';
import { life } from './life.js';
import { funnel } from './funnel.js';
import { paths } from './paths.js';
import { retention } from './retention.js';
import { segments } from './segments.js';
import { alerts } from './alerts.js';
import { links } from './links.js';
import { rules } from './rules.js';
import { whatIf } from './what-if.js';
import { matcher } from './matcher.js';
import { sources } from './sources.js';
import { webhooks } from './webhooks.js';
import { abandonment } from './abandonment.js';
import { throughput } from './throughput.js';
import { channels } from './channels.js';
import { feedback } from './feedback.js';
import { stock } from './stock.js';
import { experiments } from './experiments.js';
import { correlation } from './correlation.js';
import { card } from './card.js';
import { customers } from './customers.js';
import { conformance } from './conformance.js';
import { dashboards } from './dashboards.js';
import { journey } from './journey.js';
import { tour } from './tour.js';

/** What views beyond the first say in German, and whatever opens over one. */
export const later = {
  settings,
  access,
  charts,
  map,
  today,
  life,
  funnel,
  paths,
  retention,
  segments,
  alerts,
  links,
  rules,
  whatIf,
  matcher,
  sources,
  webhooks,
  abandonment,
  throughput,
  channels,
  feedback,
  stock,
  experiments,
  correlation,
  card,
  customers,
  conformance,
  dashboards,
  journey,
  tour,
};

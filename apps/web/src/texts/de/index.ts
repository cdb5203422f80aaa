import type { Texts } from '../en/index.js';
import { shell } from './shell.js';
import { settings } from './settings.js';
import { access } from './access.js';
import { panel } from './panel.js';
import { canvas } from './canvas.js';
import { charts } from './charts.js';
import { blueprint } from './blueprint.js';
import { drawing } from './drawing.js';
import { map } from './map.js';
import { replay } from './replay.js';
import { explore } from './explore.js';
import { today } from './today.js';
import { findings } from './findings.js';
import { life } from './life.js';
import { funnel } from './funnel.js';
import { paths } from './paths.js';
import { retention } from './retention.js';
import { segments } from './segments.js';
import { alerts } from './alerts.js';
import { links } from './links.js';
import { rules } from './rules.js';
import { asking } from './asking.js';
import { whatIf } from './what-if.js';
import { drop } from './drop.js';
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
import { comments } from './comments.js';
import { dashboards } from './dashboards.js';
import { palette } from './palette.js';
import { journey } from './journey.js';
import { tour } from './tour.js';

export { GERMAN_NAMES as names } from '@throughline/model';

/** Every text of the app in German. */
export const de: Texts = {
  shell,
  settings,
  access,
  panel,
  canvas,
  charts,
  blueprint,
  drawing,
  map,
  replay,
  explore,
  today,
  findings,
  life,
  funnel,
  paths,
  retention,
  segments,
  alerts,
  links,
  rules,
  asking,
  whatIf,
  drop,
  matcher,
  sources,
  webhooks,
  abandonment,
  throughput,
  channels,
  feedback,
  correlation,
  experiments,
  stock,
  card,
  customers,
  conformance,
  comments,
  dashboards,
  palette,
  journey,
  tour,
};

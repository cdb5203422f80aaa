import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { BlueprintView } from '../blueprint/BlueprintView.js';
import { ViewFailed } from '../shell/LoadFailed.js';
import { Frame } from '../shell/Shell.js';
import { readViewState, writeViewState, type ViewSearch } from '../state/view-state.js';
import { NotFound } from '../shell/NotFound.js';
import { withTexts } from '../texts/texts.js';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: (search: Record<string, unknown>): ViewSearch => writeViewState(readViewState(search)),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/blueprint', search, replace: true });
  },
});

const blueprint = createRoute({ getParentRoute: () => root, path: '/blueprint', component: BlueprintView });

// Views beyond the first come when they are first opened, so that it is not kept waiting.
const map = createRoute({
  getParentRoute: () => root,
  path: '/map',
  component: lazyRouteComponent(() => withTexts(import('../map/MapView.js')), 'MapView'),
});
const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  component: lazyRouteComponent(() => withTexts(import('../findings/FindingsView.js')), 'FindingsView'),
});
const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: lazyRouteComponent(() => withTexts(import('../today/TodayView.js')), 'TodayView'),
});
const customers = createRoute({
  getParentRoute: () => root,
  path: '/customers',
  component: lazyRouteComponent(() => withTexts(import('../customers/CustomersView.js')), 'CustomersView'),
});
const funnel = createRoute({
  getParentRoute: () => root,
  path: '/funnel',
  component: lazyRouteComponent(() => withTexts(import('../funnel/FunnelView.js')), 'FunnelView'),
});
const paths = createRoute({
  getParentRoute: () => root,
  path: '/paths',
  component: lazyRouteComponent(() => withTexts(import('../paths/PathsView.js')), 'PathsView'),
});
const retention = createRoute({
  getParentRoute: () => root,
  path: '/retention',
  component: lazyRouteComponent(() => withTexts(import('../retention/RetentionView.js')), 'RetentionView'),
});

const abandonment = createRoute({
  getParentRoute: () => root,
  path: '/abandonment',
  component: lazyRouteComponent(
    () => withTexts(import('../abandonment/AbandonmentView.js')),
    'AbandonmentView',
  ),
});
const throughput = createRoute({
  getParentRoute: () => root,
  path: '/throughput',
  component: lazyRouteComponent(() => withTexts(import('../throughput/ThroughputView.js')), 'ThroughputView'),
});
const experiments = createRoute({
  getParentRoute: () => root,
  path: '/experiments',
  component: lazyRouteComponent(
    () => withTexts(import('../experiments/ExperimentsView.js')),
    'ExperimentsView',
  ),
});

const correlation = createRoute({
  getParentRoute: () => root,
  path: '/correlation',
  component: lazyRouteComponent(
    () => withTexts(import('../correlation/CorrelationView.js')),
    'CorrelationView',
  ),
});
const conformance = createRoute({
  getParentRoute: () => root,
  path: '/conformance',
  component: lazyRouteComponent(
    () => withTexts(import('../conformance/ConformanceView.js')),
    'ConformanceView',
  ),
});

const dashboards = createRoute({
  getParentRoute: () => root,
  path: '/dashboards',
  component: lazyRouteComponent(() => withTexts(import('../dashboards/DashboardsView.js')), 'DashboardsView'),
});
const shared = createRoute({
  getParentRoute: () => root,
  path: '/shared/$token',
  component: lazyRouteComponent(() => withTexts(import('../dashboards/SharedView.js')), 'SharedView'),
});
const card = createRoute({
  getParentRoute: () => root,
  path: '/card/$shop',
  component: lazyRouteComponent(() => withTexts(import('../card/CardView.js')), 'CardView'),
});
const channels = createRoute({
  getParentRoute: () => root,
  path: '/channels',
  component: lazyRouteComponent(() => withTexts(import('../channels/ChannelsView.js')), 'ChannelsView'),
});

const feedback = createRoute({
  getParentRoute: () => root,
  path: '/feedback',
  component: lazyRouteComponent(() => withTexts(import('../feedback/FeedbackView.js')), 'FeedbackView'),
});

const saved = createRoute({
  getParentRoute: () => root,
  path: '/saved',
  component: lazyRouteComponent(() => withTexts(import('../saved/SavedView.js')), 'SavedView'),
});

const stock = createRoute({
  getParentRoute: () => root,
  path: '/stock',
  component: lazyRouteComponent(() => withTexts(import('../stock/StockView.js')), 'StockView'),
});

const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/what-if',
  component: lazyRouteComponent(() => withTexts(import('../what-if/WhatIfView.js')), 'WhatIfView'),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => withTexts(import('../sources/SourcesView.js')), 'SourcesView'),
});

const journey = createRoute({
  getParentRoute: () => root,
  path: '/journey',
  component: lazyRouteComponent(() => withTexts(import('../journey/JourneyView.js')), 'JourneyView'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => withTexts(import('../settings/SettingsView.js')), 'SettingsView'),
});

/** Parameters stay readable (`?shop=demo&metric=time`): no JSON in the address. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    today,
    blueprint,
    map,
    findings,
    customers,
    funnel,
    paths,
    retention,
    abandonment,
    throughput,
    correlation,
    experiments,
    stock,
    conformance,
    channels,
    feedback,
    saved,
    dashboards,
    shared,
    card,
    whatIf,
    sources,
    journey,
    settings,
  ]),
  defaultErrorComponent: ViewFailed,
  parseSearch: (query) => Object.fromEntries(new URLSearchParams(query)),
  stringifySearch: (search) => {
    const query = new URLSearchParams(search as ViewSearch).toString();
    return query === '' ? '' : `?${query}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

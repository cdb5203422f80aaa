import type { FastifyInstance, FastifyReply } from 'fastify';

/** They tell nothing of a shop, so they ask for no key: a wrong one is told where events are sent. */
const OPEN = { config: { anyOrigin: true, permission: 'anyone' } } as const;

/** PostHog's clients ask which flags are on: none are, and they are told so in a form that they take. */
const NO_FLAGS = {
  flags: {},
  featureFlags: {},
  featureFlagPayloads: {},
  errorsWhileComputingFlags: false,
  requestId: '00000000-0000-0000-0000-000000000000',
};

/** What posthog-js may do here: send events, packed, and nothing that needs more of PostHog than that. */
const POSTHOG_CONFIG = {
  supportedCompression: ['gzip', 'gzip-js', 'base64'],
  autocapture_opt_out: true,
  autocaptureExceptions: false,
  capturePerformance: false,
  defaultIdentifiedOnly: true,
  elementsChainAsString: true,
  hasFeatureFlags: false,
  heatmaps: false,
  isAuthenticated: false,
  sessionRecording: false,
  siteApps: [],
  surveys: false,
  toolbarParams: {},
};

/** A source without destinations: RudderStack's browser client then sends everything here. */
function rudderConfig(writeKey: string) {
  const at = '2026-01-01T00:00:00.000Z';
  return {
    source: {
      id: 'local',
      name: 'Throughline',
      writeKey,
      enabled: true,
      workspaceId: 'local',
      config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
      connections: [],
      destinations: [],
      dataplanes: {},
      sourceDefinition: { name: 'Javascript' },
      updatedAt: at,
    },
    updatedAt: at,
  };
}

/** Where Segment's browser client learns its settings, and that it may send to this very server. */
function segmentSettings(writeKey: string, host: string, protocol: string) {
  return {
    integrations: {
      'Segment.io': { apiKey: writeKey, apiHost: `${host}/v1`, protocol, unbundledIntegrations: [] },
    },
    plan: {},
    edgeFunction: {},
    analyticsNextEnabled: true,
    middlewareSettings: {},
    enabledMiddleware: {},
    metrics: { sampleRate: 0 },
    legacyVideoPluginsEnabled: false,
    remotePlugins: [],
  };
}

export const FLAG_PATHS = ['/flags', '/flags/', '/decide', '/decide/'] as const;
export const COMPANION_PATHS = [
  ...FLAG_PATHS,
  '/sourceConfig',
  '/sourceConfig/',
  '/array/:token/config',
  '/v1/projects/:key/settings',
] as const;

/** What SDKs ask for beside sending events, answered so that they go on. */
export function companionRoutes(app: FastifyInstance): void {
  for (const path of FLAG_PATHS) app.post(path, OPEN, async () => ({ ...POSTHOG_CONFIG, ...NO_FLAGS }));
  app.get<{ Params: { token: string } }>('/array/:token/config', OPEN, async ({ params }) => ({
    ...POSTHOG_CONFIG,
    token: params.token,
  }));
  app.get('/array/:token/config.js', OPEN, async (_request, reply): Promise<FastifyReply> => {
    const config = `window._POSTHOG_REMOTE_CONFIG = window._POSTHOG_REMOTE_CONFIG || {};`;
    return reply.type('text/javascript; charset=utf-8').send(config);
  });
  for (const path of ['/sourceConfig', '/sourceConfig/'])
    app.get<{ Querystring: { writeKey?: string } }>(path, OPEN, async ({ query }) =>
      rudderConfig(query.writeKey ?? ''),
    );
  app.get<{ Params: { key: string } }>(
    '/v1/projects/:key/settings',
    OPEN,
    async ({ params, host, protocol }) => segmentSettings(params.key, host, protocol),
  );
}

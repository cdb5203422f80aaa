import { preset } from './preset.js';

/** A plain log: one row for each event, with the columns `case_id`, `activity` and `timestamp`. */
export const eventLog = preset({
  name: 'event-log',
  title: 'A plain event log (case_id, activity, timestamp)',
  signatures: { events: ['case_id', 'activity', 'timestamp'] },
  mapping: {
    tables: {
      events: {
        optionalColumns: ['system', 'channel', 'device', 'resource'],
        events: [
          {
            activity: '$activity',
            time: '$timestamp',
            system: '$system',
            channel: '$channel',
            device: '$device',
            text: { resource: '$resource' },
            objects: [{ type: 'case', id: '$case_id' }],
          },
        ],
      },
    },
  },
});

import { preset } from './preset.js';
import { spendTable } from './spend.js';

/**
 * Throughline's own lines of JSON, one event on each as `ShopEvent` has it. Events, objects and relations are read
 * as they are (see import/native.ts), which is the fastest way in; only the spend beside them goes by a mapping.
 */
export const throughline = preset({
  name: 'throughline',
  title: "Throughline's own events (JSON lines, Parquet), or a folder that throughline demo wrote",
  signatures: {
    events: ['id', 'time', 'activity', 'objects'],
    objects: [],
    relations: [],
    spend: ['day', 'channel', 'cost'],
  },
  mapping: {
    tables: {
      events: { file: 'events*.*' },
      objects: { file: 'objects*.*', optional: true },
      relations: { file: 'relations*.*', optional: true },
      spend: { ...spendTable, file: 'spend*.csv', optional: true },
    },
  },
});

// Forecasts its share of the series; the clock starts when it is told to go, so that starting up is not counted.
import { decide, MODELS } from '@throughline/decide';
import { parentPort, workerData } from 'node:worker_threads';
import { dailySeries } from './daily-series.mjs';

const { count, ahead, share, of, input } = workerData;
const forecast = MODELS.find(({ name }) => name === 'forecast');
const own = dailySeries(count, ahead).filter((_, at) => at % of === share);

parentPort.once('message', () => {
  for (const series of own) decide(forecast, { ...input, series: series.slice(0, -ahead) });
  parentPort.postMessage(own.length);
});
parentPort.postMessage('ready');

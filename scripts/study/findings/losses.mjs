// What the problems of a shop cost, worked out beside the reading of its events: the twin runs take as long.
import { parentPort, workerData } from 'node:worker_threads';
import { openDemo } from '@throughline/demo';

parentPort?.postMessage(openDemo(workerData).losses());

import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Milliseconds from sending an event until an answer holds it, one event after another; in the order of size.
 * @param {string} url @param {number} seconds @returns {Promise<number[]>}
 */
export async function timesUntilVisible(url, seconds) {
  const times = [];
  const until = performance.now() + seconds * 1000;
  for (let at = 0; performance.now() < until; at += 1) {
    const begun = performance.now();
    const event = {
      id: `probe-${at}`,
      time: new Date().toISOString(),
      activity: 'Order Completed',
      objects: [{ type: 'order', id: `probe-${at}` }],
    };
    await post(`${url}/v1/events?shop=shop`, event);
    while (!(await isAnswered(url, `probe-${at}`))) await sleep(20);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b);
}

async function isAnswered(url, id) {
  const answer = await post(`${url}/api/questions`, { kind: 'timeline', shop: 'shop', object: 'order', id });
  return answer.count > 0;
}

async function post(url, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
}

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { randomOf } from '../tools/random.mjs';

const STEPS = ['Order Completed', 'Order Paid', 'Order Packed', 'Parcel Handed Over', 'Parcel Delivered'];
const BEGINNING = Date.UTC(2024, 0, 1);
const CHUNK = 1 << 20;

/**
 * One event of the log that every format tells alike: five to an order, which has one customer and two items.
 * @typedef {object} Told
 * @property {number} number
 * @property {number} order
 * @property {string} activity
 * @property {string} time
 * @property {string} resource
 * @property {number} cost
 */

/** Orders without end. @returns {Generator<Told[]>} */
function* orders() {
  const random = randomOf(7);
  for (let order = 0; ; order += 1) {
    const start = BEGINNING + order * 1000;
    yield STEPS.map((activity, step) => ({
      number: order * STEPS.length + step,
      order,
      activity,
      time: new Date(start + step * 3_600_000 + Math.floor(random() * 3_000_000)).toISOString(),
      resource: `team ${Math.floor(random() * 40)}`,
      cost: Math.round(random() * 10_000) / 100,
    }));
  }
}

const xesEvent = ({ activity, time, resource, cost }) => `    <event>
      <string key="concept:name" value="${activity}"/>
      <date key="time:timestamp" value="${time}"/>
      <string key="org:resource" value="${resource}"/>
      <string key="lifecycle:transition" value="complete"/>
      <float key="cost:total" value="${cost}"/>
    </event>
`;

const XES = {
  head: '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849-2016">\n',
  order: (events) =>
    `  <trace>\n    <string key="concept:name" value="o${events[0].order}"/>\n${events.map(xesEvent).join('')}  </trace>\n`,
  between: '',
  tail: () => '</log>\n',
};

const TYPES = `"objectTypes":[${['order', 'item', 'customer'].map((name) => `{"name":"${name}","attributes":[]}`).join(',')}],"eventTypes":[${STEPS.map((name) => `{"name":"${name}","attributes":[{"name":"resource","type":"string"},{"name":"cost","type":"float"}]}`).join(',')}]`;

const ocelEvent = ({ number, order, activity, time, resource, cost }) =>
  `{"id":"e${number}","type":"${activity}","time":"${time}","attributes":[{"name":"resource","value":"${resource}"},{"name":"cost","value":"${cost}"}],"relationships":[{"objectId":"o${order}","qualifier":"order"},{"objectId":"c${order % 50_000}","qualifier":"by"},{"objectId":"i${order}-1","qualifier":"item"},{"objectId":"i${order}-2","qualifier":"item"}]}`;

/** The objects stand behind the events: the harder way round. */
const OCEL = {
  head: `{${TYPES},"events":[\n`,
  order: (events) => events.map(ocelEvent).join(',\n'),
  between: ',\n',
  *objects(orders) {
    for (let order = 0; order < orders; order += 1) {
      yield `${order === 0 ? '' : ',\n'}{"id":"o${order}","type":"order"},{"id":"i${order}-1","type":"item"},{"id":"i${order}-2","type":"item"}`;
      if (order < 50_000) yield `,{"id":"c${order}","type":"customer"}`;
    }
  },
  tail: () => ']}\n',
};

const xmlEvent = ({ number, order, activity, time, resource, cost }) =>
  `<event id="e${number}" type="${activity}" time="${time}"><attributes><attribute name="resource">${resource}</attribute><attribute name="cost">${cost}</attribute></attributes><objects><relationship object-id="o${order}" qualifier="order"/><relationship object-id="c${order % 50_000}" qualifier="by"/><relationship object-id="i${order}-1" qualifier="item"/><relationship object-id="i${order}-2" qualifier="item"/></objects></event>\n`;

const XML_TYPES = `<object-types>${['order', 'item', 'customer'].map((name) => `<object-type name="${name}"><attributes/></object-type>`).join('')}</object-types><event-types>${STEPS.map((name) => `<event-type name="${name}"><attributes><attribute name="resource" type="string"/><attribute name="cost" type="float"/></attributes></event-type>`).join('')}</event-types>`;

const OCEL_XML = {
  head: `<?xml version="1.0" encoding="UTF-8"?>\n<log>${XML_TYPES}\n<events>\n`,
  order: (events) => events.map(xmlEvent).join(''),
  between: '',
  *objects(orders) {
    for (let order = 0; order < orders; order += 1) {
      yield `<object id="o${order}" type="order"/><object id="i${order}-1" type="item"/><object id="i${order}-2" type="item"/>\n`;
      if (order < 50_000) yield `<object id="c${order}" type="customer"/>\n`;
    }
  },
  tail: () => '</objects>\n</log>\n',
};

const FORMS = {
  xes: { form: XES, turn: '' },
  'ocel.json': { form: OCEL, turn: '],"objects":[\n' },
  'ocel.xml': { form: OCEL_XML, turn: '</events>\n<objects>\n' },
};

export const FORMATS = Object.keys(FORMS);

/**
 * Writes a log of about so many bytes.
 * @param {string} path @param {string} format @param {number} bytes
 * @returns {Promise<{ events: number, orders: number }>}
 */
export async function writeEventLog(path, format, bytes) {
  const { form, turn } = FORMS[format];
  const out = new Out(path);
  await out.write(form.head);
  let count = 0;
  // Objects take about a sixth of an OCEL log.
  const most = form.objects === undefined ? bytes : bytes * 0.86;
  for (const events of orders()) {
    await out.write(`${count === 0 ? '' : form.between}${form.order(events)}`);
    count += 1;
    if (out.size >= most) break;
  }
  if (form.objects !== undefined) {
    await out.write(turn);
    for (const text of form.objects(count)) await out.write(text);
  }
  await out.write(form.tail());
  await out.end();
  return { events: count * STEPS.length, orders: count };
}

class Out {
  size = 0;
  #text = '';
  #stream;

  /** @param {string} path */
  constructor(path) {
    this.#stream = createWriteStream(path);
  }

  /** @param {string} text */
  async write(text) {
    this.size += text.length;
    this.#text += text;
    if (this.#text.length >= CHUNK) await this.#flush();
  }

  async end() {
    await this.#flush();
    this.#stream.end();
    await once(this.#stream, 'finish');
  }

  async #flush() {
    const text = this.#text;
    this.#text = '';
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}

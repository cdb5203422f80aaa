/** @template T @param {readonly T[]} list @param {() => number} random @returns {T} */
export function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** A number with two decimals. @param {() => number} random @param {number} least @param {number} most */
export function between(random, least, most) {
  return Math.round((least + random() * (most - least)) * 100) / 100;
}

/** @template T @param {readonly T[]} list @param {() => number} random @returns {T[]} */
export function shuffled(list, random) {
  return list
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

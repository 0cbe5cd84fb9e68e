import { requiredText } from './required-text.ts';

/** Which of some regular expressions a text could match, one bit each: bit `i % 32` of word `i / 32`. */
export type Prefilter = (text: string) => Int32Array;

const slots = 1 << 14;

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> 18;
}

/**
 * Makes a filter that reads a text once and leaves out expressions that cannot match it: of each branch of an
 * expression the strings that it needs must begin somewhere, one after the other. A string is known by its first
 * three characters. What the filter gives is overwritten by its next run.
 */
export function createPrefilter(expressions: readonly RegExp[]): Prefilter {
  const always = new Int32Array(Math.ceil(expressions.length / 32));
  const possible = new Int32Array(always.length);
  /** Per branch: its expression and how many strings it needs. */
  const owners: number[] = [];
  const sizes: number[] = [];
  /** By the first two characters of a string: `branch * 4 + place` and its third character, 0 when it has none. */
  const byKey = new Map<number, number[]>();
  /** Per character: bit 0 when some key of two begins with it, bit 1 when it is a key itself. */
  const begins = new Uint8Array(65536);
  expressions.forEach((expression, index) => {
    for (const sets of requiredText(expression)) {
      if (sets.length === 0) always[index >> 5] = (always[index >> 5] ?? 0) | (1 << (index & 31));
      const branch = owners.push(index) - 1;
      sizes.push(sets.length);
      sets.forEach((set, place) => {
        for (const text of set) {
          const first = text.charCodeAt(0);
          const second = text.length > 1 ? text.charCodeAt(1) : 0;
          begins[first] = (begins[first] ?? 0) | (second === 0 ? 2 : 1);
          const key = first * 65536 + second;
          const list = byKey.get(key) ?? [];
          byKey.set(key, list);
          list.push(branch * 4 + place, text.length > 2 ? text.charCodeAt(2) : 0);
        }
      });
    }
  });
  const keys = new Float64Array(slots).fill(-1);
  const lists: Int32Array[] = new Array<Int32Array>(slots).fill(new Int32Array(0));
  for (const [key, list] of byKey) {
    let slot = slotOf(Math.floor(key / 65536), key % 65536);
    while (keys[slot] !== -1) slot = (slot + 1) % slots;
    keys[slot] = key;
    lists[slot] = Int32Array.from(list);
  }
  const owner = Int32Array.from(owners);
  const size = Uint8Array.from(sizes);
  /** How many of its strings a branch has met. */
  const met = new Uint8Array(owner.length);

  const meet = (first: number, second: number, third: number) => {
    const key = first * 65536 + second;
    let slot = slotOf(first, second);
    for (let known = keys[slot]; known !== key; known = keys[slot]) {
      if (known === -1 || known === undefined) return;
      slot = (slot + 1) % slots;
    }
    const list = lists[slot];
    if (list === undefined) return;
    for (let i = 0; i < list.length; i += 2) {
      const entry = list[i] ?? 0;
      const branch = entry >> 2;
      const place = entry & 3;
      if (met[branch] !== place) continue;
      const needed = list[i + 1] ?? 0;
      if (needed !== 0 && needed !== third) continue;
      met[branch] = place + 1;
      if (place + 1 !== size[branch]) continue;
      const index = owner[branch] ?? 0;
      possible[index >> 5] = (possible[index >> 5] ?? 0) | (1 << (index & 31));
    }
  };

  return (text) => {
    met.fill(0);
    possible.set(always);
    let code = text.charCodeAt(0);
    let next = text.length > 1 ? text.charCodeAt(1) : 0;
    for (let at = 0; at < text.length; at++) {
      const third = at + 2 < text.length ? text.charCodeAt(at + 2) : 0;
      const kind = begins[code] ?? 0;
      if ((kind & 2) !== 0) meet(code, 0, 0);
      if ((kind & 1) !== 0) meet(code, next, third);
      code = next;
      next = third;
    }
    return possible;
  };
}

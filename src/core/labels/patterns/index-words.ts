import type { Lexicon } from './lexicon.ts';

/**
 * All words of a lexicon as a tree over their units, to be found in a text in one pass. What is read together lies
 * together: the tables are larger than the nearest cache.
 */
export interface WordIndex {
  /** Per UTF-16 unit: its class, 0 for a unit that no word and no stop has. A class is also the node of that unit. */
  readonly classes: Uint16Array;
  /** Per class: the stops that it belongs to, one bit each. */
  readonly stops: Int32Array;
  /**
   * Two numbers a node: of the classes that can follow the last five bits, one bit each (they tell of most that they
   * can't); and where in `members` those of the node begin. One node more than there are, for where the last ends.
   */
  readonly nodes: Int32Array;
  /** An open hash table, two numbers a slot: node and class ({@link edgeKey}), the node below. */
  readonly edges: Int32Array;
  /**
   * The sets that hold the word which ends at a node, two numbers each: the set, plus {@link nested} where one word of
   * it begins another; the word's rank there and its length (`rank << 6 | length`).
   */
  readonly members: Uint16Array;
}

export const nested = 1 << 15;

/** The name of the edge from a node along a class. */
export function edgeKey(node: number, follower: number): number {
  return (node << 12) | follower;
}

/** Where the search for an edge begins in a table of so many numbers, a power of two. */
export function edgeSlot(key: number, size: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 14) & (size - 2);
}

/** Numbers the units that words and stops have. */
function numberUnits({ sets, stops }: Lexicon): { classes: Uint16Array; count: number } {
  const classes = new Uint16Array(65536);
  let count = 1;
  const add = (text: string) => {
    for (let i = 0; i < text.length; i++) if (classes[text.charCodeAt(i)] === 0) classes[text.charCodeAt(i)] = count++;
  };
  sets.forEach((words) => words.forEach(add));
  stops.forEach(add);
  return { classes, count };
}

/** Puts all words of a lexicon into one tree. */
export function indexWords(lexicon: Lexicon): WordIndex {
  const { classes, count } = numberUnits(lexicon);
  const classAt = (text: string, at: number): number => classes[text.charCodeAt(at)] ?? 0;
  const stops = new Int32Array(count);
  lexicon.stops.forEach((units, stop) => {
    for (let i = 0; i < units.length; i++) stops[classAt(units, i)] = (stops[classAt(units, i)] ?? 0) | (1 << stop);
  });
  const below = new Map<number, number>();
  const members: number[][] = Array.from({ length: count }, () => []);
  /** Per node the last set of which a word ends there. */
  const endsIn: number[] = [];
  lexicon.sets.forEach((words, set) => {
    let flag = 0;
    // The shorter words first, so that a longer one finds the end of the one that it begins with.
    const order = words.map((word, rank) => ({ word, rank })).sort((a, b) => a.word.length - b.word.length);
    const ends = order.map(({ word }) => {
      let node = classAt(word, 0);
      for (let i = 1; i < word.length; i++) {
        if (endsIn[node] === set) flag = nested;
        const key = edgeKey(node, classAt(word, i));
        let next = below.get(key);
        if (next === undefined) {
          next = members.push([]) - 1;
          below.set(key, next);
        }
        node = next;
      }
      endsIn[node] = set;
      return node;
    });
    order.forEach(({ word, rank }, at) => members[ends[at] ?? 0]?.push(set | flag, (rank << 6) | word.length));
  });
  const edges = new Int32Array(4 << (32 - Math.clz32(below.size))).fill(-1);
  const nodes = new Int32Array(2 * members.length + 2);
  for (const [key, node] of below) {
    let slot = edgeSlot(key, edges.length);
    while (edges[slot] !== -1) slot = (slot + 2) & (edges.length - 1);
    edges[slot] = key;
    edges[slot + 1] = node;
    nodes[(key >> 12) * 2] = (nodes[(key >> 12) * 2] ?? 0) | (1 << (key & 31));
  }
  members.forEach((list, node) => (nodes[2 * node + 3] = (nodes[2 * node + 1] ?? 0) + list.length));
  return { classes, stops, nodes, edges, members: Uint16Array.from(members.flat()) };
}

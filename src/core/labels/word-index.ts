/**
 * All words of some sets in one tree over their characters, to be found in a text in one pass: from each place the tree
 * is followed as far as the text goes along with it.
 */
export interface WordIndex {
  /** Per UTF-16 unit: its class, 0 for one that stands in no word. A class is the tree's node for that first unit. */
  readonly classes: Uint16Array;
  /** An open hash table of the tree's edges: `node * 65536 + unit` (as a float, exact) → the node below. */
  readonly keys: Int32Array;
  readonly below: Int32Array;
  /** Where in `sets` the sets begin that hold the word which ends at a node; one more than there are nodes. */
  readonly from: Int32Array;
  /** Per set that holds the word: the set, and the word's rank in it. */
  readonly sets: Int32Array;
  readonly ranks: Int32Array;
}

export const nodeShift = 13;

import type { MarkerCandidate } from './find-markers.ts';
import { signedKey, type Marker } from './marker.ts';

/** What lies ahead in each row of numbers, and what was accepted behind. Look-ups are amortised constant. */
export interface Sequences {
  /** The next marker of a key after `index` that stands where clauses usually start. */
  nextOf(key: string, index: number): MarkerCandidate | undefined;
  /** The next marker of a key after `index`, wherever it stands. */
  nextAny(key: string, index: number): MarkerCandidate | undefined;
  /** The marker right after `index`. */
  following(index: number): MarkerCandidate | undefined;
  /** How many consecutive values the run begun at `index` has. */
  runLength(key: string, index: number): number;
  /** The value of the last accepted marker of a key. */
  lastValue(key: string): number | undefined;
  accept(marker: Marker): void;
}

/** How far runs are followed: longer lists never hang on what comes after. */
const LONGEST_RUN = 20;

class Row {
  readonly indices: number[] = [];
  private cursor = 0;

  /** The first index of this row after `index`; calls must not go back. */
  after(index: number): number {
    while (this.cursor < this.indices.length && (this.indices[this.cursor] as number) <= index) this.cursor++;
    return this.cursor;
  }
}

/** @see Sequences */
export function createSequences(candidates: readonly MarkerCandidate[]): Sequences {
  const solid = new Map<string, Row>();
  const all = new Map<string, Row>();
  const lastValues = new Map<string, number>();
  const rowOf = (rows: Map<string, Row>, key: string): Row => {
    let row = rows.get(key);
    if (!row) rows.set(key, (row = new Row()));
    return row;
  };
  candidates.forEach((marker, index) => {
    rowOf(all, marker.key).indices.push(index);
    if (marker.place === 'line' || marker.place === 'chained' || marker.place === 'stop') {
      rowOf(solid, marker.key).indices.push(index);
      // Two rows of digits may differ by their sign alone; no other rows are asked for by it.
      if (marker.style === 'arabic') rowOf(solid, signedKey(marker)).indices.push(index);
    }
  });
  const next = (rows: Map<string, Row>, key: string, index: number): MarkerCandidate | undefined => {
    const row = rows.get(key);
    const at = row?.indices[row.after(index)];
    return at === undefined ? undefined : candidates[at];
  };
  const follow = (key: string, index: number): number => {
    const row = solid.get(key);
    let value = candidates[index]?.value ?? 0;
    let length = 1;
    for (let at = row?.after(index) ?? 0; row && length < LONGEST_RUN; at++, length++) {
      const marker = candidates[row.indices[at] ?? -1];
      if (marker?.value !== value + 1) break;
      value = marker.value;
    }
    return length;
  };
  return {
    following: (index) => candidates[index + 1],
    nextOf: (key, index) => next(solid, key, index),
    nextAny: (key, index) => next(all, key, index),
    runLength: (key, index) => follow(key, index),
    lastValue: (key) => lastValues.get(key),
    accept: (marker) => void lastValues.set(marker.key, marker.value),
  };
}

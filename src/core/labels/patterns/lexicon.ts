/** More sets, more words in a set, longer words and more stops would not find room where places are kept. */
const mostSets = 1 << 15;
const mostRanks = 1 << 10;
const longestWord = 63;
const mostStops = 31;

/** Whether there is room for the places of such a set. */
export function fitsLexicon(words: readonly string[]): boolean {
  return words.length <= mostRanks && words.every(({ length }) => length <= longestWord);
}

/**
 * Every set of words that expressions use, and every stop (units that end a gap), each once. Becomes a
 * `WordIndex`.
 */
export class Lexicon {
  /** The words of each set, best first, without the empty string. */
  readonly sets: (readonly string[])[] = [];
  /** The units of each stop. */
  readonly stops: string[] = [];
  private readonly ids = new Map<string, number>();

  /** The set of these words; -1 when there are too many sets. */
  setOf(words: readonly string[]): number {
    const full = words.filter((word) => word !== '');
    const key = full.join('|');
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    if (this.sets.length === mostSets) return -1;
    const id = this.sets.push(full) - 1;
    this.ids.set(key, id);
    return id;
  }

  /** The stop of these units; -1 when there are too many. */
  stopOf(units: string): number {
    const known = this.stops.indexOf(units);
    if (known >= 0) return known;
    return this.stops.length === mostStops ? -1 : this.stops.push(units) - 1;
  }
}

import type { Units } from '../normal-text.ts';
import { compilePatterns, mostNeeds, type Program } from './compile-patterns.ts';
import { edgeKey, edgeSlot, nested } from './index-words.ts';

/** Of longer texts, and of texts that hold more words, no places are noted: walking over them would take too long. */
const longestText = 1024;
const mostWords = 4096;
/** Places take two cells each. */
const placeCells = 1 << 16;
const mostRounds = 1 << 14;

/**
 * What one pass over a text tells about many expressions: which of them it could match at all, and for those where the
 * words stand that they ask for.
 */
export class PlaceNotes {
  /** Expressions that the text could match, one bit each: bit `i % 32` of word `i / 32`. */
  readonly possible: Int32Array;

  protected readonly program: Program;
  protected units: Uint16Array = new Uint16Array(0);
  protected from = 0;
  protected length = 0;
  /** Whether places were noted. */
  protected noted = false;
  /** Units that end some gap, in order: where they stand, for which stops; and per place the first not before it. */
  protected readonly stopAt = new Int32Array(longestText + 1);
  protected readonly stopBits = new Int32Array(longestText + 1);
  protected readonly nextStop = new Int32Array(longestText + 1);
  /** How many of its rarest sets each branch has met in their order, see `Program.wakes`. */
  protected readonly met: Int32Array;
  /**
   * Places of words, two numbers each: `place << 16 | rank << 6 | length`; and the cell of the next older place of the
   * set, below 0 when there is none. {@link newest} is that of the newest. Newest first, at one place the best rank first.
   */
  protected readonly places = new Int32Array(placeCells);
  /** Of each set the newest place, plus `base`, which grows from text to text: nothing has to be cleared between them. */
  private readonly last: Int32Array;
  private base = 0;

  /** Words that stand in the text: place and node, two numbers each. */
  private readonly words = new Int32Array(2 * mostWords);
  private wordCount = 0;
  /** Per set the round in which some branch asked for its places. */
  private readonly wanted: Int32Array;
  private round = 0;

  constructor(expressions: readonly RegExp[]) {
    this.program = compilePatterns(expressions);
    const { setCount, branchOwners } = this.program;
    this.possible = new Int32Array(Math.ceil(expressions.length / 32));
    this.met = new Int32Array((mostNeeds + 1) * Math.ceil(branchOwners.length / 32));
    this.wanted = new Int32Array(setCount).fill(-1);
    this.last = new Int32Array(setCount).fill(-1);
  }

  /** Takes the text that everything asked afterwards is about. */
  read({ units, from, length }: Units): void {
    this.units = units;
    this.from = from;
    this.length = length;
    this.round = (this.round + 1) % mostRounds;
    this.base = this.round * placeCells;
    if (this.round === 0) {
      this.last.fill(-1);
      this.wanted.fill(-1);
    }
    const recorded = this.noteWords();
    this.wake();
    this.noted = recorded && this.notePlaces();
  }

  /** Where in {@link places} the newest place of a set is, below 0 when the text holds none of its words. */
  protected newest(set: number): number {
    return (this.last[set] ?? -1) - this.base;
  }

  /** Follows the tree of words from each place on. Returns whether what stands where was small enough to be noted. */
  private noteWords(): boolean {
    const { units, from, length, stopAt, stopBits, nextStop, words, met } = this;
    const { classes, stops, nodes, edges, wakes, wakesFrom, always } = this.program;
    const mask = edges.length - 1;
    const row = met.length / (mostNeeds + 1);
    met.set(always);
    let fits = length <= longestText;
    let stopCount = 0;
    let count = 0;
    for (let at = 0; at < length; at++) {
      let node = classes[units[from + at] ?? 0] ?? 0;
      if (fits) {
        nextStop[at] = stopCount;
        const bits = stops[node] ?? 0;
        if (bits !== 0) {
          stopAt[stopCount] = at;
          stopBits[stopCount++] = bits;
        }
      }
      if (node === 0) continue;
      for (let next = at + 1; ; next++) {
        if ((nodes[2 * node + 1] ?? 0) < (nodes[2 * node + 3] ?? 0)) {
          fits &&= count < words.length;
          if (fits) {
            words[count] = at;
            words[count + 1] = node;
            count += 2;
          }
          const to = wakesFrom[node + 1] ?? 0;
          for (let i = wakesFrom[node] ?? 0; i < to; i += 2) {
            const cell = wakes[i] ?? 0;
            met[cell] = (met[cell] ?? 0) | ((wakes[i + 1] ?? 0) & (met[cell - row] ?? 0));
          }
        }
        if (next === length) break;
        const kind = classes[units[from + next] ?? 0] ?? 0;
        if ((((nodes[2 * node] ?? 0) >>> (kind & 31)) & 1) === 0) break;
        const key = edgeKey(node, kind);
        let slot = edgeSlot(key, edges.length);
        let known = edges[slot] ?? -1;
        while (known !== key && known !== -1) {
          slot = (slot + 2) & mask;
          known = edges[slot] ?? -1;
        }
        if (known === -1) break;
        node = edges[slot + 1] ?? 0;
      }
    }
    if (!fits) return false;
    nextStop[length] = stopCount;
    stopAt[stopCount] = length;
    stopBits[stopCount] = -1;
    this.wordCount = count;
    return true;
  }

  /** Finds out which expressions could match, and which sets those ask for. */
  private wake(): void {
    const { possible, met, wanted, round } = this;
    const { branchOwners, branchSetsFrom, branchSets } = this.program;
    const row = met.length / (mostNeeds + 1);
    const last = mostNeeds * row;
    possible.fill(0);
    for (let cell = 0; cell < row; cell++) {
      for (let bits = met[last + cell] ?? 0; bits !== 0; bits &= bits - 1) {
        const branch = cell * 32 + 31 - Math.clz32(bits & -bits);
        const owner = branchOwners[branch] ?? 0;
        possible[owner >> 5] = (possible[owner >> 5] ?? 0) | (1 << (owner & 31));
        const to = branchSetsFrom[branch + 1] ?? 0;
        for (let i = branchSetsFrom[branch] ?? 0; i < to; i++) {
          wanted[branchSets[i] ?? 0] = round;
        }
      }
    }
  }

  /** Notes the places of the words that were found, for the sets asked for; false when there are too many. */
  private notePlaces(): boolean {
    const { places, last, wanted, words, round, wordCount, base } = this;
    const { nodes, members } = this.program;
    const mask = nested - 1;
    let end = 0;
    for (let word = 0; word < wordCount; word += 2) {
      const at = words[word] ?? 0;
      const node = words[word + 1] ?? 0;
      const to = nodes[2 * node + 3] ?? 0;
      for (let i = nodes[2 * node + 1] ?? 0; i < to; i += 2) {
        const member = members[i] ?? 0;
        const set = member & mask;
        if (wanted[set] !== round) continue;
        if (end === placeCells) return false;
        const place = (at << 16) | (members[i + 1] ?? 0);
        const older = (last[set] ?? -1) - base;
        let cell = end;
        places[cell + 1] = older;
        last[set] = base + end;
        end += 2;
        if (member > mask) {
          // A shorter word of the set may stand here too: those with a better rank move up.
          for (let other = older; other >= 0;) {
            const found = places[other] ?? 0;
            if (found >> 16 !== at || found > place) break;
            places[cell] = found;
            cell = other;
            other = places[other + 1] ?? -1;
          }
        }
        places[cell] = place;
      }
    }
    return true;
  }
}

import { decodeUnits } from '../../text/fold.ts';
import type { Units } from '../normal-text.ts';
import { mostNeeds } from './compile-patterns.ts';
import { PlaceNotes } from './place-notes.ts';
import { ops } from './write-steps.ts';

/**
 * Finds many regular expressions in many short texts: {@link read} a text, then ask for matches. What comes out is
 * what `RegExp.exec` would give: an expression is a walk over the places of its own words (`write-steps.ts`), which
 * were noted for all expressions at once (`place-notes.ts`). Expressions outside the subset of `parse-pattern.ts`, and
 * long texts, are left to the expressions themselves.
 */
export class PatternMatcher extends PlaceNotes {
  /** Where the last match found ends. */
  end = 0;

  private text: string | null = null;
  private readonly starts: number[] = [];
  /** Per expression how far {@link overlaps} has come in this text: the match it stands at, the range asked for last. */
  private readonly walks = new Map<number, { asked: number; at: number; end: number }>();

  override read(text: Units): void {
    this.text = null;
    // An empty map allocates when it is cleared.
    if (this.walks.size > 0) this.walks.clear();
    super.read(text);
  }

  /** Whether the text could match an expression at all. */
  isPossible(expression: number): boolean {
    return (((this.possible[expression >> 5] ?? 0) >>> (expression & 31)) & 1) === 1;
  }

  /**
   * Whether one of the matches of an expression, taken one after the other, overlaps a range. Ranges asked for in
   * ascending order take time linear in the text altogether: each goes on from the match that the last one came to.
   */
  overlaps(expression: number, start: number, end: number): boolean {
    if (!this.isPossible(expression)) return false;
    const known = this.walks.get(expression);
    const walk =
      known !== undefined && known.asked <= start ? known : { asked: 0, at: this.find(expression, 0), end: this.end };
    while (walk.at >= 0 && walk.end <= start) {
      walk.at = this.find(expression, Math.max(walk.at + 1, walk.end));
      walk.end = this.end;
    }
    walk.asked = start;
    if (walk !== known) this.walks.set(expression, walk);
    return walk.at >= 0 && walk.at < end;
  }

  /** Where the first match of an expression at or after a place begins, -1 when there is none; sets {@link end}. */
  find(expression: number, from: number): number {
    if (!this.noted) return this.exec(expression, from);
    const { expressionBranches, branchSteps } = this.program;
    const last = (this.met.length / (mostNeeds + 1)) * mostNeeds;
    let found = -1;
    let end = 0;
    for (
      let branch = expressionBranches[expression] ?? 0;
      branch < (expressionBranches[expression + 1] ?? 0);
      branch++
    ) {
      const met = this.met[last + (branch >> 5)] ?? 0;
      if (((met >>> (branch & 31)) & 1) === 0 || !this.hasSets(branch)) continue;
      if ((branchSteps[branch] ?? -1) < 0) return this.exec(expression, from);
      // Of two that begin at one place the earlier alternative wins.
      const start = this.findBranch(branch, from, found < 0 ? this.length + 1 : found);
      if (start < 0) continue;
      found = start;
      end = this.end;
    }
    this.end = end;
    return found;
  }

  private exec(expression: number, from: number): number {
    const pattern = this.program.expressions[expression];
    if (pattern === undefined) return -1;
    this.text ??= decodeUnits(this.units.subarray(this.from, this.from + this.length));
    pattern.lastIndex = from;
    const found = pattern.exec(this.text);
    if (found === null) return -1;
    this.end = found.index + found[0].length;
    return found.index;
  }

  /** Whether the text holds a word of each set that a branch needs. */
  private hasSets(branch: number): boolean {
    const { branchSetsFrom, branchNeedsTo, branchSets } = this.program;
    for (let i = branchSetsFrom[branch] ?? 0; i < (branchNeedsTo[branch] ?? 0); i++) {
      if (this.newest(branchSets[i] ?? 0) < 0) return false;
    }
    return true;
  }

  /** The first match of a branch that begins at or after `from` and before `limit`. */
  private findBranch(branch: number, from: number, limit: number): number {
    const { places, starts } = this;
    const { code, branchSteps, branchFirst, branchAtStart } = this.program;
    const step = branchSteps[branch] ?? 0;
    const first = branchFirst[branch] ?? -1;
    if (first < 0 || (branchAtStart[branch] === 1 && from === 0)) {
      const to = first < 0 ? limit : Math.min(limit, 1);
      for (let at = from; at < to; at++) {
        this.end = this.run(step, at);
        if (this.end >= 0) return at;
      }
      if (first < 0) return -1;
    }
    let count = 0;
    let known = -1;
    for (let place = this.newest(first); place >= 0; place = places[place + 1] ?? -1) {
      const at = (places[place] ?? 0) >> 16;
      if (at < from) break;
      if (at < limit && at !== known) starts[count++] = place;
      known = at;
    }
    const isWords = code[step] === ops.words && code[step + 2] === first && (code[step + 3] ?? -1) < 0;
    while (count > 0) {
      const place = starts[--count] ?? 0;
      const at = (places[place] ?? 0) >> 16;
      this.end = isWords ? this.runPlaces(code[step + 1] ?? 0, place, at) : this.run(step, at);
      if (this.end >= 0) return at;
    }
    return -1;
  }

  /** Where a match of a step and all that follow it ends, when it begins at a place; -1 when there is none. */
  private run(step: number, at: number): number {
    const { code, options } = this.program;
    const next = code[step + 1] ?? 0;
    switch (code[step]) {
      case ops.accept:
        return at;
      case ops.words:
        return this.runWords(step, at);
      case ops.gapWords:
      case ops.gap:
        return this.runGap(step, at);
      case ops.lazyGap: {
        const to = this.gapEnd(step, at);
        for (let end = at + (code[step + 3] ?? 0); end <= to; end++) {
          const found = this.run(next, end);
          if (found >= 0) return found;
        }
        return -1;
      }
      case ops.choice: {
        const from = code[step + 2] ?? 0;
        for (let i = from; i < from + (code[step + 3] ?? 0); i++) {
          const end = this.run(options[i] ?? 0, at);
          if (end >= 0) return end;
        }
        return -1;
      }
      case ops.notAhead:
        return this.run(code[step + 2] ?? 0, at) >= 0 ? -1 : this.run(next, at);
      case ops.manyWords: {
        const end = this.runPlaces(step, this.placeAt(code[step + 2] ?? 0, at), at);
        return end >= 0 ? end : this.run(next, at);
      }
      case ops.start:
        return at === 0 ? this.run(next, at) : -1;
      default:
        return at === this.length ? this.run(next, at) : -1;
    }
  }

  /** The newest place of a set that is not after `at`. */
  private placeAt(set: number, at: number): number {
    const { places } = this;
    let place = this.newest(set);
    while (place >= 0 && (places[place] ?? 0) >> 16 > at) place = places[place + 1] ?? -1;
    return place;
  }

  /** Goes on after each word of a set that stands at `at`: those from `place` on. */
  private runPlaces(next: number, place: number, at: number): number {
    const { places } = this;
    for (let older = place; older >= 0; older = places[older + 1] ?? -1) {
      const found = places[older] ?? 0;
      if (found >> 16 !== at) break;
      const end = this.run(next, at + (found & 63));
      if (end >= 0) return end;
    }
    return -1;
  }

  private runWords(step: number, at: number): number {
    const { places } = this;
    const { code } = this.program;
    const next = code[step + 1] ?? 0;
    const empty = code[step + 3] ?? -1;
    let place = this.placeAt(code[step + 2] ?? 0, at);
    if (empty < 0) return this.runPlaces(next, place, at);
    let isEmptyTried = false;
    for (; place >= 0; place = places[place + 1] ?? -1) {
      const found = places[place] ?? 0;
      if (found >> 16 !== at) break;
      if (!isEmptyTried && ((found >> 6) & 1023) >= empty) {
        const end = this.run(next, at);
        if (end >= 0) return end;
        isEmptyTried = true;
      }
      const end = this.run(next, at + (found & 63));
      if (end >= 0) return end;
    }
    return isEmptyTried ? -1 : this.run(next, at);
  }

  /** How far a gap that begins at a place can go. */
  private gapEnd(step: number, at: number): number {
    const { stopAt, stopBits } = this;
    const { code } = this.program;
    const stop = code[step + 5] ?? 0;
    let nearest = this.nextStop[at] ?? 0;
    while ((((stopBits[nearest] ?? 0) >>> stop) & 1) === 0) nearest++;
    return Math.min(stopAt[nearest] ?? 0, at + (code[step + 4] ?? 0));
  }

  private runGap(step: number, at: number): number {
    const { places } = this;
    const { code } = this.program;
    const next = code[step + 1] ?? 0;
    const set = code[step + 2] ?? -1;
    const from = at + (code[step + 3] ?? 0);
    const to = this.gapEnd(step, at);
    if (set < 0) {
      for (let end = to; end >= from; end--) {
        const found = this.run(next, end);
        if (found >= 0) return found;
      }
      return -1;
    }
    const isWords = code[step] === ops.gapWords;
    let tried = -1;
    for (let place = this.placeAt(set, to); place >= 0; place = places[place + 1] ?? -1) {
      const found = places[place] ?? 0;
      const end = found >> 16;
      if (end < from) break;
      // What follows tries its own words: one look at each place.
      if (!isWords && end === tried) continue;
      tried = end;
      const reached = this.run(next, isWords ? end + (found & 63) : end);
      if (reached >= 0) return reached;
    }
    return -1;
  }
}

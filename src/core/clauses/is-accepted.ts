import type { MarkerCandidate } from './find-markers.ts';
import { ALONE_KEY, rankOf, type Marker } from './marker.ts';
import type { Spot } from './node.ts';
import type { Sequences } from './sequences.ts';

const COMMON_KEYS = new Set(['第编', '第章', '第节', '第条', '一、', '(一)', '1.', '(1)', '1)', 'annex']);

const LONGEST_HEADING = 24;
const LONGEST_DOTTED_HEADING = 60;
const SHORTEST_ITEM = 2;

/** Whether only the few words of a heading stand between the clause that is open and its first subordinate one. */
function followsHeading({ parent }: Spot, marker: Marker): boolean {
  const open = parent.marker;
  return open !== null && open.paragraph === marker.paragraph && marker.start - open.end <= LONGEST_HEADING;
}

/** The same for 1.1 after `1.`, which leave less doubt: a long heading may stand between them. */
function followsClosely({ parent }: Spot, marker: Marker): boolean {
  return parent.marker !== null && marker.start - parent.marker.end <= LONGEST_DOTTED_HEADING;
}

/** Bare digits on a line are page numbers, unless the first of them stands right below a heading or a colon. */
function beginsAlone(marker: Marker): boolean {
  return marker.value === 1 && (marker.headedBy >= 0 || marker.announcedIn >= 0);
}

/** Whether the marker right after it is its own first subordinate: `1.` before `1.1`. */
function containsNext(marker: Marker, next: Marker | undefined): boolean {
  return next?.style === 'dotted' && next.path.length === 2 && next.path[0] === marker.value && next.value === 1;
}

/** `（八）`, `8)` and the like, which stand for nothing but items. */
function isBracketed(marker: Marker): boolean {
  return marker.sign === ')' || rankOf(marker) >= 10;
}

/** `1. 用户规则 3.1`: a chapter counted wrong, whose clauses go on after those of the last one. */
function isMiscounted({ parent }: Spot, marker: Marker, next: Marker | undefined): boolean {
  const last = parent.lastOf(marker.key)?.marker;
  return !!last && next?.style === 'dotted' && next.value === 1 && next.path[0] === last.value + 1;
}

function skipsFew({ parent }: Pick<Spot, 'parent'>, marker: Marker): boolean {
  const last = parent.lastOf(marker.key)?.marker;
  return !!last && marker.value - last.value <= (isBracketed(marker) ? 9 : 3);
}

/** Whether a number in running text leaves out so few that it still belongs to its row. */
function skipsLittle({ parent }: Spot, marker: Marker): boolean {
  const last = parent.lastOf(marker.key)?.marker;
  if (!last || !skipsFew({ parent }, marker)) return false;
  return marker.style === 'dotted' || (isBracketed(marker) && last.paragraph === marker.paragraph);
}

/** Whether 2.1 stands where 2 does, as number or as ordinal of its chapter, or opens a text; `5.1 假期` does not. */
function isAtHome({ parent }: Spot, marker: Marker): boolean {
  const path = marker.path[0];
  return path === 1 || parent.marker === null || parent.marker.path[0] === path;
}

/** Whether words stand between it and the last number of its row in the same line: `1、查询2、更正`, not `1、2楼`. */
function isSpacedOut({ parent }: Spot, marker: Marker): boolean {
  const last = parent.lastOf(marker.key)?.marker;
  if (last?.line !== marker.line || last.sign !== marker.sign) return false;
  const distance = marker.start - last.end;
  return distance >= SHORTEST_ITEM && distance <= LONGEST_DOTTED_HEADING;
}

/** Whether the same number comes again as the next of its row, and there without any doubt. */
function comesAgain(marker: MarkerCandidate, index: number, sequences: Sequences): boolean {
  const next = sequences.nextOf(marker.key, index);
  return next !== undefined && next.value === marker.value && next.place === 'line' && !next.doubtful;
}

/** Whether the next number of its row stands where clauses start: `A. 公司与 B. 公司` is no list. */
function goesOnSolidly(marker: Marker, successor: MarkerCandidate | undefined): boolean {
  return (marker.style !== 'letter' && marker.style !== 'roman') || !/gap|glued/.test(successor?.place ?? 'gap');
}

/** Whether a marker that fits so well is good enough for the place where it stands. */
export function isAccepted(marker: MarkerCandidate, spot: Spot, index: number, sequences: Sequences): boolean {
  const { fit } = spot;
  if (marker.style === 'lead' || marker.style === 'plain') return true;
  const successor = sequences.nextAny(marker.key, index);
  const continued =
    successor !== undefined && successor.value === marker.value + 1 && successor.start - marker.end < 4000;
  if (marker.afterComma) {
    if (rankOf(marker) < 10 && marker.style !== 'han-bracket') return false;
    const last = spot.parent.lastOf(marker.key)?.marker;
    if (fit === 'next') return last?.line === marker.line && last.place !== 'line';
    return fit === 'first' && continued && successor.paragraph === marker.paragraph && successor.place === 'stop';
  }
  switch (marker.place) {
    case 'line':
      if (marker.key === ALONE_KEY && fit !== 'next') return beginsAlone(marker) && continued;
      if (marker.doubtful && comesAgain(marker, index, sequences)) return false;
      if (marker.doubtful) return fit === 'next' || (fit === 'first' && continued);
      if (fit === 'next' || fit === 'repeat') return true;
      if (marker.style === 'dotted' && fit === 'first' && !isAtHome(spot, marker)) return continued;
      if (fit === 'first' || fit === 'restart')
        return COMMON_KEYS.has(marker.key) || marker.style === 'dotted' || marker.style === 'sign' || continued;
      if (fit === 'skip') return marker.style !== 'letter' || continued;
      return continued || (COMMON_KEYS.has(marker.key) && marker.value < 100);
    case 'chained':
      return fit === 'next' || ((fit === 'first' || fit === 'restart') && (continued || marker.style === 'dotted'));
    case 'stop':
      if (fit === 'next' || (fit === 'repeat' && marker.style === 'dotted')) return true;
      if (fit === 'skip') {
        const evident = continued || containsNext(marker, sequences.following(index));
        return skipsLittle(spot, marker) || (skipsFew(spot, marker) && evident);
      }
      if (marker.style === 'annex') return true;
      if (fit === 'repeat') return marker.style === 'arabic' && continued;
      if (fit === 'restart' && isMiscounted(spot, marker, sequences.following(index))) return true;
      if (fit === 'first' && marker.style === 'dotted') return isAtHome(spot, marker) || continued;
      if (fit === 'odd') return rankOf(marker) <= 5 && sequences.runLength(marker.key, index) >= 3;
      if (fit === 'first' && containsNext(marker, sequences.following(index))) return true;
      return (fit === 'first' || fit === 'restart') && continued && goesOnSolidly(marker, successor);
    case 'gap':
      if (fit === 'next') return marker.style !== 'letter' && marker.style !== 'roman';
      if (fit === 'restart') return continued && followsHeading(spot, marker);
      if (fit !== 'first') return false;
      if (marker.style === 'dotted' && followsClosely(spot, marker)) return true;
      if (containsNext(marker, sequences.following(index))) return true;
      if (!continued) return false;
      return (
        marker.style === 'dotted' || marker.announcedIn >= 0 || rankOf(marker) <= 5 || followsHeading(spot, marker)
      );
    case 'glued':
      if (comesAgain(marker, index, sequences)) return false;
      if (/first|restart/.test(fit) && continued && containsNext(marker, sequences.following(index))) return true;
      if (marker.style === 'arabic' && fit === 'next' && followsHeading(spot, marker)) return true;
      if (marker.style === 'han-bracket' && fit === 'first' && continued && followsHeading(spot, marker)) return true;
      if (marker.style === 'dotted') return fit === 'next' || (fit === 'first' && followsClosely(spot, marker));
      if (fit === 'first' && continued && marker.sign !== ')' && followsHeading(spot, marker)) return true;
      if (marker.sign === ')' && fit === 'first' && continued)
        return successor.place === 'stop' && successor.paragraph === marker.paragraph;
      if (marker.style === 'arabic' && fit === 'next') return isSpacedOut(spot, marker);
      if (fit === 'first' && rankOf(marker) <= 5) return sequences.runLength(marker.key, index) >= 3;
      return fit === 'next' && (marker.style === 'article' || marker.style === 'chapter' || marker.style === 'han');
  }
}

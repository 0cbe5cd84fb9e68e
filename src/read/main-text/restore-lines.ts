import { ClauseTally, isAgreementTitle, isControl, isEdgeLine } from '../clause-signs.ts';
import type { Slices } from '../in-slices.ts';
import type { PageLine } from './page-line.ts';

/** How many lines a title, a date, a signature may take outside the box that holds the clauses. */
const edge = 6;

/**
 * Takes back removals that would cost the agreement something: stretches that hold clauses, headings between kept
 * lines, the title above the text, the signature below it. `reasons` holds for each line why it would be left out.
 */
export function* restoreLinesIn(lines: readonly PageLine[], reasons: (string | null)[], main: Element): Slices<void> {
  yield* restoreClausesIn(lines, reasons);
  restoreGaps(lines, reasons);
  const near = main.parentElement?.parentElement ?? main.parentElement ?? main;
  const isNear = (line: PageLine): boolean => line.owner === null || near.contains(line.owner);
  restoreEdge(lines, reasons, isNear, -1);
  restoreEdge(lines, reasons, isNear, 1);
  restoreTitle(lines, reasons);
}

function* restoreClausesIn(lines: readonly PageLine[], reasons: (string | null)[]): Slices<void> {
  for (let start = 0; start < lines.length;) {
    const reason = reasons[start];
    const tally = new ClauseTally();
    let end = start;
    do {
      yield;
      const line = lines[end];
      if (line !== undefined) tally.add(line);
      end += 1;
    } while (end < lines.length && reasons[end] === reason);
    if (reason === 'outside' && tally.isEnough) reasons.fill(null, start, end);
    start = end;
  }
}

function restoreGaps(lines: readonly PageLine[], reasons: (string | null)[]): void {
  let last = -1;
  lines.forEach((line, index) => {
    if (reasons[index] !== null || line.cjk === 0) return;
    const isShort = last >= 0 && index - last - 1 <= edge;
    for (let at = last + 1; isShort && at < index; at += 1)
      if (reasons[at] === 'outside' && (lines[at]?.links ?? 1) < 0.5) reasons[at] = null;
    last = index;
  });
}

/**
 * Walks outward from the first (`step` -1) or last (1) kept line over the lines that stand close to the text, as far
 * as the last of them that an agreement has at its edge.
 */
function restoreEdge(
  lines: readonly PageLine[],
  reasons: (string | null)[],
  isNear: (line: PageLine) => boolean,
  step: 1 | -1,
): void {
  const isKept = (line: PageLine, index: number): boolean => reasons[index] === null && line.cjk > 0;
  const from = step === -1 ? lines.findIndex(isKept) : lines.findLastIndex(isKept);
  let passed: number[] = [];
  for (let index = from + step, count = 0; count < edge; index += step) {
    const line = lines[index];
    if (line === undefined) return;
    if (line.owner === null) continue;
    if (reasons[index] !== 'outside' || line.links >= 0.5 || !isNear(line)) return;
    count += 1;
    passed.push(index);
    if (!isEdgeLine(line.text)) continue;
    for (const at of passed) reasons[at] = null;
    passed = [];
  }
}

/** Restores the nearest title above the text, when the text does not begin with one of its own. */
function restoreTitle(lines: readonly PageLine[], reasons: (string | null)[]): void {
  const first = lines.findIndex((line, index) => reasons[index] === null && line.cjk > 0);
  if (first === -1) return;
  const isTitle = (line: PageLine): boolean =>
    !line.prose && !line.numbered && (isAgreementTitle(line.text) || (line.owner?.closest('h1') ?? null) !== null);
  if (lines.slice(first, first + 3).some(isTitle)) return;
  for (let index = first - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.links >= 0.5 || isControl(line.text) || !isTitle(line)) continue;
    const region = reasons[index];
    reasons[index] = null;
    // The date and the version that stand in the same box.
    for (let next = index + 1; next < Math.min(first, index + edge); next += 1) {
      const between = lines[next];
      if (between === undefined || reasons[next] !== region || between.links >= 0.5 || isControl(between.text)) break;
      reasons[next] = null;
    }
    return;
  }
}

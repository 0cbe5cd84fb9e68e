import { parentOf } from './unshadowed.ts';
import type { Removal } from '../core/source.ts';
import { blockTextIn, type BlockText, type BlockTextOptions } from './block-text.ts';
import { isControl, isTally, isTrail } from './clause-signs.ts';
import { untimed, type Deadline } from './deadline.ts';
import { runWhole, type Slices } from './in-slices.ts';
import { keepLines } from './keep-lines.ts';
import { restoreLines } from './restore-lines.ts';
import { splitPageLines, type PageLine } from './page-line.ts';
import { findRegions } from './page-region.ts';

/** How to find the main text. */
export interface MainTextOptions extends BlockTextOptions {
  /**
   * A second opinion: lines that another extractor keeps, without white space. It can only save lines from being
   * left out, never remove any.
   */
  readonly alsoKept?: ReadonlySet<string>;
}

const imprint = /©|copyright|all rights reserved|版权所有|icp备|icp证|公网安备|保留所有权利/i;
const operative = /不得|授权|责任|禁止|有权|应当/;

/**
 * The text of an agreement's page without the page around it: menus, bars, side boxes, dialogs, the imprint.
 * What is left out stands in `removals` with the reason; what reads like a clause is never left out.
 */
export function readMainText(root: Element | Document, options: MainTextOptions = {}): BlockText {
  return runWhole(mainTextIn(root, options));
}

/** {@link readMainText}, to be run in slices. */
export function* mainTextIn(root: Element | Document, options: MainTextOptions = {}): Slices<BlockText> {
  const whole = yield* blockTextIn(root, options);
  const lines = splitPageLines(whole.text, whole.runs);
  const reasons = judgeLines(lines, options.alsoKept ?? new Set(), options.deadline ?? untimed);
  if (reasons.every((reason) => reason === null)) return whole;
  const removals: Removal[] = [...whole.removals];
  let last: string | null = null;
  lines.forEach((line, index) => {
    const reason = reasons[index] ?? null;
    if (reason !== null && line.text.trim() !== '') {
      const previous = removals.at(-1);
      if (reason === last && previous !== undefined)
        removals[removals.length - 1] = { reason, text: `${previous.text}\n${line.text}` };
      else removals.push({ reason, text: line.text });
      last = reason;
    } else if (reason === null) last = null;
  });
  const kept: PageLine[] = [];
  lines.forEach((line, index) => {
    const doubleGap = line.owner === null && (kept.at(-1)?.owner ?? null) === null;
    if (reasons[index] === null && !doubleGap) kept.push(line);
  });
  return keepLines(whole, kept, removals);
}

/** For each line the reason to leave it out, or null to keep it. */
function judgeLines(lines: readonly PageLine[], alsoKept: ReadonlySet<string>, deadline: Deadline): (string | null)[] {
  const regions = findRegions(lines);
  const main = findMain(lines, regions, deadline) ?? findMain(lines, [], deadline);
  if (main === null) return lines.map((line) => (isControl(line.text) && line.links >= 0.5 ? 'control' : null));
  const article = main.closest('main, article') ?? main;
  const inside = lines.map((line) => line.owner !== null && main.contains(line.owner));
  const first = inside.findIndex((isIn, index) => isIn && regions[index] === null && lines[index]?.prose === true);
  const last = inside.findLastIndex((isIn, index) => isIn && regions[index] === null && lines[index]?.prose === true);
  const reasons = lines.map((line, index): string | null => {
    deadline.check();
    if (line.owner === null) return null;
    const isClause = line.prose && line.links < 0.5 && (line.numbered || line.cjk >= 60);
    if (isClause) return null;
    const region = regions[index] ?? null;
    // A box called header inside the text, or in one <main> or <article> with it, holds its title and dates.
    const ownHeader = region === 'header' && article.contains(line.owner) && index < first && line.links < 0.5;
    if (region !== null && !ownHeader) return region;
    if (isControl(line.text) || isFieldLabel(line)) return 'control';
    if (isImprint(line, index, lines)) return 'imprint';
    if (index < first && isTrail(line.text)) return 'breadcrumb';
    if ((index < first || index > last) && isTally(line.text)) return 'share';
    if (inside[index] !== true && region === null) {
      const known = line.prose && alsoKept.has(line.text.replace(/\s/g, ''));
      return known ? null : 'outside';
    }
    const isTabBar = line.linkCount >= 2 && line.cjk <= 40;
    if (index < first && (line.links >= 0.5 || isTabBar) && !line.numbered) return 'navigation';
    return isMenuLine(lines, index) ? 'navigation' : null;
  });
  restoreLines(lines, reasons, article);
  return reasons;
}

/** The smallest element that holds nine tenths of the running text. */
function findMain(lines: readonly PageLine[], regions: readonly (string | null)[], deadline: Deadline): Element | null {
  const weights = new Map<Element, number>();
  let total = 0;
  lines.forEach((line, index) => {
    deadline.check();
    if (!line.prose || line.links >= 0.5 || (regions[index] ?? null) !== null) return;
    total += line.cjk;
    for (let element = line.owner; element !== null; element = parentOf(element))
      weights.set(element, (weights.get(element) ?? 0) + line.cjk);
  });
  if (total < 60) return null;
  let main: Element | null = null;
  let smallest = Infinity;
  for (const [element, weight] of weights) {
    // Insertion order climbs from the inside out, so of equals the first is the innermost.
    if (weight >= total * 0.9 && weight < smallest) {
      main = element;
      smallest = weight;
    }
  }
  return main;
}

/** Whether a short line names a field or a box to tick. */
function isFieldLabel({ owner, cjk, numbered }: PageLine): boolean {
  if (owner === null || cjk > 20 || numbered) return false;
  return (
    owner.closest('label') !== null || [...owner.children].some((child) => /^(?:INPUT|SELECT)$/i.test(child.tagName))
  );
}

function isImprint(line: PageLine, index: number, lines: readonly PageLine[]): boolean {
  if (line.cjk > 40 || line.numbered || !imprint.test(line.text) || operative.test(line.text)) return false;
  return index >= lines.length - 12 || index < 3;
}

/** Whether a line is one of several links in a row and no entry of a table of contents. */
function isMenuLine(lines: readonly PageLine[], index: number): boolean {
  const isLink = (line: PageLine | undefined): boolean =>
    line !== undefined && line.links >= 0.8 && line.cjk <= 20 && !line.numbered;
  if (!isLink(lines[index])) return false;
  let row = 1;
  for (let at = index - 1; isLink(lines[at]); at -= 1) row += 1;
  for (let at = index + 1; isLink(lines[at]); at += 1) row += 1;
  return row >= 3;
}

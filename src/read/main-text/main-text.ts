import { parentOf } from '../tree/unshadowed.ts';
import type { Removal } from '../../core/source.ts';
import { blockTextIn, type BlockText, type BlockTextOptions } from '../tree/block-text.ts';
import { isControl, isTally, isTrail } from '../clause-signs.ts';
import { untimed, type Deadline } from '../deadline.ts';
import { runWhole, type Slices } from '../in-slices.ts';
import { keepLines } from './keep-lines.ts';
import { pageLinesIn, type PageLine } from './page-line.ts';
import { regionsIn } from './page-region.ts';
import { restoreLinesIn } from './restore-lines.ts';

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
  const lines = yield* pageLinesIn(whole.text, whole.runs);
  const reasons = yield* reasonsIn(lines, options.alsoKept ?? new Set(), options.deadline ?? untimed);
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
function* reasonsIn(
  lines: readonly PageLine[],
  alsoKept: ReadonlySet<string>,
  deadline: Deadline,
): Slices<(string | null)[]> {
  const regions = yield* regionsIn(lines);
  const main = (yield* mainIn(lines, regions, deadline)) ?? (yield* mainIn(lines, [], deadline));
  if (main === null) return lines.map((line) => (isControl(line.text) && line.links >= 0.5 ? 'control' : null));
  const article = main.closest('main, article') ?? main;
  const inside: boolean[] = [];
  for (const { owner } of lines) {
    yield;
    inside.push(owner !== null && main.contains(owner));
  }
  const isText = (isIn: boolean, index: number): boolean =>
    isIn && regions[index] === null && lines[index]?.prose === true;
  const place: Place = {
    lines,
    article,
    alsoKept,
    first: inside.findIndex(isText),
    last: inside.findLastIndex(isText),
  };
  const reasons: (string | null)[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    yield;
    deadline.check();
    reasons.push(reasonAt(index, { inside: inside[index] === true, region: regions[index] ?? null }, place));
  }
  yield* restoreLinesIn(lines, reasons, article);
  return reasons;
}

/** The text that a line is judged in. */
interface Place {
  readonly lines: readonly PageLine[];
  /** The box of the text, its title and dates. */
  readonly article: Element;
  readonly alsoKept: ReadonlySet<string>;
  /** The first and the last line of running text. */
  readonly first: number;
  readonly last: number;
}

function reasonAt(
  index: number,
  { inside, region }: { readonly inside: boolean; readonly region: string | null },
  { lines, article, alsoKept, first, last }: Place,
): string | null {
  const line = lines[index];
  if (line === undefined || line.owner === null) return null;
  const isClause = line.prose && line.links < 0.5 && (line.numbered || line.cjk >= 60);
  if (isClause) return null;
  // A box called header inside the text, or in one <main> or <article> with it, holds its title and dates.
  const ownHeader = region === 'header' && article.contains(line.owner) && index < first && line.links < 0.5;
  if (region !== null && !ownHeader) return region;
  if (isControl(line.text) || isFieldLabel(line)) return 'control';
  if (isImprint(line, index, lines)) return 'imprint';
  if (index < first && isTrail(line.text)) return 'breadcrumb';
  if ((index < first || index > last) && isTally(line.text)) return 'share';
  if (!inside && region === null) {
    const known = line.prose && alsoKept.has(line.text.replace(/\s/g, ''));
    return known ? null : 'outside';
  }
  const isTabBar = line.linkCount >= 2 && line.cjk <= 40;
  if (index < first && (line.links >= 0.5 || isTabBar) && !line.numbered) return 'navigation';
  return isMenuLine(lines, index) ? 'navigation' : null;
}

/** The smallest element that holds nine tenths of the running text. */
function* mainIn(
  lines: readonly PageLine[],
  regions: readonly (string | null)[],
  deadline: Deadline,
): Slices<Element | null> {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const [index, line] of lines.entries()) {
    yield;
    deadline.check();
    if (!line.prose || line.links >= 0.5 || (regions[index] ?? null) !== null) continue;
    total += line.cjk;
    for (let element = line.owner; element !== null; element = parentOf(element))
      weights.set(element, (weights.get(element) ?? 0) + line.cjk);
  }
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
  for (let at = index - 1; row < 3 && isLink(lines[at]); at -= 1) row += 1;
  for (let at = index + 1; row < 3 && isLink(lines[at]); at += 1) row += 1;
  return row >= 3;
}

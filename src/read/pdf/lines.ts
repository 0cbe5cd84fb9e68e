/** A piece of text on a PDF page, as pdf.js gives it, in PDF units from the bottom left corner. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly font: string;
  readonly rotated: boolean;
}

/** A stretch of a line in one font and size. */
interface PdfRun {
  readonly start: number;
  readonly end: number;
  readonly font: string;
  readonly height: number;
}

/** One line of a page in reading order. */
export interface PdfLine {
  readonly text: string;
  readonly runs: readonly PdfRun[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** Whether the gap between two pieces of a line is a space that the file does not spell out. */
function gapText(left: PdfItem, right: PdfItem): string {
  const gap = right.x - (left.x + left.width);
  const em = Math.max(left.height, right.height, 1);
  if (left.str.endsWith(' ') || right.str.startsWith(' ')) return '';
  if (gap > em * 2.5) return '\t';
  const betweenWide = wide.test(left.str.slice(-1)) || wide.test(right.str.slice(0, 1));
  return gap > em * (betweenWide ? 0.24 : 0.2) ? ' ' : '';
}

function toLine(items: readonly PdfItem[]): PdfLine {
  let text = '';
  const runs: PdfRun[] = [];
  let previous: PdfItem | null = null;
  for (const item of items) {
    if (previous !== null) text += gapText(previous, item);
    const last = runs.at(-1);
    if (last?.font === item.font && Math.abs(last.height - item.height) < 0.5)
      runs[runs.length - 1] = { ...last, end: text.length + item.str.length };
    else runs.push({ start: text.length, end: text.length + item.str.length, font: item.font, height: item.height });
    text += item.str;
    previous = item;
  }
  const first = items[0];
  return {
    text,
    runs,
    x: first?.x ?? 0,
    y: first?.y ?? 0,
    height: Math.max(...items.slice(0, 200).map((item) => item.height), 0),
  };
}

/** Rows of pieces that share a baseline, from the top of the page down, each from left to right. */
function toRows(items: readonly PdfItem[]): PdfItem[][] {
  const sorted = [...items].sort((a, b) => b.y - a.y);
  const rows: PdfItem[][] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    const anchor = row?.[0];
    // Raised marks are small and stand high; lines of running text are never this close.
    const heights = [item.height, anchor?.height ?? item.height];
    const tolerance = Math.max(1.5, Math.min(Math.max(...heights) * 0.45, Math.min(...heights) * 0.9));
    if (row !== undefined && anchor !== undefined && Math.abs(anchor.y - item.y) <= tolerance) row.push(item);
    else rows.push([item]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/**
 * How many rows a gutter there would part, and how many run across it. Columns need not share their baselines: rows
 * that stand on one side alone count in pairs.
 */
function countAt(x: number, rows: readonly (readonly PdfItem[])[], width: number): { split: number; crossed: number } {
  let both = 0;
  let onlyLeft = 0;
  let onlyRight = 0;
  let crossed = 0;
  const isLong = (side: readonly PdfItem[]): boolean => side.reduce((sum, item) => sum + item.width, 0) > width * 0.2;
  for (const row of rows) {
    const left = row.filter((item) => item.x + item.width <= x);
    const right = row.filter((item) => item.x >= x);
    if (left.length + right.length < row.length) crossed += 1;
    else if (isLong(left) && isLong(right)) both += 1;
    else if (right.length === 0 && isLong(left)) onlyLeft += 1;
    else if (left.length === 0 && isLong(right)) onlyRight += 1;
  }
  return { split: both + Math.min(onlyLeft, onlyRight), crossed };
}

/**
 * The x of a gutter that parts the page into two columns of running text; null on pages of one column. A page with few
 * rows, often the last, has the gutter of the page before, where that parts rows here too.
 */
function findGutter(rows: readonly (readonly PdfItem[])[], width: number, before: number | null): number | null {
  let best: { x: number; split: number } | null = null;
  for (let share = 0.4; share <= 0.6; share += 0.02) {
    const x = width * share;
    const { split, crossed } = countAt(x, rows, width);
    if (split >= 8 && split > crossed * 3 && split > (best?.split ?? 0)) best = { x, split };
  }
  if (best !== null || before === null) return best?.x ?? null;
  const { split, crossed } = countAt(before, rows, width);
  return split >= 1 && split < 8 && split > crossed ? before : null;
}

/** The lines of a page in reading order, and the gutter between its columns. */
export interface PdfPageColumns {
  readonly lines: readonly PdfLine[];
  readonly gutter: number | null;
}

/**
 * The lines of a page in reading order. Two columns are read one after the other, between lines that cross both.
 * `before` is the gutter of the page before.
 */
export function toPdfLines(items: readonly PdfItem[], pageWidth: number, before: number | null): PdfPageColumns {
  const rows = toRows(items.filter((item) => !item.rotated && item.str !== '' && item.str.trim() !== ''));
  const gutter = findGutter(rows, pageWidth, before);
  if (gutter === null) return { lines: rows.map(toLine), gutter };
  const lines: PdfLine[] = [];
  let left: PdfItem[][] = [];
  let right: PdfItem[][] = [];
  const flush = (): void => {
    for (const row of [...left, ...right]) if (row.length > 0) lines.push(toLine(row));
    left = [];
    right = [];
  };
  for (const row of rows) {
    if (row.some((item) => item.x < gutter && item.x + item.width > gutter)) {
      flush();
      lines.push(toLine(row));
    } else {
      left.push(row.filter((item) => item.x < gutter));
      right.push(row.filter((item) => item.x >= gutter));
    }
  }
  flush();
  return { lines, gutter };
}

import { displayWidth } from './display-width.ts';

/** Rows of cells as lines of a terminal: the first column to the left, the others, numbers, to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, displayWidth(cell));
    });
  const pad = (cell: string, at: number): string => {
    const space = ' '.repeat((widths[at] ?? 0) - displayWidth(cell));
    return at === 0 ? cell + space : space + cell;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

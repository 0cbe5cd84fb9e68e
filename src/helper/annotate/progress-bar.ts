/** Eighths of a cell. */
const parts = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const barWidth = 24;

/** One line of progress for a terminal of `columns`: a bar, how many of how many, and what was done last. */
export function formatProgress(
  done: number,
  total: number,
  {
    last,
    columns,
    width,
  }: { readonly last: string; readonly columns: number; readonly width: (text: string) => number },
): string {
  const eighths = Math.round((done / Math.max(1, total)) * barWidth * 8);
  const full = '█'.repeat(Math.floor(eighths / 8)) + (parts[eighths % 8] ?? '');
  const head = `${full.padEnd(barWidth)}▏ ${String(done).padStart(String(total).length)}/${String(total)}  `;
  // The end of a path tells more than its beginning; the last column is left free, where some terminals wrap.
  let name = last;
  while (name !== '' && width(head) + width(name) > columns - 1) name = [...name].slice(1).join('');
  return `${head}${name}`;
}

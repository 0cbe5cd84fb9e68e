import type { Outline } from '../clauses/outline.ts';

/** How an item of a list begins on its line: “（1）”, “a.”, “③”, “-”. */
const mark = /^[\s|]*(?:[（(]?[0-9a-zA-Z一二三四五六七八九十]{1,3}[）)、.．:：]|[①-⑳•·*-])/u;
/** A mark is looked for this far from the beginning of a line. */
const markLength = 12;

function hasMark(source: string, lineStart: number): boolean {
  return mark.test(source.slice(lineStart, lineStart + markLength));
}

/**
 * Tells which sentences stand behind a list rather than in it: the list's first item began its line with a mark, and
 * their line has none. The outline gives them the same lead-in.
 */
export function findPastLists(source: string, { sentences }: Pick<Outline, 'sentences'>): ReadonlySet<number> {
  const past = new Set<number>();
  /** Per lead-in, whether its items begin with marks; told by the first. */
  const marked = new Map<number, boolean>();
  for (let index = 0; index < sentences.length; index++) {
    const { start, leadIn } = sentences[index] ?? { start: 0, leadIn: null };
    if (leadIn === null || marked.get(leadIn) === false) continue;
    const from = sentences[leadIn]?.end ?? 0;
    const line = source.slice(from, start).lastIndexOf('\n');
    const own = line !== -1 && hasMark(source, from + line + 1);
    if (!marked.has(leadIn)) marked.set(leadIn, own);
    else if (!own) past.add(index);
  }
  return past;
}

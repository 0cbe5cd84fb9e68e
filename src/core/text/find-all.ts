const none: readonly RegExpExecArray[] = [];

/**
 * All matches of an expression with the flag `g` that never matches the empty string, as `matchAll` gives them. That
 * makes a copy of the expression first, which in a sentence costs more than the search.
 */
export function findAll(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (found === null) return none;
  const all: RegExpExecArray[] = [];
  for (; found !== null; found = pattern.exec(text)) all.push(found);
  return all;
}

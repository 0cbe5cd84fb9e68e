/** Bracketed words that occur more than once: `【网站名称】` stands for a name, it is no heading. */
export function findPlaceholders(text: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [found] of text.matchAll(/【[^【】\n]{1,30}】/g)) (seen.has(found) ? repeated : seen).add(found);
  return repeated;
}

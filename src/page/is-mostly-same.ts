/** Shorter lines come and go: a clock, a countdown, a button. */
const shortestLine = 8;
const most = 0.9;

/** Whether nearly everything that `before` said still stands in `after`, numbers that run apart. */
export function isMostlySame(before: string, after: string): boolean {
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.trim().replace(/\d+/g, '0'))
      .filter((line) => line.length >= shortestLine);
  const standing = new Set(lines(after));
  let all = 0;
  let kept = 0;
  for (const line of lines(before)) {
    all += line.length;
    if (standing.has(line)) kept += line.length;
  }
  return all === 0 || kept >= all * most;
}

/** How well a text agrees with a reference, counted in Chinese characters. */
export interface ReadingScore {
  /** Share of the reference's characters in the longest common subsequence. */
  readonly recall: number;
  /** Share of the output's characters outside it. */
  readonly foreign: number;
  /** Share of the reference's lines that begin and end with lines of the output. */
  readonly lines: number;
}

const cjk = /[\u3400-\u9fff\uf900-\ufaff]/gu;

/** The Chinese characters of a text. */
export function toCjk(text: string): string {
  return text.match(cjk)?.join('') ?? '';
}

/** Length of the longest common subsequence, 32 rows at a time (Hyyrö 2004). */
export function lcsLength(a: string, b: string): number {
  const words = Math.ceil(a.length / 32);
  const masks = new Map<string, Uint32Array>();
  for (let i = 0; i < a.length; i += 1) {
    const char = a.charAt(i);
    let mask = masks.get(char);
    if (mask === undefined) masks.set(char, (mask = new Uint32Array(words)));
    mask[i >>> 5]! |= 1 << (i & 31);
  }
  const row = new Uint32Array(words).fill(0xffffffff);
  for (const char of b) {
    const mask = masks.get(char);
    if (mask === undefined) continue;
    let carry = 0;
    for (let w = 0; w < words; w += 1) {
      const v = row[w]!;
      const u = (v & mask[w]!) >>> 0;
      const sum = v + u + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      row[w] = ((sum >>> 0) | (v & ~u)) >>> 0;
    }
  }
  let zeros = 0;
  for (let i = 0; i < a.length; i += 1) if ((row[i >>> 5]! & (1 << (i & 31))) === 0) zeros += 1;
  return zeros;
}

/** Lines as Chinese characters; lines without any are left out. */
function cjkLines(text: string): string[] {
  return text
    .split('\n')
    .map(toCjk)
    .filter((line) => line !== '');
}

/** Scores `output` against `reference`, both with their line breaks. */
export function scoreReading(reference: string, output: string): ReadingScore {
  const wanted = toCjk(reference);
  const got = toCjk(output);
  const common = lcsLength(wanted, got);
  const starts = new Set([0]);
  let position = 0;
  for (const line of cjkLines(output)) starts.add((position += line.length));
  const lines = cjkLines(reference);
  let cursor = 0;
  let kept = 0;
  for (const line of lines) {
    const found = got.indexOf(line, cursor);
    // A short line found far off is another line with the same words.
    if (found === -1 || (line.length < 20 && found - cursor > 300)) continue;
    if (starts.has(found) && starts.has(found + line.length)) kept += 1;
    cursor = found + line.length;
  }
  return {
    recall: wanted === '' ? 1 : common / wanted.length,
    foreign: got === '' ? 0 : (got.length - common) / got.length,
    lines: lines.length === 0 ? 1 : kept / lines.length,
  };
}

import { readOutline } from '../../src/core/clauses/read-outline.ts';

/** A clause of a gold outline. `start` counts code points. */
interface GoldClause {
  readonly start: number;
  readonly depth: number;
}

/** What a layout that is not the author's makes of a text: each piece stands for one code point of the source. */
type Disguise = (chars: readonly string[]) => readonly string[];

const halfWidth = new Map(['，,', '；;', '：:', '（(', '）)', '．.'].map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** Line breaks, with the white space after them, as `sign`. */
function joinLines(sign: string): Disguise {
  return (chars) => {
    let inBreak = false;
    return chars.map((char) => {
      const starts = !inBreak && /[\n\r]/.test(char);
      inBreak = starts || (inBreak && /\s/.test(char));
      return starts ? sign : inBreak ? '' : char;
    });
  };
}

/** The layouts, by name. */
export const disguises: Readonly<Record<string, Disguise>> = {
  'as it is': (chars) => chars,
  'lines joined by a space': joinLines(' '),
  'lines joined by an em space': joinLines('\u3000'),
  'lines joined by nothing': joinLines(''),
  'blank lines between': joinLines('\n\n'),
  'lines indented': joinLines('\n\u3000\u3000'),
  'lines with a bullet': joinLines('\n● '),
  'lines with <br/>': joinLines('<br/>\n'),
  'half-width signs': (chars) => chars.map((char) => halfWidth.get(char) ?? char),
  'full-width digits': (chars) =>
    chars.map((char) => (/\d/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char)),
};

/** Clauses found, expected and right in depth over many documents. */
export interface DisguiseFigures {
  found: number;
  predicted: number;
  gold: number;
  depth: number;
}

/** Adds one document in one disguise to the figures. */
export function countDisguised(
  figures: DisguiseFigures,
  disguise: Disguise,
  { text, gold }: { readonly text: string; readonly gold: readonly GoldClause[] },
): void {
  const starts: number[] = [];
  let disguised = '';
  for (const piece of disguise(Array.from(text))) {
    starts.push(disguised.length);
    disguised += piece;
  }
  const clauses = readOutline(disguised).clauses.filter(({ number }) => number !== null);
  const depths = new Map(clauses.map(({ start, depth }) => [start, depth] as const));
  figures.predicted += clauses.length;
  figures.gold += gold.length;
  for (const { start, depth } of gold) {
    const found = depths.get(starts[start] ?? -1);
    if (found === undefined) continue;
    figures.found++;
    if (found === depth) figures.depth++;
  }
}

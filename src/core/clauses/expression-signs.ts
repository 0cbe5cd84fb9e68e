/** No expression is longer, in UTF-16 units. */
export const LONGEST = 240;
/** What stands after an earlier definition and begins anew: the name is not a part of what follows. */
export const BEGINS_ANEW =
  /^[ *]{0,3}(?:[、,与與和及或由是系在对對就为並并将向上中内]|同意|承诺|以及|按照|根据|应|有权|则|之间|适用|共同)/;
/** What a bracket holds that defines a word. */
const DEFINES = /(?:称|稱)|^["“「『‘].{1,30}["”」』’]$|hereinafter/i;

/** Where the bracket or quotation that closes at `close` opens, or -1. */
export function openingOf(text: string, start: number, close: number): number {
  const sign = text.charAt(close);
  const open = { '》': '《', '】': '【', '”': '“', '」': '「', '』': '『', '’': '‘', '"': '"' }[sign];
  if (open === undefined) return -1;
  for (let at = close - 1; at >= start && close - at < LONGEST; at--) if (text.charAt(at) === open) return at;
  return -1;
}

/** Where the next round bracket at or after `open` closes, or -1. */
export function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length && at - open < LONGEST; at++) {
    const char = text.charAt(at);
    if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at;
  }
  return -1;
}

/** The bracket that closes right before `at`: its start and whether it holds a definition of its own. */
export function bracketBefore(text: string, start: number, at: number): { open: number; defines: boolean } | undefined {
  let depth = 0;
  for (let open = at - 1; open >= start && at - open < LONGEST; open--) {
    const char = text.charAt(open);
    if (char === ')') depth++;
    else if (char === '(' && --depth === 0) return { open, defines: DEFINES.test(text.slice(open + 1, at - 1).trim()) };
  }
  return undefined;
}

/** Whether a place lies in a bracket or in quotation marks that opened before it within the phrase. */
export function isInsideSigns(words: string, at: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < at; index++) {
    const char = words.charAt(index);
    if ('(《「『'.includes(char)) depth++;
    else if (')》」』'.includes(char)) depth--;
    // A mark that opens where one is open closes it: `“云杉“`.
    else if (char === '“') quoted = !quoted;
    else if (char === '”') quoted = false;
  }
  return depth > 0 || quoted;
}

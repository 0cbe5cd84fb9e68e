/**
 * The subset of regular expressions that the rules are written in, as a tree: words, character sets, gaps, choices and
 * a look ahead. What lies outside of it (classes like `\d`, look-behind, back references) has no tree.
 */
export type PatternNode =
  /** One of these strings, the first that lets the rest match; the empty string may be among them. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** One UTF-16 unit that is, or is not, one of these. */
  | { readonly kind: 'unit'; readonly units: string; readonly negated: boolean }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly item: PatternNode;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    }
  /** What follows must not match. */
  | { readonly kind: 'not-ahead'; readonly item: PatternNode }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

/** As many strings at most come of joining sets of words that follow one another. */
const mostWords = 40;
/** What `.` does not match. */
const lineEnds = '\n\r\u2028\u2029';
const syntax = '\\()[]{}|?*+^$.';
const plain = /[^\\()[\]{}|?*+^$.]+/y;

class UnsupportedError extends Error {}

function sequence(items: readonly PatternNode[]): PatternNode {
  const joined: PatternNode[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind === 'words' && last?.kind === 'words' && item.words.length === 1 && last.words.length === 1) {
      joined[joined.length - 1] = { kind: 'words', words: [`${last.words[0] ?? ''}${item.words[0] ?? ''}`] };
    } else if (item.kind === 'words' && last?.kind === 'words' && item.words.length * last.words.length <= mostWords) {
      // In the order in which backtracking tries them; one that comes again can't match where it failed before.
      const words = last.words.flatMap((head) => item.words.map((tail) => head + tail));
      joined[joined.length - 1] = { kind: 'words', words: [...new Set(words)] };
    } else joined.push(item);
  }
  const [only] = joined;
  return joined.length === 1 && only !== undefined ? only : { kind: 'sequence', items: joined };
}

function choice(options: readonly PatternNode[]): PatternNode {
  const [only] = options;
  if (options.length === 1 && only !== undefined) return only;
  const words: string[] = [];
  for (const option of options) {
    if (option.kind !== 'words') return { kind: 'choice', options };
    words.push(...option.words);
  }
  return { kind: 'words', words: [...new Set(words)] };
}

function repeat(item: PatternNode, min: number, max: number, lazy: boolean): PatternNode {
  if (item.kind === 'words' && min === 0 && max === 1) {
    // An optional item that matches nothing is no match of it: the expression goes on to its next alternative.
    const full = item.words.filter((word) => word !== '');
    return { kind: 'words', words: lazy ? ['', ...full] : [...full, ''] };
  }
  return { kind: 'repeat', item, min, max, lazy };
}

class Parser {
  private at = 0;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  whole(): PatternNode {
    const node = this.choice();
    if (this.at < this.source.length) throw new UnsupportedError();
    return node;
  }

  private get next(): string {
    return this.source.charAt(this.at);
  }

  private choice(): PatternNode {
    const options = [this.sequence()];
    while (this.next === '|') {
      this.at++;
      options.push(this.sequence());
    }
    return choice(options);
  }

  private sequence(): PatternNode {
    const items: PatternNode[] = [{ kind: 'words', words: [''] }];
    while (this.next !== '' && this.next !== '|' && this.next !== ')') {
      const text = this.plainText();
      if (text === '') items.push(this.quantified(this.atom()));
      else items.push({ kind: 'words', words: [text] });
    }
    return sequence(items);
  }

  /** Two or more units without any syntax, read at once: most of the rules are these. */
  private plainText(): string {
    plain.lastIndex = this.at;
    const text = plain.exec(this.source)?.[0] ?? '';
    if (text.length < 2) return '';
    // A quantifier belongs to the last of them alone.
    const after = this.source.charAt(this.at + text.length);
    const size = after !== '' && '?*+{'.includes(after) ? text.length - 1 : text.length;
    this.at += size;
    return text.slice(0, size);
  }

  private quantified(item: PatternNode): PatternNode {
    if (!'?*+{'.includes(this.next) || this.next === '') return item;
    const found = /^(?:[?*+]|\{(\d+)(,(\d*))?\})(\??)/.exec(this.source.slice(this.at, this.at + 20));
    if (found === null) throw new UnsupportedError();
    if (item.kind === 'start' || item.kind === 'end' || item.kind === 'not-ahead') throw new UnsupportedError();
    this.at += found[0].length;
    const [all, low, comma, high, lazy] = found;
    if (low === undefined)
      return repeat(item, all.startsWith('+') ? 1 : 0, all.startsWith('?') ? 1 : Infinity, lazy !== '');
    const max = comma === undefined ? Number(low) : high === '' ? Infinity : Number(high);
    return repeat(item, Number(low), max, lazy !== '');
  }

  private atom(): PatternNode {
    const char = this.next;
    this.at++;
    if (char === '(') return this.group();
    if (char === '[') return this.set();
    if (char === '^') return { kind: 'start' };
    if (char === '$') return { kind: 'end' };
    if (char === '.') return { kind: 'unit', units: lineEnds, negated: true };
    if (char === '\\') return { kind: 'words', words: [this.escaped()] };
    if (syntax.includes(char)) throw new UnsupportedError();
    return { kind: 'words', words: [char] };
  }

  private escaped(): string {
    const char = this.next;
    this.at++;
    if (/[a-zA-Z0-9]/.test(char)) throw new UnsupportedError();
    return char;
  }

  private group(): PatternNode {
    const opening = /^\?(?::|!)/.exec(this.source.slice(this.at, this.at + 2))?.[0] ?? '';
    if (opening === '' && this.next === '?') throw new UnsupportedError();
    this.at += opening.length;
    const item = this.choice();
    if (this.next !== ')') throw new UnsupportedError();
    this.at++;
    return opening === '?!' ? { kind: 'not-ahead', item } : item;
  }

  private set(): PatternNode {
    const negated = this.next === '^';
    if (negated) this.at++;
    let units = '';
    while (this.next !== ']') {
      if (this.next === '') throw new UnsupportedError();
      const first = this.setUnit();
      if (this.next === '-' && this.source.charAt(this.at + 1) !== ']') {
        this.at++;
        const last = this.setUnit().charCodeAt(0);
        for (let code = first.charCodeAt(0); code <= last; code++) units += String.fromCharCode(code);
      } else units += first;
    }
    this.at++;
    if (negated || units === '') return { kind: 'unit', units, negated };
    return { kind: 'words', words: [...new Set(units.split(''))] };
  }

  private setUnit(): string {
    const char = this.next;
    this.at++;
    return char === '\\' ? this.escaped() : char;
  }
}

/** The tree of an expression, read as if it had no flags but `g` or `y`; null when it is outside the subset. */
export function parsePattern(source: string): PatternNode | null {
  try {
    return new Parser(source).whole();
  } catch (error) {
    if (error instanceof UnsupportedError) return null;
    throw error;
  }
}

/**
 * What a regular expression needs: literal strings of which every match holds at least one. It lets the matcher
 * skip a pattern without running it (the idea of Russ Cox, “Regular Expression Matching with a Trigram Index”).
 */
export interface Needs {
  /** Every string the expression can match, when they are few; otherwise null. */
  readonly exact: readonly string[] | null;
  /** One of these is in every match; null when nothing is known. */
  readonly oneOf: readonly string[] | null;
}

const mostStrings = 40;
const nothing: Needs = { exact: null, oneOf: null };

/** The better of two sets of which one member is needed: longer strings, then fewer. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b;
  const worth = (set: readonly string[]) => Math.min(2, ...set.map((text) => text.length)) * 1000 - set.length;
  return worth(b) > worth(a) ? b : a;
}

function usable(strings: readonly string[]): readonly string[] | null {
  return strings.length > 0 && strings.every((text) => text.length > 0) ? [...new Set(strings)] : null;
}

/** Reads the subset of regular expressions that the rules use. */
class Reader {
  private at = 0;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  alternatives(): Needs {
    const parts: Needs[] = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    if (parts.length === 1) return parts[0] ?? nothing;
    const exact = parts.flatMap((part) => part.exact ?? []);
    const isExact = parts.every((part) => part.exact !== null) && exact.length <= mostStrings;
    const sets = parts.map((part) => part.oneOf);
    const oneOf = sets.every((set) => set !== null) ? usable(sets.flatMap((set) => set ?? [])) : null;
    return { exact: isExact ? [...new Set(exact)] : null, oneOf };
  }

  private sequence(): Needs {
    let run: string[] = [''];
    let best: readonly string[] | null = null;
    let whole = true;
    const flush = () => {
      best = better(best, usable(run));
      run = [''];
    };
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const { needs, min, max } = this.item();
      const options = needs.exact === null ? null : min === 0 ? ['', ...needs.exact] : needs.exact;
      if (options !== null && max === 1 && options.length * run.length <= mostStrings) {
        run = run.flatMap((head) => options.map((tail) => head + tail));
        continue;
      }
      whole = false;
      flush();
      if (min > 0) best = better(best, needs.oneOf);
      if (options !== null && max === 1) run = [...options];
    }
    const exact = whole ? [...new Set(run)] : null;
    flush();
    return { exact, oneOf: best };
  }

  private item(): { needs: Needs; min: number; max: number } {
    const needs = this.atom();
    const next = this.source[this.at];
    let [min, max] = [1, 1];
    if (next === '?') [min, max] = [0, 1];
    else if (next === '*') [min, max] = [0, Infinity];
    else if (next === '+') [min, max] = [1, Infinity];
    else if (next === '{') {
      const close = this.source.indexOf('}', this.at);
      const [low = '0', high] = this.source.slice(this.at + 1, close).split(',');
      min = Number(low);
      max = high === undefined ? min : high === '' ? Infinity : Number(high);
      this.at = close;
    } else return { needs, min, max };
    this.at++;
    if (this.source[this.at] === '?') this.at++;
    return { needs, min, max };
  }

  private atom(): Needs {
    const char = this.source[this.at] ?? '';
    this.at++;
    if (char === '(') return this.group();
    if (char === '[') return this.set();
    if (char === '^' || char === '$') return { exact: [''], oneOf: null };
    if (char === '.') return nothing;
    if (char === '\\') {
      const escaped = this.source[this.at] ?? '';
      this.at++;
      if (escaped === 'b') return { exact: [''], oneOf: null };
      return /[a-zA-Z0-9]/.test(escaped) ? nothing : { exact: [escaped], oneOf: [escaped] };
    }
    return { exact: [char], oneOf: [char] };
  }

  private group(): Needs {
    const opening = /^\?(?::|<?[=!])/.exec(this.source.slice(this.at, this.at + 4))?.[0] ?? '';
    this.at += opening.length;
    const inside = this.alternatives();
    this.at++;
    return opening === '' || opening === '?:' ? inside : { exact: [''], oneOf: null };
  }

  private set(): Needs {
    const close = this.source.indexOf(']', this.at);
    const inside = this.source.slice(this.at, close);
    this.at = close + 1;
    if (/[\\^-]/.test(inside)) return nothing;
    const chars = [...inside];
    return chars.length > 12 ? nothing : { exact: chars, oneOf: chars };
  }
}

/** Strings of which every match of the expression holds at least one, or null when none can be told. */
export function requiredText(pattern: RegExp): readonly string[] | null {
  return new Reader(pattern.source).alternatives().oneOf;
}

/**
 * What a regular expression needs: literal strings of which every match holds at least one. It lets the matcher
 * skip a pattern without running it (the idea of Russ Cox, “Regular Expression Matching with a Trigram Index”).
 */
export interface Needs {
  /** Every string the expression can match, when they are few; otherwise null. */
  readonly exact: readonly string[] | null;
  /** Of each of these sets one string is in every match. */
  readonly all: readonly (readonly string[])[];
}

const mostStrings = 40;
const nothing: Needs = { exact: null, all: [] };

/** How much a set of strings of which one is needed tells: longer strings, then fewer. */
function worth(set: readonly string[]): number {
  return Math.min(2, ...set.map((text) => text.length)) * 1000 - set.length;
}

/** The set that tells most; null when there is none. */
function best(sets: readonly (readonly string[])[]): readonly string[] | null {
  return sets.reduce<readonly string[] | null>((a, b) => (a === null || worth(b) > worth(a) ? b : a), null);
}

function usable(strings: readonly string[]): readonly (readonly string[])[] {
  return strings.length > 0 && strings.every((text) => text.length > 0) ? [[...new Set(strings)]] : [];
}

/** Reads the subset of regular expressions that the rules use. */
class Reader {
  private at = 0;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  /** What each of the outermost alternatives needs, in the order in which it must come. */
  branches(): readonly Needs[] {
    const parts: Needs[] = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    return parts;
  }

  private alternatives(): Needs {
    const parts = this.branches();
    if (parts.length === 1) return parts[0] ?? nothing;
    const exact = parts.flatMap((part) => part.exact ?? []);
    const isExact = parts.every((part) => part.exact !== null) && exact.length <= mostStrings;
    const sets = parts.map((part) => best(part.all));
    const all = sets.every((set) => set !== null) ? usable(sets.flatMap((set) => set ?? [])) : [];
    return { exact: isExact ? [...new Set(exact)] : null, all };
  }

  private sequence(): Needs {
    let run: string[] = [''];
    const all: (readonly string[])[] = [];
    let whole = true;
    const flush = () => {
      all.push(...usable(run));
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
      // What begins a new run is needed once, with what follows it.
      if (options !== null && max === 1) run = [...options];
      else if (min > 0) all.push(...needs.all);
    }
    const exact = whole ? [...new Set(run)] : null;
    flush();
    return { exact, all };
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
    if (char === '^' || char === '$') return { exact: [''], all: [] };
    if (char === '.') return nothing;
    if (char === '\\') {
      const escaped = this.source[this.at] ?? '';
      this.at++;
      if (escaped === 'b') return { exact: [''], all: [] };
      return /[a-zA-Z0-9]/.test(escaped) ? nothing : { exact: [escaped], all: [[escaped]] };
    }
    return { exact: [char], all: [[char]] };
  }

  private group(): Needs {
    const opening = /^\?(?::|<?[=!])/.exec(this.source.slice(this.at, this.at + 4))?.[0] ?? '';
    this.at += opening.length;
    const inside = this.alternatives();
    this.at++;
    return opening === '' || opening === '?:' ? inside : { exact: [''], all: [] };
  }

  private set(): Needs {
    const close = this.source.indexOf(']', this.at);
    const inside = this.source.slice(this.at, close);
    this.at = close + 1;
    if (/[\\^-]/.test(inside)) return nothing;
    const chars = [...inside];
    return chars.length > 12 ? nothing : { exact: chars, all: [chars] };
  }
}

/**
 * Sets of strings, per outermost alternative of the expression: every match of it holds one string of each set, one
 * after the other, none beginning where the one before begins. At most four, the most telling.
 */
export function requiredText(pattern: RegExp): readonly (readonly (readonly string[])[])[] {
  return new Reader(pattern.source).branches().map(({ all }) => {
    const telling = [...all].sort((a, b) => worth(b) - worth(a)).slice(0, 4);
    return all.filter((set) => telling.includes(set));
  });
}

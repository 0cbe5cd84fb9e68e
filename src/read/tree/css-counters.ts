import { listMarker } from '../list-marker.ts';

/** What `getComputedStyle` gives, as far as counters go. */
export type CounterStyle = Pick<CSSStyleDeclaration, 'counterReset' | 'counterIncrement' | 'counterSet'>;

interface Counter {
  /** The element whose content it lives in: the parent of the one that made it. */
  readonly scope: Element | null;
  value: number;
}

/** “a 1 b” → [a, 1], [b, null] */
function* changesIn(property: string): Generator<readonly [string, number | null]> {
  const words = property === 'none' || property === '' ? [] : property.split(/\s+/);
  for (let at = 0; at < words.length; at += 1) {
    const amount = Number.parseInt(words[at + 1] ?? '', 10);
    yield [words[at] ?? '', Number.isNaN(amount) ? null : amount];
    if (!Number.isNaN(amount)) at += 1;
  }
}

/**
 * The CSS counters of a tree (CSS Lists 3, § 4), told its elements in tree order. A counter lives from the element that
 * resets it to the end of that element's parent; one that is counted without a reset begins there at 0.
 */
export class CssCounters {
  readonly #counters = new Map<string, Counter[]>();

  /** An element, or a pseudo-element as a child of its own element, is met. */
  meet(parent: Element | null, style: CounterStyle): void {
    for (const [name, amount] of changesIn(style.counterReset)) this.reset(name, parent, amount ?? 0);
    for (const [name, amount] of changesIn(style.counterIncrement)) this.#of(name, parent).value += amount ?? 1;
    for (const [name, amount] of changesIn(style.counterSet)) this.#of(name, parent).value = amount ?? 0;
  }

  reset(name: string, scope: Element | null, value: number): void {
    const stack = this.#stackOf(name);
    // A sibling's counter of this name ends where this one begins.
    if (stack.at(-1)?.scope === scope) stack.pop();
    stack.push({ scope, value });
  }

  increment(name: string, parent: Element | null, by: number): void {
    this.#of(name, parent).value += by;
  }

  set(name: string, parent: Element | null, value: number): void {
    this.#of(name, parent).value = value;
  }

  /** The content of an element is over, and the counters that its children made. */
  leave(element: Element): void {
    for (const stack of this.#counters.values()) while (stack.at(-1)?.scope === element) stack.pop();
  }

  /** What `counter(name, style)` paints. */
  format(name: string, style: string): string {
    return ordinal(this.#stackOf(name).at(-1)?.value ?? 0, style);
  }

  /** What `counters(name, separator, style)` paints: all counters of that name, outermost first. */
  formatAll(name: string, separator: string, style: string): string {
    const values = this.#stackOf(name).map(({ value }) => value);
    return (values.length === 0 ? [0] : values).map((value) => ordinal(value, style)).join(separator);
  }

  #of(name: string, parent: Element | null): Counter {
    const known = this.#stackOf(name).at(-1);
    if (known !== undefined) return known;
    const made: Counter = { scope: parent, value: 0 };
    this.#stackOf(name).push(made);
    return made;
  }

  #stackOf(name: string): Counter[] {
    let stack = this.#counters.get(name);
    if (stack === undefined) this.#counters.set(name, (stack = []));
    return stack;
  }
}

/** A number in a counter style, without the sign that list markers end with. */
function ordinal(value: number, style: string): string {
  return listMarker(value, style).replace(/(?:\. |、)$/, '');
}

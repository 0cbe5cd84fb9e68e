import type { PatternNode } from './parse-pattern.ts';

type Items = readonly PatternNode[];

/** How matches begin: with one of some words, or where the text begins. */
interface Beginnings {
  readonly words: readonly string[];
  readonly atStart: boolean;
}

/** How every match of some nodes in a row begins; null when it can begin otherwise. */
export function beginnings(items: Items): Beginnings | null {
  const [item, ...rest] = items;
  if (item === undefined) return null;
  switch (item.kind) {
    case 'start':
      return { words: [], atStart: true };
    case 'not-ahead':
      return beginnings(rest);
    case 'sequence':
      return beginnings([...item.items, ...rest]);
    case 'words': {
      if (!item.words.includes('')) return { words: item.words, atStart: false };
      return union([{ words: item.words.filter((word) => word !== ''), atStart: false }, beginnings(rest)]);
    }
    case 'choice':
      return union(item.options.map((option) => beginnings([option, ...rest])));
    case 'repeat': {
      const own = beginnings([item.item]);
      return item.min > 0 ? own : union([own, beginnings(rest)]);
    }
    default:
      return null;
  }
}

function union(all: readonly (Beginnings | null)[]): Beginnings | null {
  const known = all.filter((one) => one !== null);
  if (known.length < all.length) return null;
  return { words: [...new Set(known.flatMap(({ words }) => words))], atStart: known.some(({ atStart }) => atStart) };
}

/** How likely a text holds one of some words: guessed, but it tells which of two sets is rarer. */
export function commonness(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + (length > 2 ? 0.002 : length === 2 ? 0.02 : 0.4), 0);
}

/** The sets of words of which every match holds one each; of a choice the union of one set per option. */
export function neededWords(node: PatternNode): readonly (readonly string[])[] {
  if (node.kind === 'words') return node.words.includes('') ? [] : [node.words];
  if (node.kind === 'sequence') return node.items.flatMap(neededWords);
  if (node.kind === 'repeat') return node.min > 0 ? neededWords(node.item) : [];
  if (node.kind !== 'choice') return [];
  const rarest = node.options.map((option) => {
    const sets = neededWords(option);
    return sets.length < 2 ? (sets[0] ?? null) : ([...sets].sort((a, b) => commonness(a) - commonness(b))[0] ?? null);
  });
  return rarest.every((words) => words !== null) ? [[...new Set(rarest.flatMap((words) => words ?? []))]] : [];
}

/** Whether a node can match without taking a unit. */
export function canBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case 'words':
      return node.words.includes('');
    case 'unit':
      return false;
    case 'sequence':
      return node.items.every(canBeEmpty);
    case 'choice':
      return node.options.some(canBeEmpty);
    case 'repeat':
      return node.min === 0 || canBeEmpty(node.item);
    default:
      return true;
  }
}

import { textOf } from '../dom/clobber-proof.ts';
import { foldNumbers } from './fold-numbers.ts';

/**
 * Whether changes of a page are only numbers that run: a clock, a countdown, a tally, however the page writes it anew.
 * Records of characters need their old value.
 */
export function isCounting(records: readonly MutationRecord[]): boolean {
  const lists: MutationRecord[] = [];
  for (const record of records) {
    if (record.type === 'childList') lists.push(record);
    else if (foldNumbers(record.oldValue ?? '') !== foldNumbers(textOf(record.target))) return false;
  }
  // Taken away and put there may be two records.
  return [...Map.groupBy(lists, ({ target }) => target).values()].every(
    (changes) =>
      wordsOf(changes.flatMap(({ removedNodes }) => [...removedNodes])) ===
      wordsOf(changes.flatMap(({ addedNodes }) => [...addedNodes])),
  );
}

function wordsOf(nodes: readonly Node[]): string {
  return foldNumbers(nodes.map(textOf).join(''));
}

import type { RecordDocument } from './record.ts';

/** Characters of what was read, as people count them; of older records, which don't have that, UTF-16 units. */
export function lengthOf({
  length,
  characters,
}: Extract<RecordDocument['reading'], { readonly state: 'read' }>): number {
  return length ?? characters;
}

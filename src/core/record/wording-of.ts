import { hasBox } from './has-box.ts';
import type { ConsentRecord } from './record.ts';

/** What the wording of a record is. */
export type WordingKind = 'box' | 'button' | 'title' | 'asked';

/** Words beside a box or a button; of a page recorded by hand its title, or, where it was recognised, what it asks. */
export function wordingOf({ page, surface }: Pick<ConsentRecord, 'page' | 'surface'>): WordingKind {
  if (surface.kind !== 'by-hand') return hasBox(surface.kind) ? 'box' : 'button';
  const [title, wording] = [page.title, surface.wording].map((words) =>
    words.replace(/\s+/g, ' ').trim().slice(0, 400),
  );
  return title === wording || wording === '' ? 'title' : 'asked';
}

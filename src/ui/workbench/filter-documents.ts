import type { Annotator, Project } from '../../core/annotate/project.ts';
import type { DocumentRow } from '../../ledger/projects/tables.ts';
import type { Disputes, Judgements } from './use-judgements.ts';

/** How documents stand, in the order in which one chooses. Those with disagreements are in one of the others, too. */
export const documentStates = ['not-begun', 'in-progress', 'done', 'disputed'] as const;
export type DocumentState = (typeof documentStates)[number];

/** Which documents of a project are listed. */
export interface DocumentFilter {
  readonly words: string;
  /** Null: all. */
  readonly state: DocumentState | null;
}

/** How each document stands, by its hash. */
export type DocumentStates = ReadonlyMap<string, readonly DocumentState[]>;

/**
 * A document is done when every person has judged every sentence of it. What came with a file is nobody's work here: it
 * neither begins a document nor ends it, unless there are only files.
 */
export function statesIn(
  project: Pick<Project, 'annotators'>,
  rows: readonly DocumentRow[],
  judgements: Judgements,
  disputes: ReadonlyMap<string, Disputes>,
): DocumentStates {
  const people = project.annotators.filter(({ kind }) => kind === 'person');
  const whose: readonly Annotator[] = people.length > 0 ? people : project.annotators;
  return new Map(
    rows.map(({ textSha256, units }) => {
      const done = whose.map(({ id }) => judgements.get(textSha256)?.get(id)?.done ?? 0);
      const progress = done.every((count) => count >= units)
        ? 'done'
        : done.some((count) => count > 0)
          ? 'in-progress'
          : 'not-begun';
      const waits = (disputes.get(textSha256)?.waiting.length ?? 0) > 0;
      return [textSha256, waits ? [progress, 'disputed'] : [progress]] as const;
    }),
  );
}

/** How many documents stand so. */
export function countStates(
  rows: readonly DocumentRow[],
  states: DocumentStates,
): Readonly<Record<DocumentState, number>> {
  const counts = { 'not-begun': 0, 'in-progress': 0, done: 0, disputed: 0 };
  for (const { textSha256 } of rows) for (const state of states.get(textSha256) ?? []) counts[state] += 1;
  return counts;
}

/** Those whose name, or where they are from, has all the words, and that stand so; `states` null: not known yet. */
export function filterDocuments(
  rows: readonly DocumentRow[],
  { words, state }: DocumentFilter,
  states: DocumentStates | null,
): readonly DocumentRow[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0 && state === null) return rows;
  return rows.filter(({ title, source, textSha256 }) => {
    if (state !== null && states?.get(textSha256)?.includes(state) === false) return false;
    const name = fold(`${title ?? ''} ${source}`);
    return wanted.every((word) => name.includes(word));
  });
}

/** Without differences of case and width. */
function fold(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}

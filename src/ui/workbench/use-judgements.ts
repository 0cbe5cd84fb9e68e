import { useEffect, useState } from 'preact/hooks';
import { adjudicator, type Project } from '../../core/annotate/project.ts';
import { disputedSentences, outcomesOf, type Outcome } from '../../core/annotate/adjudicate.ts';
import type { DocumentRow, StateRow } from '../../ledger/projects/tables.ts';
import { useStore } from './store-context.ts';

/** How all documents of a project stand with everybody: by document, by annotator. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, StateRow>>;

/**
 * Read when the page opens and whenever `version` is another; null until then, and as long as `project` is. They are
 * many: nobody watches them.
 */
export function useJudgements(project: string | null, version: unknown): Judgements | null {
  const store = useStore();
  const [judgements, setJudgements] = useState<Judgements | null>(null);
  useEffect(() => {
    if (project === null) return undefined;
    let stale = false;
    void store.states
      .where('project')
      .equals(project)
      .toArray()
      .then((rows) => {
        if (!stale) setJudgements(byDocument(rows));
      });
    return () => {
      stale = true;
    };
  }, [store, project, version]);
  return judgements;
}

function byDocument(rows: readonly StateRow[]): Judgements {
  const documents = Map.groupBy(rows, ({ document }) => document);
  return new Map([...documents].map(([document, own]) => [document, new Map(own.map((row) => [row.annotator, row]))]));
}

/** What all annotators' judgements come to, sentence by sentence in each document. */
function outcomesIn({ annotators }: Pick<Project, 'annotators'>, judgements: Judgements) {
  return [...judgements].map(([document, rows]) => {
    const sides = annotators.map(({ id }) => rows.get(id)?.sentences ?? []);
    return { document, outcomes: outcomesOf(sides, rows.get(adjudicator)?.sentences ?? []) };
  });
}

/** Sentences of a document that wait for a decision, and that have one. */
export interface Disputes {
  readonly waiting: readonly number[];
  readonly settled: number;
}

/** What there is to decide between annotators in each document; documents without anything are left out. */
export function disputesOf(
  project: Pick<Project, 'annotators'>,
  judgements: Judgements,
): ReadonlyMap<string, Disputes> {
  return new Map(
    outcomesIn(project, judgements).flatMap(({ document, outcomes }) => {
      const waiting = disputedSentences(outcomes);
      const settled = [...outcomes.values()].filter(({ kind }) => kind === 'settled').length;
      return waiting.length + settled === 0 ? [] : [[document, { waiting, settled }] as const];
    }),
  );
}

/** How many sentences of the whole project have each outcome. */
export function countOutcomes(
  project: Pick<Project, 'annotators'>,
  judgements: Judgements,
): ReadonlyMap<Outcome['kind'], number> {
  const counts = new Map<Outcome['kind'], number>();
  for (const { outcomes } of outcomesIn(project, judgements))
    for (const { kind } of outcomes.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** How many sentences of these documents wait for a decision, and the first document that has any. */
export function waitingIn(
  rows: readonly DocumentRow[],
  disputes: ReadonlyMap<string, Disputes> | null,
): { readonly count: number; readonly first: DocumentRow | undefined } {
  const waits = ({ textSha256 }: DocumentRow): number => disputes?.get(textSha256)?.waiting.length ?? 0;
  return { count: rows.reduce((sum, row) => sum + waits(row), 0), first: rows.find((row) => waits(row) > 0) };
}

/** How many sentences an annotator has judged in all documents. */
export function doneBy(annotator: string, judgements: Judgements): number {
  let done = 0;
  for (const rows of judgements.values()) done += rows.get(annotator)?.done ?? 0;
  return done;
}

/** In how many sentences of all documents something of an annotator stands, be it a comment. */
export function touchedBy(annotator: string, judgements: Judgements): number {
  let touched = 0;
  for (const rows of judgements.values()) touched += rows.get(annotator)?.sentences.length ?? 0;
  return touched;
}

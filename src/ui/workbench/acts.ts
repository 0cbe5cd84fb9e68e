import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import type { Review } from '../../core/review/review.ts';
import type { ReadDocument, ReadProblem } from '../../core/source.ts';
import type { FileToSave } from '../../export/evidence-pack/create-evidence-pack.ts';

/** What the workbench can do beyond its database. Tests give their own. */
export interface BenchActs {
  /** The text of a file of any format that we read. */
  readFile(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Result<ReadDocument, ReadProblem>>;
  /** The machine's review of a text. */
  review(document: Pick<ReadDocument, 'text' | 'title' | 'emphasis'>): Promise<Review>;
  /** Hands a file to the person. */
  save(file: FileToSave): void;
  now(): Date;
  newId(): string;
}

export const BenchActsContext = createContext<BenchActs | null>(null);

/** The acts of this page. Only inside its provider. */
export function useBenchActs(): BenchActs {
  const acts = useContext(BenchActsContext);
  if (acts === null) throw new Error('no acts around this component');
  return acts;
}

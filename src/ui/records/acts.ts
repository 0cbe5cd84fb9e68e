import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FileToSave } from '../../export/evidence-pack/create-evidence-pack.ts';
import type { Settings } from '../../ledger/settings-schema.ts';
import type { Answer } from '../../messaging/protocol.ts';

/** What the pages can do beyond reading the ledger. Tests give their own. */
export interface Acts {
  /** Fetches and reads the documents of a record as they stand now. */
  checkAgain(record: string): Promise<Answer<'ui.check-again'>>;
  deleteRecord(record: string): Promise<void>;
  /** Gives what became of the helper's copies. */
  deleteEverything(): Promise<Answer<'ui.delete-everything'>>;
  readonly helper: HelperActs;
  /** Records the page in the tab last used; false when there is none that can be recorded. */
  recordByHand(): Promise<boolean>;
  /** Hands a file to the person. */
  save(file: FileToSave): void;
  /** Puts a text on the clipboard; false where the browser refuses. */
  copy(text: string): Promise<boolean>;
  print(): void;
  /** Sets or clears the alarm of the scheduled checks. */
  schedule(period: Settings['schedule']): Promise<void>;
  /** Whether the browser lets us into private windows, which only the person can have it do. */
  mayEnterPrivate(): Promise<boolean>;
  /** Address of one of our own pages. */
  pageUrl(path: string): string;
}

/** What can be done with the local helper. */
export interface HelperActs {
  state(): Promise<Answer<'ui.helper-state'>>;
  /** Asks the person; only within the handler of a press. */
  allow(): Promise<boolean>;
  /** Takes the permission back. */
  leave(): Promise<boolean>;
  restore(copy: string): Promise<Answer<'ui.helper-restore'>>;
  deleteCopies(): Promise<Answer<'ui.helper-delete-copies'>>;
}

export const ActsContext = createContext<Acts | null>(null);

/** The acts of this page. Only inside its provider. */
export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (acts === null) throw new Error('no acts around this component');
  return acts;
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Family } from '../../core/labels/taxonomy.ts';
import type { DocumentView } from './document-view.ts';
import type { Passage } from './panel-view.ts';
import type { RequestKind } from '../../export/request-letter.ts';

/** What one can do in the panel. The page wires it to messages and the clipboard; tests watch it. */
export interface PanelActs {
  /** Show a passage where it stands: page, its own tab, else our reader. */
  readonly show: (passage: Passage) => void;
  /** Draws the marks of these families on the page, which is itself an agreement, and no others. */
  readonly markFamilies: (families: readonly Family[]) => void;
  /** Shows the link of a document that only its page can open; false when it is not there any more. */
  readonly showLink: (document: DocumentView) => Promise<boolean>;
  /** Opens a document in our reader: its text where there is one, else why there is none. */
  readonly openReader: (document: DocumentView) => void;
  readonly readAgain: (document: DocumentView) => void;
  /** Reads a document of the offer, or one that its documents bring with them. */
  readonly readNow: (document: Pick<DocumentView, 'key' | 'name' | 'href'>) => void;
  /** Reads all of these, at one press. */
  readonly readAll: (documents: readonly Pick<DocumentView, 'key' | 'name' | 'href'>[]) => void;
  /** Copies a request letter; false when the browser did not allow it. */
  readonly copyLetter: (kind: RequestKind) => Promise<boolean>;
  /** The letter's text, shown when it could not be copied. */
  readonly letter: (kind: RequestKind) => string;
  /** Records this page by hand; false when it could not be. Null in the drawer, which the page could lie over. */
  readonly recordByHand: (() => Promise<boolean>) | null;
  /** Closes the drawer; null where the panel stands beside the page. */
  readonly close: (() => void) | null;
}

export const PanelActsContext = createContext<PanelActs | null>(null);

/** The acts of the panel around this component. */
export function usePanelActs(): PanelActs {
  const acts = useContext(PanelActsContext);
  if (acts === null) throw new Error('no panel around this component');
  return acts;
}

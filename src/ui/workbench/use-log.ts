import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Act, Deed } from '../../core/annotate/act.ts';
import { foldActs, replayActs, type SentenceState } from '../../core/annotate/fold-acts.ts';
import type { WorkDocument } from '../../core/annotate/work-document.ts';
import { actsOf, appendAct } from '../../ledger/projects/acts.ts';
import { useBenchActs } from './acts.ts';
import { useStore } from './store-context.ts';

/** One annotator's log of the open document. */
export interface Log {
  /** Null until it is read. */
  readonly states: readonly SentenceState[] | null;
  /** What would be taken back, and what done again; null where there is nothing. */
  readonly undoable: Deed | null;
  readonly redoable: Deed | null;
  /** Shown at once, kept right after; what could not be kept is taken away again and `failed` says why. */
  readonly append: (act: Act) => void;
  readonly failed: unknown;
  /** Grows with every act kept here. */
  readonly kept: number;
}

/** Opens the log of an annotator on a document. Acts are kept in the order in which they were done. */
export function useLog(project: string, document: WorkDocument, annotator: string): Log {
  const store = useStore();
  const acts = useBenchActs();
  const [log, setLog] = useState<readonly Act[] | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [kept, setKept] = useState(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { textSha256: hash, sentences } = document;
  useEffect(() => {
    setLog(null);
    let stale = false;
    const read = async () => {
      await last.current;
      const acts = await actsOf(store, project, hash, annotator);
      if (!stale) setLog(acts);
    };
    const again = () => {
      // Another window may have gone on with the same log.
      if (globalThis.document.visibilityState === 'visible') read().catch(setFailed);
    };
    read().catch(setFailed);
    globalThis.document.addEventListener('visibilitychange', again);
    return () => {
      stale = true;
      globalThis.document.removeEventListener('visibilitychange', again);
    };
  }, [store, project, hash, annotator]);
  const append = useCallback(
    (act: Act) => {
      setLog((known) => [...(known ?? []), act]);
      const at = acts.now().toISOString();
      last.current = last.current
        .then(() => appendAct(store, project, document, { annotator, at, act }))
        .then(
          () => {
            setFailed(null);
            setKept((count) => count + 1);
          },
          async (error: unknown) => {
            setFailed(error);
            setLog(await actsOf(store, project, hash, annotator));
          },
        );
    },
    [store, project, document, hash, annotator, acts],
  );
  const states = useMemo(() => (log === null ? null : foldActs(sentences, log)), [sentences, log]);
  const { standing, undone } = useMemo(() => replayActs(log ?? []), [log]);
  return { states, undoable: standing.at(-1) ?? null, redoable: undone.at(-1) ?? null, append, failed, kept };
}

import { useEffect, useState } from 'preact/hooks';
import type { LabelId } from '../../core/labels/taxonomy.ts';
import { createIntlSegmenter } from '../../core/segment/intl-segmenter.ts';
import type { Segmenter } from '../../core/segment/segmenter.ts';
import { learnWords } from '../../messaging/learn-words.ts';
import type { FoundText } from '../../ledger/search/search-texts.ts';
import type { TextIndexRow } from '../../ledger/tables.ts';
import { useLedger } from '../kit/ledger-context.ts';
import type { NamesFound } from './find-names.ts';
import { enoughFor, type Found } from './found-in.ts';
import type { RecordSummary } from './summary.ts';
import type { SearchEngine } from './use-engine.ts';

/** The index in memory, and how far it is when texts are being added to it. */
export interface IndexState {
  readonly rows: ReadonlyMap<string, TextIndexRow>;
  /** Labels by text; null until all texts have been looked through. */
  readonly labels: ReadonlyMap<string, readonly LabelId[]> | null;
  readonly progress: { readonly done: number; readonly all: number } | null;
}

const emptyIndex: IndexState = { rows: new Map(), labels: null, progress: null };

/** Brings the index up to date with the records and keeps it in memory. */
export function useTextIndex(
  engine: SearchEngine | null,
  records: readonly RecordSummary[],
  complete: boolean,
): IndexState {
  const ledger = useLedger();
  const [index, setIndex] = useState<IndexState>(emptyIndex);
  useEffect(() => {
    if (engine === null || !complete) return undefined;
    const stop = new AbortController();
    const publish = async () => {
      const rows = await ledger.textIndex.toArray();
      if (stop.signal.aborted) return;
      setIndex((last) => ({ ...last, rows: new Map(rows.map((row) => [row.hash, row])), progress: null }));
    };
    const publishLabels = () => {
      if (stop.signal.aborted) return;
      setIndex((last) => ({ ...last, labels: new Map([...last.rows].map(([hash, row]) => [hash, row.labels])) }));
    };
    const onProgress = (done: number, all: number) => {
      // A hand's breadth of texts is done before a number could be read.
      if (all > 100 && !stop.signal.aborted) setIndex((last) => ({ ...last, progress: { done, all } }));
    };
    void publish()
      .then(() => engine.updateTextIndex(ledger, { signal: stop.signal, onProgress }))
      .then((added) => (added > 0 ? publish() : undefined))
      .then(publishLabels);
    return () => stop.abort();
  }, [engine, ledger, records, complete]);
  return index;
}

/** A search and what it has found so far. */
export interface Search {
  readonly state: 'idle' | 'searching' | 'done';
  readonly found: Found;
}

const idle: Search = { state: 'idle', found: { texts: new Map(), names: new Map(), terms: 0 } };
/** Long enough that one does not search for the first half of a pinyin, short enough not to be noticed. */
const pause = 120;

/** Searches the texts of these records, newest first, for what their names leave, while `typed` stands. */
export function useSearch(
  engine: SearchEngine | null,
  typed: string,
  records: readonly RecordSummary[],
  names: NamesFound['terms'],
  index: IndexState,
): Search {
  const ledger = useLedger();
  const [search, setSearch] = useState<Search>(idle);
  const segmenter = useWords(engine, typed);
  useEffect(() => {
    const query = engine?.readQuery(typed, segmenter);
    if (engine === null || query === undefined) {
      setSearch(idle);
      return undefined;
    }
    let stopped = false;
    const run = async () => {
      const hashes = new Set(records.flatMap(({ documents }) => documents.map(({ textHash }) => textHash ?? '')));
      const rows = [...hashes].flatMap((hash) => index.rows.get(hash) ?? []);
      const terms = query.terms.length;
      const texts = new Map<string, FoundText>();
      let shown = performance.now();
      for await (const one of engine.searchTexts(ledger, rows, query, enoughFor(records, names, terms))) {
        if (stopped) return;
        texts.set(one.hash, one);
        if (performance.now() - shown > 100) {
          setSearch({ state: 'searching', found: { texts: new Map(texts), names, terms } });
          shown = performance.now();
        }
      }
      if (!stopped) setSearch({ state: 'done', found: { texts, names, terms } });
    };
    setSearch((last) => ({ ...last, state: 'searching' }));
    const timer = setTimeout(() => void run(), pause);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [engine, typed, segmenter, ledger, records, names, index.rows]);
  return search;
}

const browserWords = createIntlSegmenter();

/** The browser's words at once, the helper's when they come: then the search is made anew, if they differ. */
function useWords(engine: SearchEngine | null, typed: string): Segmenter {
  const [words, setWords] = useState<Segmenter>(browserWords);
  useEffect(() => {
    let stopped = false;
    setWords(browserWords);
    if (engine === null) return undefined;
    const timer = setTimeout(() => {
      void learnWords((segmenter) => engine.readQuery(typed, segmenter)).then(({ words: learned }) => {
        if (!stopped && learned !== null) setWords(learned);
      });
    }, pause);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [engine, typed]);
  return words;
}

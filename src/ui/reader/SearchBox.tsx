import { useEffect, useRef, useState } from 'preact/hooks';
import { scrollToRange } from '../../dom/highlight/scroll-to-range.ts';
import { squeeze, squeezeTree, toRange } from '../../dom/highlight/squeezed-text.ts';
import { useTranslator } from '../kit/translator-context.ts';

/** More hits than this are counted, not drawn. */
const maxHits = 2000;

interface Properties {
  readonly text: { readonly current: HTMLElement | null };
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Changes whenever the text is drawn anew and ranges must be found again. */
  readonly drawn: unknown;
}

/** Finds words in the text through its line breaks; hits are drawn by the Highlight API, apart from the pens. */
export function SearchBox({ text, open, onOpen, drawn }: Properties) {
  const t = useTranslator();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const [count, setCount] = useState(0);
  const ranges = useRef<readonly Range[]>([]);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (open) input.current?.focus();
  }, [open]);
  useEffect(() => {
    ranges.current = open ? findAll(text.current, words) : [];
    setCount(ranges.current.length);
  }, [open, words, drawn]);
  useEffect(() => {
    paint(ranges.current, at);
    return () => paint([], 0);
  }, [open, words, drawn, at, count]);

  const step = (by: number) => {
    if (count === 0) return;
    const next = (at + by + count) % count;
    setAt(next);
    const range = ranges.current[next];
    if (range !== undefined) scrollToRange(range);
  };
  if (!open)
    return (
      <button type="button" class="icon-button" aria-label={t('reader.search')} onClick={() => onOpen(true)}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5l3.5 3.5" />
        </svg>
      </button>
    );
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        step(count > 0 && at === 0 && ranges.current[0] !== undefined && !isOnView(ranges.current[0]) ? 0 : 1);
      }}
    >
      <input
        ref={input}
        type="search"
        class="search-line"
        aria-label={t('reader.search.placeholder')}
        placeholder={t('reader.search.placeholder')}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onOpen(false);
          else if (event.key === 'Enter' && event.shiftKey) {
            event.preventDefault();
            step(-1);
          }
        }}
      />
      <span class="search-count" role="status">
        {words !== '' && (count === 0 ? t('reader.search.none') : t('reader.search.hits', { at: at + 1, count }))}
      </span>
      <button type="button" class="icon-button" aria-label={t('reader.search.previous')} onClick={() => step(-1)}>
        <Arrow path="M4 10l4-4 4 4" />
      </button>
      <button type="submit" class="icon-button" aria-label={t('reader.search.next')}>
        <Arrow path="M4 6l4 4 4-4" />
      </button>
      <button type="button" class="icon-button" aria-label={t('reader.search.close')} onClick={() => onOpen(false)}>
        <Arrow path="M4 4l8 8M12 4l-8 8" />
      </button>
    </form>
  );
}

/** A small stroke in an icon button. */
export function Arrow({ path }: { readonly path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function isOnView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

function findAll(root: HTMLElement | null, words: string): readonly Range[] {
  const wanted = squeeze(words).toLowerCase();
  if (root === null || wanted === '') return [];
  const page = squeezeTree(root);
  const hay = page.text.toLowerCase();
  // Lower case that changes the length (İ) would shift every place after it.
  if (hay.length !== page.text.length) return [];
  const found: Range[] = [];
  for (let at = hay.indexOf(wanted); at >= 0 && found.length < maxHits; at = hay.indexOf(wanted, at + wanted.length)) {
    const range = toRange(page, at, at + wanted.length);
    if (range !== null) found.push(range);
  }
  return found;
}

function paint(ranges: readonly Range[], at: number): void {
  CSS.highlights.delete('search');
  CSS.highlights.delete('search-here');
  const here = ranges[at];
  if (here === undefined) return;
  CSS.highlights.set('search', new Highlight(...ranges));
  const current = new Highlight(here);
  current.priority = 1;
  CSS.highlights.set('search-here', current);
}

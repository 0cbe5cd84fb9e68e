import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Family } from '../../core/labels/taxonomy.ts';
import { longestReviewed } from '../../core/review/longest-reviewed.ts';
import type { Review } from '../../core/review/review.ts';
import type { Removal } from '../../core/source.ts';
import type { Translator } from '../../locales/index.ts';
import { problemText } from '../../locales/problem-text.ts';
import { Button } from '../kit/Button.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { drawNow } from '../kit/draw-now.ts';
import { Mark } from '../kit/Mark.tsx';
import { Seal } from '../kit/Seal.tsx';
import { SkipLink } from '../kit/SkipLink.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useGrowingPart } from '../kit/use-growing-part.ts';
import { usePageTitle } from '../kit/use-page-title.ts';
import { plainOf } from '../panel/panel-text.ts';
import { toBlocks } from '../record/text-blocks.ts';
import { Column } from './Column.tsx';
import { Contents } from './Contents.tsx';
import { Legend } from './Legend.tsx';
import { labelNames, MarkList } from './MarkList.tsx';
import { Paragraph } from './Paragraph.tsx';
import { Arrow, SearchBox } from './SearchBox.tsx';
import { marksIn } from './text-segments.ts';
import type { Dated } from './find-reading.ts';
import { toReaderView, type ReaderMark } from './reader-view.ts';
import { useDrawers, type Drawers } from './use-drawers.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import '../styles/reader.css';

interface Properties {
  readonly title: string;
  readonly site: string | null;
  /** Of which day the wording is; null when that is not known. */
  readonly dated: Dated | null;
  readonly text: string;
  readonly review: Review;
  readonly removals: readonly Removal[];
  /** Finding to begin at; null for the beginning. */
  readonly finding: number | null;
  readonly families: readonly Family[];
  readonly shortcuts: boolean;
  readonly onShortcuts: (on: boolean) => void;
}

/** An agreement with its marks: contents, text and list; under 1000 px the text and a strip at the foot. */
export function Reader(properties: Properties) {
  const { title, site, dated, text, review, removals, shortcuts } = properties;
  const t = useTranslator();
  usePageTitle(title);
  const { marks, chapters } = useMemo(() => toReaderView(text, review), [text, review]);
  const blocks = useMemo(() => toBlocks(text, review), [text, review]);
  const [shown, setShown] = useState<ReadonlySet<Family>>(() => new Set(properties.families));
  const [at, setAt] = useState<number | null>(() => {
    const wanted = properties.finding;
    return wanted === null ? null : (marks.find(({ findings }) => findings.includes(wanted))?.index ?? null);
  });
  const [searching, search] = useState(false);
  const words = useRef<HTMLElement>(null);
  const item = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const drawers = useDrawers();
  const list = drawers.columns['reader-list'];
  const visible = useMemo(() => marks.filter(({ family }) => shown.has(family)), [marks, shown]);
  const marked = useMemo(() => marksIn(blocks, visible), [blocks, visible]);
  const here = visible.find(({ index }) => index === at) ?? null;

  const part = useGrowingPart(blocks.length, here === null ? 0 : blocks.findIndex(({ end }) => end > here.span.start));

  useLayoutEffect(() => {
    const sizes = new ResizeObserver(() => {
      // In a narrow window the header alone stays above, and what holds it has no box.
      const stays = top.current?.offsetHeight || head.current?.offsetHeight;
      frame.current?.style.setProperty('--top', `${String(stays ?? 0)}px`);
    });
    for (const one of [top.current, head.current]) if (one !== null) sizes.observe(one);
    return () => sizes.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (here === null) return;
    return settle(() => {
      words.current?.querySelector('.here')?.scrollIntoView({ block: 'center' });
      // Not scrollIntoView: that would move the text again.
      const [box, line] = [list.current?.getBoundingClientRect(), item.current?.getBoundingClientRect()];
      if (box && line) list.current?.scrollBy({ top: line.top - box.top - box.height / 3 });
    });
  }, [here]);

  const go = (mark: ReaderMark) => setAt(mark.index);
  /** From the list: where it is a drawer one has left it, and is at the passage. */
  const choose = (mark: ReaderMark) => {
    const inDrawer = drawers.open === 'reader-list';
    drawNow(() => {
      go(mark);
      drawers.leave();
    });
    if (inDrawer) toText();
  };
  const toMarks = () => {
    if (list.current?.offsetParent === null) drawers.show('reader-list');
    else drawers.enter('reader-list');
  };
  const step = (by: 1 | -1) => {
    const from = at ?? (by > 0 ? -1 : marks.length);
    const next = by > 0 ? visible.find(({ index }) => index > from) : visible.findLast(({ index }) => index < from);
    if (next !== undefined) go(next);
  };
  const toggle = (family: Family) => {
    const next = new Set(shown);
    if (!next.delete(family)) next.add(family);
    setShown(next);
  };
  const toText = () => {
    // All of the clause: the passage is drawn in pieces, and screen readers would read the first.
    const clause = words.current?.querySelector('.here')?.closest<HTMLElement>('.reader-paragraph');
    if (!clause) return;
    clause.tabIndex = -1;
    clause.focus();
  };
  const back = () => {
    if (searching) search(false);
    else item.current?.focus();
  };
  useReaderKeys(shortcuts, { step, toggle, enter: toText, escape: back });

  const place = here === null ? 0 : visible.indexOf(here) + 1;
  const position =
    here === null
      ? t('reader.position.total', { count: visible.length })
      : t('reader.position', { at: place, count: visible.length });
  return (
    <div class="reader" ref={frame}>
      <header class="reader-top" ref={top}>
        <SkipLink to="content">{t('common.skip')}</SkipLink>
        <SkipLink to="reader-list" onSkip={toMarks}>
          {t('reader.marks.skip')}
        </SkipLink>
        <div class="reader-header" ref={head}>
          <Mark state={marks.length > 0 ? 'heed' : review.skipped === undefined ? 'quiet' : 'unread'} size={20} />
          <h1 lang="zh-CN">{title}</h1>
          <p class="reader-meta">
            {site !== null && <span lang="zh-CN">{site}</span>}
            {dated !== null && <span class="reader-dated">{dayOf(dated, t)}</span>}
            <span>{t('common.characters', { count: review.facts.characters })}</span>
            {review.facts.updated !== null && <span>{t('panel.updated', { date: review.facts.updated })}</span>}
          </p>
          <div class="reader-tools">
            <button
              ref={drawers.openers.contents}
              type="button"
              class="button reader-opener"
              aria-expanded={drawers.open === 'contents'}
              aria-controls="contents"
              onClick={() => drawers.toggle('contents')}
            >
              {t('reader.contents')}
            </button>
            <SearchBox
              text={words}
              open={searching}
              onOpen={search}
              drawn={`${String(at)} ${String(part.from)} ${String(part.to)} ${[...shown].join(' ')}`}
            />
            <Button onPress={() => window.print()}>{t('reader.print')}</Button>
          </div>
        </div>
        <Legend marks={marks} shown={shown} onToggle={toggle} keys={shortcuts} onKeys={properties.onShortcuts} />
      </header>
      <div class="reader-columns">
        <Contents chapters={chapters} marks={visible} drawers={drawers} />
        <main id="content" class="reader-text" ref={words} aria-label={t('reader.text')} tabIndex={-1}>
          {blocks.slice(part.from, part.to).map((block, index) => (
            <Paragraph
              key={block.start}
              text={text}
              block={block}
              marks={marked[part.from + index] ?? []}
              here={here !== null && here.span.start < block.end && here.span.end > block.start ? here : null}
            />
          ))}
          {removals.length > 0 && <Removals removals={removals} />}
        </main>
        <Column element="aside" name="reader-list" titled="list-title" drawers={drawers}>
          <h2 id="list-title">
            {t('reader.marks')} <span class="reader-position">{position}</span>
          </h2>
          {visible.length === 0 ? (
            <p class="reader-empty">{whyEmpty(review, marks.length, t)}</p>
          ) : (
            <MarkList text={text} marks={visible} chapters={chapters} here={here} onGo={choose} current={item} />
          )}
        </Column>
      </div>
      <Strip here={here} place={place} count={visible.length} onStep={step} drawers={drawers} />
      <p class="hidden-text" role="status">
        {here === null ? '' : `${position} ${labelNames(here, t)} ${plainOf(here.plain, here.labels[0] ?? '', t)}`}
      </p>
    </div>
  );
}

/** “同意时的文字” only of what was read by then. */
function dayOf({ readAt, agreedAt, zone: timeZone }: Dated, t: Translator): string {
  const day = (time: number) => t.formatDate(new Date(time), { dateStyle: 'long', timeZone });
  if (agreedAt === null) return t('reader.dated.read', { date: day(readAt) });
  return readAt > agreedAt
    ? t('reader.dated.after', { date: day(agreedAt), read: day(readAt) })
    : t('reader.dated.agreed', { date: day(agreedAt) });
}

function whyEmpty({ skipped }: Review, marks: number, t: Translator): string {
  if (skipped !== undefined) return problemText({ id: skipped, amount: longestReviewed }, t).what;
  return t(marks === 0 ? 'reader.no-marks' : 'reader.all-off');
}

/**
 * Places something now and over the next frames: paragraphs that were never on view have estimated heights, which
 * become real, and shift what is below, only once they are.
 */
function settle(place: () => void): () => void {
  let frames = 4;
  let frame = 0;
  const again = () => {
    place();
    frames -= 1;
    if (frames > 0) frame = requestAnimationFrame(again);
  };
  again();
  return () => cancelAnimationFrame(frame);
}

interface StripProperties {
  readonly here: ReaderMark | null;
  readonly place: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly drawers: Drawers;
}

/** Where contents and list have no room: the current mark, and the way to the next. */
function Strip({ here, place, count, onStep, drawers }: StripProperties) {
  const t = useTranslator();
  return (
    <section class="reader-strip" aria-label={t('reader.marks')}>
      {here !== null && <Seal family={here.family} size={20} />}
      <div class="strip-words">
        <p class="strip-line">
          <span class="strip-name">{here === null ? t('reader.marks') : labelNames(here, t)}</span>
          {here !== null && here.number !== '' && (
            <span class="strip-place" lang="zh-CN">
              {here.number}
            </span>
          )}
          <span class="strip-place">
            {here === null ? t('reader.position.total', { count }) : t('reader.search.hits', { at: place, count })}
          </span>
        </p>
        {here !== null && <p class="strip-plain">{plainOf(here.plain, here.labels[0] ?? '', t)}</p>}
        {here !== null && here.modifiers.length > 0 && <p class="strip-plain">{modifiersOf(here, t)}</p>}
      </div>
      <button
        ref={drawers.openers['reader-list']}
        type="button"
        class="icon-button"
        aria-label={t('reader.marks.list')}
        aria-expanded={drawers.open === 'reader-list'}
        aria-controls="reader-list"
        onClick={() => drawers.toggle('reader-list')}
      >
        <Arrow path="M2 4h1.5M6 4h8M2 8h1.5M6 8h8M2 12h1.5M6 12h8" />
      </button>
      <button type="button" class="icon-button" aria-label={t('reader.previous')} onClick={() => onStep(-1)}>
        <Arrow path="M4 10l4-4 4 4" />
      </button>
      <button type="button" class="icon-button" aria-label={t('reader.next')} onClick={() => onStep(1)}>
        <Arrow path="M4 6l4 4 4-4" />
      </button>
    </section>
  );
}

/** 加重的字眼：无需通知、永久 */
function modifiersOf({ modifiers }: ReaderMark, t: Translator): string {
  const names = modifiers.map((one) => t(`modifiers.${one}`)).join(t('common.list.comma'));
  return t('reader.modifiers.named', { names });
}

/** What reading left out, so that nothing is lost. */
function Removals({ removals }: { readonly removals: readonly Removal[] }) {
  const t = useTranslator();
  return (
    <Disclosure class="removals" summary={t('reader.removals', { count: removals.length })}>
      {() => (
        <ul lang="zh-CN">
          {removals.map(({ text: words }, index) => (
            <li key={index}>{words}</li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

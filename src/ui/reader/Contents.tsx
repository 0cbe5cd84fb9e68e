import { useEffect, useState } from 'preact/hooks';
import { useTranslator } from '../kit/translator-context.ts';
import { Column } from './Column.tsx';
import type { Chapter, ReaderMark } from './reader-view.ts';
import type { Drawers } from './use-drawers.ts';

interface Properties {
  readonly chapters: readonly Chapter[];
  readonly marks: readonly ReaderMark[];
  readonly drawers: Drawers;
}

/** The chapters with how many marks each holds; the one on view carries the bar. */
export function Contents({ chapters, marks, drawers }: Properties) {
  const t = useTranslator();
  const at = useChapterOnView(chapters);
  return (
    <Column element="nav" name="contents" titled="contents-title" drawers={drawers}>
      <h2 id="contents-title">{t('reader.contents')}</h2>
      <ol>
        {chapters.map(({ start, title }) => {
          const count = marks.filter((mark) => mark.chapter === start).length;
          return (
            <li key={start}>
              <a
                class="contents-line"
                href={`#at-${String(start)}`}
                aria-current={start === at ? 'location' : undefined}
                onClick={drawers.leave}
              >
                <span lang="zh-CN">{title}</span>
                {count > 0 && <span class="contents-count">{t.formatNumber(count)}</span>}
              </a>
            </li>
          );
        })}
      </ol>
    </Column>
  );
}

/** Start of the chapter whose text crosses the upper third of the window. */
function useChapterOnView(chapters: readonly Chapter[]): number | null {
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const line = window.innerHeight / 3;
      const above = chapters.filter(({ start }) => {
        const top = document.getElementById(`at-${String(start)}`)?.getBoundingClientRect().top;
        return top !== undefined && top <= line;
      });
      setAt(above.at(-1)?.start ?? null);
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', schedule, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', schedule);
    };
  }, [chapters]);
  return at;
}

import type { Ref } from 'preact';
import { LawNote } from '../kit/LawNote.tsx';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useGrowingPart } from '../kit/use-growing-part.ts';
import { plainOf } from '../panel/panel-text.ts';
import type { Chapter, ReaderMark } from './reader-view.ts';

interface Properties {
  readonly text: string;
  readonly marks: readonly ReaderMark[];
  readonly chapters: readonly Chapter[];
  readonly here: ReaderMark | null;
  readonly onGo: (mark: ReaderMark) => void;
  /** The item one is at. */
  readonly current: Ref<HTMLButtonElement>;
}

/** The accessible twin of the marks: every one in order, by chapter; the current one alone unfolds. */
export function MarkList({ text, marks, chapters, here, onGo, current }: Properties) {
  const t = useTranslator();
  const part = useGrowingPart(marks.length, here === null ? 0 : marks.indexOf(here));
  let chapter: number | null | undefined;
  return (
    <ol class="mark-list" start={part.from + 1}>
      {marks.slice(part.from, part.to).map((mark) => {
        const begins = mark.chapter !== chapter;
        chapter = mark.chapter;
        const isHere = mark === here;
        return (
          <li key={mark.index} class="mark-item" aria-current={isHere ? 'true' : undefined}>
            {begins && (
              <h3 class="mark-chapter" lang={mark.chapter === null ? undefined : 'zh-CN'}>
                {chapters.find(({ start }) => start === mark.chapter)?.title ?? t('reader.before')}
              </h3>
            )}
            <div class="mark-box">
              <button ref={isHere ? current : null} type="button" class="mark-button" onClick={() => onGo(mark)}>
                <Seal family={mark.family} size={20} />
                <span class="mark-words">
                  <span class="mark-line">
                    <span class="mark-name">
                      <span class="hidden-text">{t(`families.${mark.family}`)} </span>
                      {labelNames(mark, t)}
                    </span>
                    <span class="mark-number" lang="zh-CN">
                      {mark.number}
                    </span>
                  </span>
                  <span class="mark-quote" lang="zh-CN">
                    {wordsOf(text, mark)}
                  </span>
                </span>
              </button>
              {isHere && (
                <div class="mark-more">
                  <p>{plainOf(mark.plain, mark.labels[0] ?? '', t)}</p>
                  {mark.modifiers.length > 0 && (
                    <ul class="mark-modifiers" aria-label={t('reader.modifiers')}>
                      {mark.modifiers.map((one) => (
                        <li key={one}>
                          {t('reader.modifier', { name: t(`modifiers.${one}`), plain: t(`modifiers.${one}.plain`) })}
                        </li>
                      ))}
                    </ul>
                  )}
                  {mark.basis !== null && <LawNote basis={mark.basis} />}
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** 免责，用户自担 */
export function labelNames({ labels }: ReaderMark, t: ReturnType<typeof useTranslator>): string {
  return labels.map((label) => t(`labels.${label}`)).join(t.locale === 'en' ? ', ' : '，');
}

/** The evidence alone, its pieces joined by “……”; the sentence where there is none. */
function wordsOf(text: string, { evidence, span }: ReaderMark): string {
  const pieces = evidence.length > 0 ? evidence : [span];
  return pieces
    .map(({ start, end }) => text.slice(start, end).replace(/\s*\n\s*/g, ''))
    .join('……')
    .slice(0, 160);
}

import type { SentenceState } from '../../core/annotate/fold-acts.ts';
import { useTranslator } from '../kit/translator-context.ts';
import type { ContentsLine } from './bench-view.ts';

interface Properties {
  readonly lines: readonly ContentsLine[];
  readonly states: readonly SentenceState[];
  /** Whether a sentence waits for somebody: in doubt, or judged differently. */
  readonly isWaiting: (sentence: number) => boolean;
  readonly at: number;
  readonly onGo: (sentence: number) => void;
}

/** Chapters with their labels counted; the one that one is at shows what is in it. ○: something there waits. */
export function BenchContents({ lines, states, isWaiting, at, onGo }: Properties) {
  const t = useTranslator();
  const draw = (line: ContentsLine, deep: boolean) => {
    const { clause, title, sentences, inner } = line;
    const here = sentences.includes(at);
    const count = sentences.reduce((sum, sentence) => sum + (states[sentence]?.labels.length ?? 0), 0);
    const open = here && inner.some((one) => one.sentences.length > 0);
    const current = here && !deep ? 'true' : undefined;
    return (
      <li key={clause ?? 'beginning'}>
        <button
          type="button"
          class={`bench-line ${deep ? 'bench-deep' : ''}`}
          aria-current={here && deep ? 'location' : current}
          onClick={() => onGo(sentences[0] ?? 0)}
        >
          <span class="bench-title" lang={clause === null ? undefined : 'zh-CN'}>
            {clause === null ? t('workbench.contents.beginning') : title}
          </span>
          {sentences.some(isWaiting) && (
            <>
              <svg class="bench-ring" viewBox="0 0 8 8" aria-hidden="true">
                <circle cx="4" cy="4" r="3.25" />
              </svg>
              <span class="hidden-text">{t('workbench.contents.differ')}</span>
            </>
          )}
          {count > 0 && (
            <span class="bench-count">
              <span aria-hidden="true">{t.formatNumber(count)}</span>
              <span class="hidden-text">{t('workbench.contents.labels', { count })}</span>
            </span>
          )}
        </button>
        {open && !deep && <ol>{inner.map((one) => draw(one, true))}</ol>}
      </li>
    );
  };
  return <ol class="bench-contents">{lines.map((line) => draw(line, false))}</ol>;
}

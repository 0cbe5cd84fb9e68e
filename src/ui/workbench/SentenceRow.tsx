import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Outcome } from '../../core/annotate/adjudicate.ts';
import { isDone, type SentenceState } from '../../core/annotate/fold-acts.ts';
import type { WorkSentence } from '../../core/annotate/work-document.ts';
import { familyOf } from '../../core/labels/taxonomy.ts';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { toSegments } from '../reader/text-segments.ts';
import type { Voice } from './adjudication-view.ts';
import { marginOf, type BenchRow, type MarginLabel } from './bench-view.ts';

interface Properties {
  readonly text: string;
  readonly row: BenchRow;
  readonly sentence: WorkSentence;
  readonly state: SentenceState;
  /** Of an adjudicator only: annotators stay blind to each other. */
  readonly outcome: Outcome['kind'] | null;
  readonly voices: readonly Voice[];
  readonly here: boolean;
  readonly onGo: (sentence: number) => void;
  /** What stands under the words: the field for a comment. */
  readonly children?: ComponentChildren;
}

/** Id of the row of a sentence. */
export const rowId = (sentence: number): string => `sentence-${String(sentence)}`;

/** A sentence: number hanging, words with pens, labels with the machine's score beside them. */
export function SentenceRow(properties: Properties) {
  const t = useTranslator();
  const { text, row, sentence, state, outcome, voices, here, onGo, children } = properties;
  // A long agreement has thousands: one that is as before costs a comparison.
  const drawn = JSON.stringify([state, outcome, voices, here]);
  return useMemo(() => {
    const { words, number, role } = row;
    if (role !== 'body')
      return (
        <li class="bench-heading" id={rowId(row.sentence)} lang="zh-CN">
          <h2>{text.slice(words.start, words.end)}</h2>
        </li>
      );
    const marks = sentence.proposals
      .filter(({ label }) => state.labels.includes(label))
      .map(({ label, evidence }) => ({ family: familyOf(label), evidence, span: sentence }));
    const done = isDone(state);
    return (
      <li
        class="bench-row"
        id={rowId(row.sentence)}
        tabIndex={here ? 0 : -1}
        aria-current={here ? 'true' : undefined}
        onClick={() => onGo(row.sentence)}
      >
        <span class="bench-number">
          {done && (
            <>
              <svg class="bench-tick" viewBox="0 0 12 12" aria-hidden="true">
                <path d="M2 6.5 4.8 9 10 3" />
              </svg>
              <span class="hidden-text">{t('workbench.row.judged')} </span>
            </>
          )}
          {number !== null && <span lang="zh-CN">{number}</span>}
        </span>
        <div class="bench-words">
          <p lang="zh-CN">
            {toSegments(words, marks, null).map(({ start, end, pen }) =>
              pen === null ? (
                text.slice(start, end)
              ) : (
                <span key={start} class={`evidence pen-${pen}`}>
                  {text.slice(start, end)}
                </span>
              ),
            )}
          </p>
          {children}
        </div>
        <div class="bench-margin">
          {marginOf(sentence.proposals, state).map((label) => (
            <Label key={label.label} {...label} />
          ))}
          {state.decided && state.labels.length === 0 && <p class="bench-said">{t('workbench.row.none')}</p>}
          {state.doubtful && <p class="bench-doubt">{t('workbench.row.doubt')}</p>}
          {outcome === 'disputed' && <p class="bench-doubt">{t('workbench.row.differ')}</p>}
          {outcome === 'settled' && <p class="bench-said">{t('workbench.row.settled')}</p>}
          {outcome !== null && outcome !== 'agreed' && voices.map((voice) => <Said key={voice.annotator} {...voice} />)}
          {state.comment !== '' && <p class="bench-said">{t('workbench.row.comment', { words: state.comment })}</p>}
        </div>
      </li>
    );
  }, [text, row, sentence, drawn, onGo, children, t]);
}

function Label({ label, family, score, maybe }: MarginLabel) {
  const t = useTranslator();
  const name = t(`labels.${label}`);
  return (
    <p class={`bench-label ${maybe ? 'bench-maybe' : ''}`}>
      <Seal family={family} size={16} />
      <span>
        <span class="hidden-text">{t(`families.${family}`)} </span>
        {maybe ? t('workbench.row.maybe', { label: name }) : name}
      </span>
      <span class="bench-score">{score === null ? t('workbench.row.by-person') : score.toFixed(2)}</span>
    </p>
  );
}

function Said({ name, labels, doubtful, comment }: Voice) {
  const t = useTranslator();
  const words = labels.map((label) => t(`labels.${label}`));
  const said = words.length === 0 ? t('workbench.row.none') : words.join(t('common.list.comma'));
  return (
    <p class="bench-said">
      {t('workbench.row.other', {
        name,
        labels: [said, ...(doubtful ? [t('workbench.key.doubt')] : []), ...(comment === '' ? [] : [comment])].join(
          t('common.list.comma'),
        ),
      })}
    </p>
  );
}

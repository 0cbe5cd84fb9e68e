import { useMemo } from 'preact/hooks';
import { familyOf, type Family } from '../../core/labels/taxonomy.ts';
import { raggedClass } from '../kit/ragged.ts';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { TextBlock } from '../record/text-blocks.ts';
import type { ReaderMark } from './reader-view.ts';
import { toSegments } from './text-segments.ts';

interface Properties {
  readonly text: string;
  readonly block: TextBlock;
  /** Marks drawn in it. */
  readonly marks: readonly ReaderMark[];
  /** The mark one is at, when it is in this paragraph. */
  readonly here: ReaderMark | null;
}

/** Numbers longer than this don't fit their column and stand before the words. */
const longestNumber = 5;

/** A paragraph of the agreement: marginal seals, number in its own column, words with pens. */
export function Paragraph({ text, block, marks, here }: Properties) {
  const t = useTranslator();
  // A long agreement has thousands: one whose marks are as before costs a comparison.
  return useMemo(() => {
    const { number, heading } = block;
    if (heading)
      return (
        <h2 class="reader-heading" id={`at-${String(block.start)}`} lang="zh-CN">
          {text.slice(block.start, block.end)}
        </h2>
      );
    const apart = number !== null && number.text.length <= longestNumber;
    const words = { start: apart ? number.wordsFrom : block.start, end: block.end };
    const sealed = new Set(block.sealed.map(({ label }) => familyOf(label)));
    const families = [...new Set(marks.map(({ family }) => family))].filter((family) => sealed.has(family));
    return (
      <div
        class={`reader-paragraph ${apart ? '' : 'reader-plain'} ${raggedClass(text.slice(words.start, words.end))}`}
        id={`at-${String(block.start)}`}
      >
        <span class="reader-seals">
          {families.map((family) => (
            <MarginSeal key={family} family={family} name={t(`families.${family}`)} />
          ))}
        </span>
        {apart && (
          <span class="reader-number" lang="zh-CN">
            {`${number.text.replace(/[、.．]$/, '')} `}
          </span>
        )}
        <p class="reader-words" lang="zh-CN">
          {toSegments(words, marks, here).map(({ start, end, pen, here: isHere }) => (
            <span
              key={start}
              class={`${pen === null ? '' : `evidence pen-${pen}`} ${isHere ? `here here-${here?.family ?? ''}` : ''}`}
            >
              {text.slice(start, end)}
            </span>
          ))}
        </p>
      </div>
    );
  }, [text, block, marks, here, t]);
}

function MarginSeal({ family, name }: { readonly family: Family; readonly name: string }) {
  return (
    <>
      <Seal family={family} size={20} />
      <span class="hidden-text">{name} </span>
    </>
  );
}

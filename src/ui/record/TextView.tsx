import { useRef } from 'preact/hooks';
import { familyOf, type Family } from '../../core/labels/taxonomy.ts';
import type { Translator } from '../../locales/index.ts';
import { raggedClass } from '../kit/ragged.ts';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useGrowingPart } from '../kit/use-growing-part.ts';
import { useMore } from '../kit/use-more.ts';
import type { TextBlock } from './text-blocks.ts';

/** Paragraphs drawn at a time. Agreements have fewer; a text of a million lines must not keep the page from its acts. */
const drawnAtATime = 5000;

/** The text in serif, numbers at its edge, seals in the margin, evidence under its family's pen. */
export function TextView({ text, blocks }: { readonly text: string; readonly blocks: readonly TextBlock[] }) {
  const t = useTranslator();
  const list = useRef<HTMLDivElement>(null);
  const { shown, goOn } = useMore(drawnAtATime, list, ':scope > *');
  // Around the first of those asked for last: it is there to read on at when pressed.
  const part = useGrowingPart(Math.min(blocks.length, shown), shown - drawnAtATime);
  const left = blocks.length - shown;
  return (
    <>
      <div class="text-view" lang="zh-CN" ref={list}>
        {blocks.slice(part.from, part.to).map((block, at) => (
          <Block key={block.start} text={text} block={block} stop={at > 0 && at % drawnAtATime === 0} />
        ))}
      </div>
      {left > 0 && (
        <button type="button" class="button" onClick={goOn}>
          {t('record.text-more', { count: left })}
        </button>
      )}
    </>
  );
}

interface BlockProperties {
  readonly text: string;
  readonly block: TextBlock;
  /** The first of a portion: whoever asked for it reads on here. */
  readonly stop: boolean;
}

function Block({ text, block, stop }: BlockProperties) {
  const t = useTranslator();
  const tabIndex = stop ? -1 : undefined;
  const words = (
    <>
      {block.number !== null && <span class={block.number.apart ? 'text-number' : ''}>{block.number.text}</span>}
      <Marked text={text} block={block} from={block.number?.wordsFrom ?? block.start} />
    </>
  );
  if (block.heading)
    return (
      <h3 class="text-heading" tabIndex={tabIndex}>
        {words}
      </h3>
    );
  return (
    <div class="text-block" tabIndex={tabIndex}>
      <span class="text-seals" lang={t.tag}>
        {labelsByFamily(block, t).map(([family, labels]) => (
          <span key={family} title={labels}>
            <Seal family={family} />
            <span class="hidden-text">
              {t(`families.${family}`)} {labels}{' '}
            </span>
          </span>
        ))}
      </span>
      <p class={raggedClass(text.slice(block.start, block.end))}>{words}</p>
    </div>
  );
}

/** Each family that has its seal here with its own labels, gravest first. */
function labelsByFamily({ sealed }: TextBlock, t: Translator): readonly (readonly [Family, string])[] {
  const labels = new Map<Family, Set<string>>();
  for (const { label } of sealed) {
    const own = labels.get(familyOf(label)) ?? new Set();
    labels.set(familyOf(label), own.add(t(`labels.${label}`)));
  }
  return [...labels].map(([family, names]) => [family, [...names].join(t('common.list.comma'))]);
}

function Marked({ text, block, from }: { readonly text: string; readonly block: TextBlock; readonly from: number }) {
  const parts = [];
  let at = from;
  for (const { start, end, family } of block.marks) {
    if (end <= at) continue;
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      <span key={start} class={`evidence pen-${family}`}>
        {text.slice(Math.max(at, start), end)}
      </span>,
    );
    at = end;
  }
  parts.push(text.slice(at, block.end));
  return <>{parts}</>;
}

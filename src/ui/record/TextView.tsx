import { familyOf } from '../../core/labels/taxonomy.ts';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { TextBlock } from './text-blocks.ts';

/** The text in serif, numbers at its edge, seals in the margin, evidence under its family's pen. */
export function TextView({ text, blocks }: { readonly text: string; readonly blocks: readonly TextBlock[] }) {
  return (
    <div class="text-view" lang="zh-CN">
      {blocks.map((block) => (
        <Block key={block.start} text={text} block={block} />
      ))}
    </div>
  );
}

function Block({ text, block }: { readonly text: string; readonly block: TextBlock }) {
  const t = useTranslator();
  const [gravest] = block.findings;
  const family = gravest === undefined ? null : familyOf(gravest.label);
  const labels = [...new Set(block.findings.map(({ label }) => t(`labels.${label}`)))];
  const words = (
    <>
      {block.number !== null && <span class={block.number.apart ? 'text-number' : ''}>{block.number.text}</span>}
      <Marked text={text} block={block} from={block.number?.wordsFrom ?? block.start} />
    </>
  );
  if (block.heading) return <h3 class="text-heading">{words}</h3>;
  return (
    <div class="text-block">
      {family !== null && (
        <span class="text-seal" title={labels.join(t('common.list.comma'))}>
          <Seal family={family} />
          <span class="hidden-text" lang={t.tag}>
            {t(`families.${family}`)} {labels.join(t('common.list.comma'))}
          </span>
        </span>
      )}
      <p>{words}</p>
    </div>
  );
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

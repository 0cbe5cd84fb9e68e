import { Dots } from '../kit/Dots.tsx';
import { LawNote } from '../kit/LawNote.tsx';
import { Quote } from '../kit/Quote.tsx';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { plainOf, sourceOf } from './panel-text.ts';
import type { Passage } from './panel-view.ts';
import { usePanelActs } from './panel-acts.ts';

interface Properties {
  readonly passage: Passage;
  /** The three gravest are told in full; the others are an item of a family's list. */
  readonly full?: boolean;
}

/** One clause: the plain line, the words that prove it, where they stand, the law, how usual and how visible. */
export function PassageItem({ passage, full = false }: Properties) {
  const t = useTranslator();
  const { show } = usePanelActs();
  const { finding, family, quote } = passage;
  const plain = plainOf(finding.plain, finding.label, t);
  const basis = finding.bases[0];
  const unsure = finding.certainty === 'unsure';
  return (
    <li class={`passage ${full ? 'passage-full' : ''}`}>
      {full && <Seal family={family} size={24} />}
      <div class="passage-body">
        <h3 class="passage-plain">
          {full && <span class="hidden-text">{t(`families.${family}`)} </span>}
          {plain}
          {unsure && <span class="passage-unsure"> {t('panel.unsure')}</span>}
        </h3>
        <div class="passage-quote" onClick={() => show(passage)}>
          <Quote text={quote.text} evidence={quote.evidence} family={family} />
        </div>
        <p class="passage-source">
          <cite lang="zh-CN">{sourceOf(passage, t)}</cite>
          <button
            type="button"
            class="text-button passage-show"
            aria-label={t('panel.show.of', { plain })}
            onClick={() => show(passage)}
          >
            {t('panel.show')}
          </button>
        </p>
        {basis !== undefined && <LawNote basis={basis} />}
        {full && (finding.commonness !== null || finding.prominent !== null) && (
          <p class="passage-usual">
            {finding.commonness !== null && <Dots share={finding.commonness} comparable />}
            {finding.prominent !== null && (
              <span>{t(finding.prominent ? 'panel.prominent' : 'panel.not-prominent')}</span>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

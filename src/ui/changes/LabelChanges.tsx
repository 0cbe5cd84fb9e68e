import { familyOf } from '../../core/labels/taxonomy.ts';
import type { Finding } from '../../core/review/review.ts';
import type { ReviewedText } from '../../ledger/texts.ts';
import { clauseNumber } from '../kit/clause-number.ts';
import { EvidenceText } from '../kit/EvidenceText.tsx';
import { quoteOf } from '../kit/quote-of.ts';
import { Seal } from '../kit/Seal.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { StoredComparison } from './compare-stored.ts';

/** Labels gained at left, lost at right: before any wording, what it comes to. */
export function LabelChanges({ comparison }: { readonly comparison: StoredComparison }) {
  const t = useTranslator();
  const { gained, lost, then, now } = comparison;
  const numberNow = ({ clause }: Finding) => clauseNumber(now.review.outline.clauses, clause);
  const numberThen = ({ clause }: Finding) => {
    const number = clauseNumber(then.review.outline.clauses, clause);
    return number === '' ? '' : t('changes.formerly', { number });
  };
  return (
    <div class="label-changes">
      <Section title={t('changes.gained')} aside={t('changes.places', { count: gained.length })}>
        {gained.length === 0 ? (
          <p class="label-none">{t('changes.nothing-gained')}</p>
        ) : (
          <LabelList findings={gained} version={now} numberOf={numberNow} />
        )}
      </Section>
      <Section title={t('changes.lost')} aside={t('changes.places', { count: lost.length })}>
        {lost.length === 0 ? (
          <p class="label-none">{t('changes.nothing-lost')}</p>
        ) : (
          <LabelList findings={lost} version={then} numberOf={numberThen} />
        )}
      </Section>
    </div>
  );
}

function LabelList({
  findings,
  version,
  numberOf,
}: {
  readonly findings: readonly Finding[];
  readonly version: ReviewedText;
  readonly numberOf: (finding: Finding) => string;
}) {
  const t = useTranslator();
  return (
    <ul>
      {findings.map((finding) => (
        <li class="label-row" key={`${finding.label} ${String(finding.span.start)}`}>
          <Seal family={familyOf(finding.label)} />
          <span class="hidden-text">{t(`families.${familyOf(finding.label)}`)}</span>
          <span class="label-words">{t.has(finding.plain) ? t(finding.plain) : t(`labels.${finding.label}`)}</span>
          <span class="label-number" lang="zh-CN">
            {numberOf(finding)}
          </span>
          <Words finding={finding} version={version} />
        </li>
      ))}
    </ul>
  );
}

/** The words that carry the label: without them two findings of one kind would look the same. */
function Words({ finding, version: { text } }: { readonly finding: Finding; readonly version: ReviewedText }) {
  const quote = quoteOf(text, finding.span, finding.evidence, { limit: 40, margin: 8 });
  return (
    <q class="label-quote" lang="zh-CN">
      <EvidenceText {...quote} family={familyOf(finding.label)} />
    </q>
  );
}

import { clauseNumber } from '../../core/clauses/clause-number.ts';
import { familyOf } from '../../core/labels/taxonomy.ts';
import type { Finding } from '../../core/review/review.ts';
import type { ReviewedText } from '../../ledger/texts.ts';
import { EvidenceText } from '../kit/EvidenceText.tsx';
import { quoteOf } from '../kit/quote-of.ts';
import { Seal } from '../kit/Seal.tsx';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { StoredComparison } from './compare-stored.ts';
import { balanceOf, type Balance } from './weigh.ts';

/** Labels gained at left, lost at right: before any wording, what it comes to. What may be to the person's cost is first. */
export function LabelChanges({ comparison }: { readonly comparison: StoredComparison }) {
  const t = useTranslator();
  const { then, now } = comparison;
  const { gained, lost } = balanceOf(comparison);
  const numberNow = ({ clause }: Finding) => clauseNumber(now.review.outline.clauses, clause);
  const numberThen = ({ clause }: Finding) => {
    const number = clauseNumber(then.review.outline.clauses, clause);
    return number === '' ? '' : t('changes.formerly', { number });
  };
  const asideOf = ({ heed, forYou }: Balance['gained']) => {
    const count = heed.length + forYou.length;
    return forYou.length === 0
      ? t('changes.places', { count })
      : t('changes.places.for-you', { count, forYou: forYou.length });
  };
  return (
    <div class="label-changes">
      <Section title={t('changes.gained')} aside={asideOf(gained)}>
        {gained.heed.length + gained.forYou.length === 0 ? (
          <p class="label-none">{t('changes.nothing-gained')}</p>
        ) : (
          <LabelList findings={[...gained.heed, ...gained.forYou]} version={now} numberOf={numberNow} />
        )}
      </Section>
      <Section title={t('changes.lost')} aside={asideOf(lost)}>
        {lost.heed.length + lost.forYou.length === 0 ? (
          <p class="label-none">{t('changes.nothing-lost')}</p>
        ) : (
          <LabelList findings={[...lost.forYou, ...lost.heed]} version={then} numberOf={numberThen} />
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

import { clauseNumber } from '../../core/clauses/clause-number.ts';
import { familyOf } from '../../core/labels/taxonomy.ts';
import type { ClauseChange, Side, WordChange } from '../../core/compare/comparison.ts';
import type { Finding } from '../../core/review/review.ts';
import type { ReviewedText } from '../../ledger/texts.ts';
import { isoDay } from '../kit/iso-day.ts';
import { raggedClass } from '../kit/ragged.ts';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { StoredComparison } from './compare-stored.ts';

const shownKinds = ['reworded', 'new', 'gone', 'moved'] as const;
type ShownKind = (typeof shownKinds)[number];

function isShown(change: ClauseChange): change is ClauseChange & { readonly kind: ShownKind } {
  return (shownKinds as readonly string[]).includes(change.kind);
}

/** What was only moved comes last; the rest stays in the order of the text. */
function weightOf({ kind }: ClauseChange): number {
  return kind === 'moved' ? 1 : 0;
}

interface Properties {
  readonly comparison: StoredComparison;
  /** When and where its first text was; read later than the consent, it is not said to be that of the time. */
  readonly then: { readonly at: string; readonly timeZone: string; readonly later: boolean };
  readonly nowDate: Date | null;
}

/** Clause by clause: kind, then, now. A real table; numbering, dates and spaces are one line below it. */
export function ChangesTable({ comparison, then: { at, timeZone, later }, nowDate }: Properties) {
  const t = useTranslator();
  const shown = comparison.changes.filter(isShown).sort((a, b) => weightOf(a) - weightOf(b));
  const noise = comparison.counts.noise;
  return (
    <>
      {shown.length > 0 && (
        <table class="changes-table" aria-label={t('changes.table')}>
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden-text">{t('changes.kind')}</span>
              </th>
              <th scope="col">
                {t(later ? 'changes.then.read' : 'changes.then')}{' '}
                <span class="changes-date">{isoDay(new Date(at), timeZone)}</span>
              </th>
              <th scope="col">
                {t('changes.now')} <span class="changes-date">{nowDate === null ? '' : isoDay(nowDate)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <Change
                key={`${startOf(change.then)} ${startOf(change.now)}`}
                change={change}
                comparison={comparison}
                later={later}
              />
            ))}
          </tbody>
        </table>
      )}
      {noise > 0 && <p class="changes-noise">{t('changes.noise', { count: noise })}</p>}
    </>
  );
}

function startOf(side: Side | null): string {
  return side === null ? '-' : String(side.span.start);
}

function Change({
  change,
  comparison: { then, now },
  later,
}: {
  readonly change: ClauseChange & { readonly kind: ShownKind };
  readonly comparison: StoredComparison;
  readonly later: boolean;
}) {
  const t = useTranslator();
  const formerly = numberOf(change.then, then);
  const present = numberOf(change.now, now);
  const number =
    change.kind === 'moved' && formerly !== present
      ? t('changes.moved-from-to', { then: formerly, now: present })
      : change.kind === 'gone'
        ? formerly && t('changes.formerly', { number: formerly })
        : present;
  return (
    <tr class={`change change-${change.kind}`}>
      <th scope="row">
        {t(`changes.kind.${change.kind}`)}
        <span class="change-number" lang="zh-CN">
          {number}
        </span>
      </th>
      <td
        data-side={t(later ? 'changes.then.read' : 'changes.then')}
        class={change.then === null ? 'change-empty' : ''}
      >
        {change.then === null ? (
          <p class="change-absent">{t(later ? 'changes.absent-then.read' : 'changes.absent-then')}</p>
        ) : (
          <SideText side={change.then} version={then} words={change.words} which="then" />
        )}
      </td>
      <td data-side={t('changes.now')}>
        {change.now === null ? (
          <p class="change-absent">{t('changes.absent-now')}</p>
        ) : (
          <SideText side={change.now} version={now} words={change.words} which="now" />
        )}
        <ChangedLabels gained={change.gained} lost={change.lost} />
      </td>
    </tr>
  );
}

function numberOf(side: Side | null, version: ReviewedText): string {
  return side === null ? '' : clauseNumber(version.review.outline.clauses, side.clause);
}

interface SideProperties {
  readonly side: Side;
  readonly version: ReviewedText;
  readonly words: readonly WordChange[];
  readonly which: 'then' | 'now';
}

/** One side; word marks only within a reworded clause, since a clause wholly new or gone says so already. */
function SideText({ side, version: { text }, words, which }: SideProperties) {
  const whole = text.slice(side.span.start, side.span.end);
  const classes = `change-words ${raggedClass(whole)}`;
  if (words.length === 0)
    return (
      <p class={classes} lang="zh-CN">
        {whole}
      </p>
    );
  return (
    <p class={classes} lang="zh-CN">
      {words.map((word) => {
        const span = word[which];
        if (span === null) return null;
        const piece = text.slice(span.start, span.end);
        if (word.kind === 'same') return piece;
        const Tag = which === 'then' ? 'del' : 'ins';
        return <Tag key={span.start}>{piece}</Tag>;
      })}
    </p>
  );
}

function ChangedLabels({ gained, lost }: { readonly gained: readonly Finding[]; readonly lost: readonly Finding[] }) {
  if (gained.length + lost.length === 0) return null;
  return (
    <ul class="change-labels">
      {unique(gained).map((label) => (
        <ChangedLabel key={`+${label}`} label={label} sign="+" />
      ))}
      {unique(lost).map((label) => (
        <ChangedLabel key={`-${label}`} label={label} sign="−" />
      ))}
    </ul>
  );
}

function unique(findings: readonly Finding[]): Finding['label'][] {
  return [...new Set(findings.map(({ label }) => label))];
}

function ChangedLabel({ label, sign }: { readonly label: Finding['label']; readonly sign: '+' | '−' }) {
  const t = useTranslator();
  return (
    <li>
      <span aria-hidden="true" class="change-sign">
        {sign}
      </span>
      <span class="hidden-text">{t(sign === '+' ? 'changes.plus' : 'changes.minus')}</span>
      <Seal family={familyOf(label)} size={16} />
      <span>{t(`labels.${label}`)}</span>
    </li>
  );
}

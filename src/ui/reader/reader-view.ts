import { clauseNumber } from '../../core/clauses/clause-number.ts';
import type { Clause } from '../../core/clauses/outline.ts';
import { familyOf, type Family, type LabelId, type ModifierId } from '../../core/labels/taxonomy.ts';
import type { Review } from '../../core/review/review.ts';
import { mergeSpans, type Span } from '../../core/span.ts';

/** What one family says in one sentence: a mark in the text and an item of the list. */
export interface ReaderMark {
  /** Index among all marks, in the order of the text. */
  readonly index: number;
  readonly family: Family;
  /** Gravest first. */
  readonly labels: readonly LabelId[];
  /** Words that add weight (无需通知, 永久), each once, those of the gravest label first. */
  readonly modifiers: readonly ModifierId[];
  readonly span: Span;
  /** In order, disjoint. */
  readonly evidence: readonly Span[];
  /** How its clause is cited; empty when it has no number. */
  readonly number: string;
  readonly plain: string;
  readonly basis: string | null;
  /** Indices into the review's findings, gravest first. */
  readonly findings: readonly number[];
  /** Start of the chapter it stands in; null before the first. */
  readonly chapter: number | null;
}

/** A line of the contents. */
export interface Chapter {
  readonly start: number;
  readonly title: string;
}

export interface ReaderView {
  readonly marks: readonly ReaderMark[];
  readonly chapters: readonly Chapter[];
}

/** Words of a chapter without heading that stand for it in the contents. */
const titleLength = 16;

/** Marks and contents of an agreement. Findings in doubt are not marked. */
export function toReaderView(text: string, review: Review): ReaderView {
  const chapters = chaptersOf(text, review.outline.clauses);
  const numbers = new Map(review.outline.clauses.map(({ start, number }) => [start, number?.length ?? 0]));
  const groups = new Map<string, { family: Family; span: Span; findings: number[] }>();
  review.findings.forEach(({ certainty, label, sentence, span }, index) => {
    if (certainty !== 'sure') return;
    const family = familyOf(label);
    const key = `${String(sentence)} ${family}`;
    const group = groups.get(key) ?? { family, span, findings: [] };
    group.findings.push(index);
    groups.set(key, group);
  });
  const marks = [...groups.values()]
    .map((group) => ({ group, first: firstEvidence(review, group.findings, group.span) }))
    .sort((a, b) => a.group.span.start - b.group.span.start || a.first - b.first)
    .flatMap(({ group: { family, span, findings } }, index): ReaderMark[] => {
      const own = findings.flatMap((at) => review.findings[at] ?? []).sort((a, b) => b.severity - a.severity);
      const gravest = own[0];
      if (gravest === undefined) return [];
      return [
        {
          index,
          family,
          labels: own.map(({ label }) => label),
          modifiers: [...new Set(own.flatMap(({ modifiers }) => modifiers))],
          span,
          evidence: mergeSpans(own.flatMap(({ evidence }) => evidence)).flatMap((one) =>
            withoutNumber(one, text, numbers),
          ),
          number: clauseNumber(review.outline.clauses, gravest.clause),
          plain: gravest.plain,
          basis: gravest.bases[0] ?? null,
          findings: own.map((finding) => review.findings.indexOf(finding)),
          chapter: chapters.findLast(({ start }) => start <= span.start)?.start ?? null,
        },
      ];
    });
  return { marks, chapters };
}

function firstEvidence(review: Review, findings: readonly number[], span: Span): number {
  return Math.min(...findings.map((at) => review.findings[at]?.evidence[0]?.start ?? span.start));
}

/** Evidence that begins with the clause's number begins at the words: the number has its own column. */
function withoutNumber({ start, end }: Span, text: string, numbers: ReadonlyMap<number, number>): readonly Span[] {
  let from = start + (numbers.get(start) ?? 0);
  while (from > start && from < end && /\s/.test(text.charAt(from))) from += 1;
  return from < end ? [{ start: from, end }] : [];
}

function chaptersOf(text: string, clauses: readonly Clause[]): readonly Chapter[] {
  const top = clauses.filter(({ parent }) => parent === null);
  // One clause around everything (a title) says nothing: its children are the contents then.
  const shown = top.length > 1 ? top : clauses.filter(({ parent }) => parent === null || parent === top[0]?.id);
  return shown.map((clause) => ({ start: clause.start, title: titleOf(text, clause) }));
}

function titleOf(text: string, { number, heading, start, end }: Clause): string {
  const words =
    heading === null
      ? text.slice(start + (number?.length ?? 0), Math.min(end, start + (number?.length ?? 0) + titleLength))
      : text.slice(heading.start, heading.end);
  const line = words.trim().split(/[\r\n]/)[0] ?? '';
  return `${number ?? ''}${number !== null && /[\d条章节]$/.test(number) ? ' ' : ''}${line}`;
}

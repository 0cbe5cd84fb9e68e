import type { Span } from '../span.ts';
import type { Line } from '../text/lines.ts';
import { cutSentences } from '../text/sentences.ts';
import { isInside } from './find-inline-contents.ts';
import type { BuiltClauses } from './build-clauses.ts';
import type { Sentence } from './outline.ts';

const LONGEST_TITLE = 40;
const ANNOUNCES = /(?:如下|包括|下列|以下|之一|情形|情况|除外|行为|条件)[^。;!?]{0,12}$/;

/** Whether a sentence announces the list that follows it. */
function announces(text: string, span: Span): boolean {
  const last = text.charAt(span.end - 1);
  if (last === ':') return true;
  return !'。;!?'.includes(last) && ANNOUNCES.test(text.slice(Math.max(span.start, span.end - 24), span.end));
}

/** Whether a line at the head of the document is part of its title: words, and no stop, comma or colon among them. */
function isTitle(text: string, span: Span): boolean {
  return span.end - span.start <= LONGEST_TITLE && !/[。,;:!?、]/.test(text.slice(span.start, span.end));
}

/** Index of the innermost clause at each sentence, -1 before the first. */
function findHomes(spans: readonly Span[], { clauses }: BuiltClauses): number[] {
  const indexOf = new Map(clauses.map(({ id }, index) => [id, index] as const));
  let next = 0;
  let home = -1;
  return spans.map((span) => {
    while (next < clauses.length && (clauses[next]?.start ?? 0) < span.end) home = next++;
    while (home >= 0 && (clauses[home]?.end ?? 0) <= span.start) home = indexOf.get(clauses[home]?.parent ?? '') ?? -1;
    return home;
  });
}

/** A list that a sentence of the clause has announced and that still goes on. */
interface OpenList {
  /** Index of the announcing sentence. */
  readonly sentence: number;
  /** Whether the last item without a number ended in ；, so that one more has to follow. */
  goesOn: boolean;
}

/** Finds, sentence by sentence, which one announced the list that each belongs to. */
class LeadIns {
  /** By clause index: what a sentence directly in it announced last. -1 is the text before the first clause. */
  private readonly lists = new Map<number, OpenList>();
  /** By clause index: what announced the clause itself, as an item of a list. */
  private readonly inherited = new Map<number, number | null>();

  /** The sentence that announced this clause; asked once, at the first sentence of the clause. */
  private enter(clause: number, parent: number): number | null {
    const known = this.inherited.get(clause);
    if (known !== undefined) return known;
    const own = this.lists.get(parent)?.sentence;
    const lead = own ?? (parent >= 0 ? (this.inherited.get(parent) ?? null) : null);
    this.inherited.set(clause, lead);
    return lead;
  }

  /** The lead-in of the next sentence; `item` says whether it looks like an item: a bullet, or ends in ；. */
  next(
    index: number,
    clause: number,
    parent: number,
    look: { item: boolean; goesOn: boolean; announces: boolean; heading: boolean },
  ): number | null {
    const announced = clause < 0 ? null : this.enter(clause, parent);
    const list = this.lists.get(clause);
    if (look.heading) return announced;
    if (look.announces) {
      this.lists.set(clause, { sentence: index, goesOn: false });
      return list && look.item ? list.sentence : announced;
    }
    if (!list) return announced;
    if (look.item) {
      list.goesOn = look.goesOn;
      return list.sentence;
    }
    this.lists.delete(clause);
    return list.goesOn ? list.sentence : announced;
  }
}

/** Sentences with the clause they stand in, their role and the sentence that announces their list. */
export function buildSentences(
  text: string,
  lines: readonly Line[],
  contents: { readonly lines: Uint8Array; readonly spans: readonly Span[] },
  built: BuiltClauses,
): Sentence[] {
  const { clauses, headingEnds } = built;
  const starts = lines.filter((line) => !line.continues).flatMap(({ start, content }) => [start, content]);
  const entries = contents.spans.flatMap(({ start, end }) => [start, end]);
  const breaks = Int32Array.from([...starts, ...entries, ...clauses.map(({ start }) => start)]).sort();
  const spans = cutSentences(text, breaks);
  const homes = findHomes(spans, built);
  const indexOf = new Map(clauses.map(({ id }, index) => [id, index] as const));
  const leadIns = new LeadIns();
  let lineAt = 0;
  let titled = true;
  return spans.map((span, index): Sentence => {
    while (lineAt + 1 < lines.length && (lines[lineAt + 1] as Line).start <= span.start) lineAt++;
    const home = homes[index] ?? -1;
    const clause = clauses[home];
    titled &&= isTitle(text, span);
    const heading =
      titled || lines[lineAt]?.level === 1 || (clause !== undefined && span.end <= (headingEnds[home] ?? -1));
    const role =
      contents.lines[lineAt] === 1 || isInside(contents.spans, span.start) ? 'contents' : heading ? 'heading' : 'body';
    const parent = indexOf.get(clause?.parent ?? '') ?? -1;
    const goesOn = text.charAt(span.end - 1) === ';';
    const item = goesOn || (lines[lineAt]?.bullet === true && span.start === lines[lineAt]?.content);
    const leadIn = leadIns.next(index, home, parent, { item, goesOn, announces: announces(text, span), heading });
    return {
      start: span.start,
      end: span.end,
      clause: clause?.id ?? null,
      role,
      leadIn: role === 'body' ? leadIn : null,
    };
  });
}

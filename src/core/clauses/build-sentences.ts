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
function findHomes(spans: readonly Span[], { clauses, parents }: BuiltClauses): number[] {
  let next = 0;
  let home = -1;
  return spans.map((span) => {
    while (next < clauses.length && (clauses[next]?.start ?? 0) < span.end) home = next++;
    while (home >= 0 && (clauses[home]?.end ?? 0) <= span.start) home = parents[home] ?? -1;
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
  /** By clause index: what a sentence directly in it announced last. */
  private readonly lists: (OpenList | undefined)[];
  /** By clause index: what announced the clause itself, as an item of a list; undefined until it was asked. */
  private readonly inherited: (number | null | undefined)[];
  /** What a sentence before the first clause announced last. */
  private opening: OpenList | undefined;

  constructor(clauses: number) {
    this.lists = new Array<undefined>(clauses).fill(undefined);
    this.inherited = new Array<undefined>(clauses).fill(undefined);
  }

  /** The sentence that announced this clause; asked once, at the first sentence of the clause. */
  private enter(clause: number, parent: number): number | null {
    const known = this.inherited[clause];
    if (known !== undefined) return known;
    const own = (parent < 0 ? this.opening : this.lists[parent])?.sentence;
    const lead = own ?? (parent >= 0 ? (this.inherited[parent] ?? null) : null);
    this.inherited[clause] = lead;
    return lead;
  }

  private open(clause: number, list: OpenList | undefined): void {
    if (clause < 0) this.opening = list;
    else this.lists[clause] = list;
  }

  /** The lead-in of the next sentence; `item` says whether it looks like an item: a bullet, or ends in ；. */
  next(
    index: number,
    clause: number,
    parent: number,
    look: { item: boolean; goesOn: boolean; announces: boolean; heading: boolean },
  ): number | null {
    const announced = clause < 0 ? null : this.enter(clause, parent);
    const list = clause < 0 ? this.opening : this.lists[clause];
    if (look.heading) return announced;
    if (look.announces) {
      this.open(clause, { sentence: index, goesOn: false });
      return list && look.item ? list.sentence : announced;
    }
    if (!list) return announced;
    if (look.item) {
      list.goesOn = look.goesOn;
      return list.sentence;
    }
    this.open(clause, undefined);
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
  const { clauses, parents, headingEnds } = built;
  const breaks: number[] = [];
  for (const { continues, start, content } of lines) if (!continues) breaks.push(start, content);
  for (const { start, end } of contents.spans) breaks.push(start, end);
  for (const { start } of clauses) breaks.push(start);
  const spans = cutSentences(text, Int32Array.from(breaks).sort());
  const homes = findHomes(spans, built);
  const leadIns = new LeadIns(clauses.length);
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
    const parent = parents[home] ?? -1;
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

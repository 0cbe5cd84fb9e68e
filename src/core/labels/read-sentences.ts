import type { Clause, Outline } from '../clauses/outline.ts';
import type { Span } from '../span.ts';
import { isTableHead } from './is-table-head.ts';
import { readRules, type RuleHit } from './match-rules.ts';
import { createNormalRoom, normalise, writeNormalText, type NormalRoom, type NormalText } from './normal-text.ts';
import { partyNames } from './party-names.ts';
import type { ModifierId } from './taxonomy.ts';

/** A sentence as the analyser reads it: its own words and what stands around it. */
export interface Reading {
  readonly normal: NormalText;
  readonly hits: readonly RuleHit[];
  readonly modifiers: readonly ModifierId[];
  /** Whether it can carry labels at all: headings, contents and bare titles cannot. */
  readonly body: boolean;
  /** Headings above it, innermost first, in normal form, at most 60 characters. */
  readonly heading: string;
  /** Index of the sentence that introduces it, -1 when there is none. */
  readonly leadIn: number;
  /** Index of the body sentence before and after it, -1 when there is none near. */
  readonly before: number;
  readonly after: number;
}

const unread = { hits: [], modifiers: [] } as const;

/** The headings above a clause, innermost first. */
function headingsAbove(source: string, clauses: ReadonlyMap<string, Clause>, id: string | null): string {
  let text = '';
  for (let at = id, steps = 0; at !== null && steps < 8; steps++) {
    const clause = clauses.get(at);
    if (clause === undefined) break;
    if (clause.heading !== null) text += `${normalise(source.slice(clause.heading.start, clause.heading.end))}。`;
    at = clause.parent;
  }
  return text.slice(0, 60);
}

/** “三、我们如何共享您的个人信息”: a line of a list of contents that the outline took for a sentence. */
const titleLine =
  /^(?:[（(]?[0-9.一二三四五六七八九十]{1,5}[）)、．.]?)?[PU]?(?:的[^，。；：]{1,8})?(?:将|会)?如何[^，。；：！？…]{2,40}$/u;
const longestTitle = 60;
/** What no such line ends with, as nearly every sentence does. */
const stops = new Set([...'，。；：！？…'].map((stop) => stop.charCodeAt(0)));

/** Whether a sentence is only a title or the head of a table, whose cells only the source tells apart. */
function isTitle(normal: NormalText, source: string, { start, end }: Span): boolean {
  const { units, from, length } = normal;
  if (length > longestTitle || stops.has(units[from + length - 1] ?? 0)) return false;
  return titleLine.test(normal.text) || isTableHead(source.slice(start, end));
}

/**
 * Reads every sentence of an outline, in order. Their texts are written to `kept` when they find place there, and are
 * lost when it is used again.
 */
export function readSentences(source: string, outline: Outline, kept?: NormalRoom): readonly Reading[] {
  const names = partyNames(outline.parties, source);
  const clauses = new Map(outline.clauses.map((clause) => [clause.id, clause]));
  const headings = new Map<string | null, string>();
  const body = outline.sentences.map(({ role }) => role === 'body');
  const after: number[] = new Array<number>(body.length).fill(-1);
  for (let at = body.length - 2; at >= 0; at--) after[at] = body[at + 1] === true ? at + 1 : (after[at + 1] ?? -1);
  const size = outline.sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  const room = kept !== undefined && kept.units.length >= size ? kept : createNormalRoom(size);
  room.length = 0;
  let before = -1;
  return outline.sentences.map((sentence, index) => {
    const normal = writeNormalText(room, source, sentence, names);
    let heading = headings.get(sentence.clause);
    if (heading === undefined) {
      heading = headingsAbove(source, clauses, sentence.clause);
      headings.set(sentence.clause, heading);
    }
    const isBody = body[index] === true && !isTitle(normal, source, sentence);
    const { hits, modifiers } = isBody ? readRules(normal) : unread;
    const reading: Reading = {
      normal,
      hits,
      modifiers,
      body: isBody,
      heading,
      leadIn: sentence.leadIn ?? -1,
      before,
      after: after[index] ?? -1,
    };
    if (isBody) before = index;
    return reading;
  });
}

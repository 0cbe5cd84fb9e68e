import type { Span } from '../span.ts';
import type { Marker } from './marker.ts';
import { rankOf } from './marker.ts';

/** A heading: its words, and whether they fill the line, so that the sentence is nothing but a heading. */
export interface Heading {
  readonly span: Span;
  readonly whole: boolean;
}

/** What surrounds the words after a number. */
export interface HeadingContext {
  /** Where the words of the clause's first line end: at the line's end, or where the next clause starts. */
  readonly end: number;
  /** Whether a subordinate clause or a line without a number follows inside the clause. */
  readonly hasBody: boolean;
  /** Whether the clause stands at the top of the outline. */
  readonly isTop: boolean;
  /** Whether the clause before it in its row has no heading: then this one, likely an item, has none either. */
  readonly afterPlain: boolean;
  /** Bracketed words that occur more than once: placeholders, not headings. */
  readonly placeholders: ReadonlySet<string>;
}

const LONGEST_HEADING = 40;
const LEAD_IN = /^(?:【([^【】]{1,30})】|\*\*([^*]{1,30})\*\*|([^,。;:、!?\s*"“”()]{2,14})\*{0,2}(?= ?:|。|---))/;
/** Words that do something to someone: sentences have them, headings hardly ever. */
export const OPERATIVE =
  /(?<![的与和及、])(?:同意|理解|确认|承诺|保证)(?![与和及、]|书|$)|如下|下列|以下|包括|不得|(?<!所)有权(?!利)|应当|应该|必须|除非|如果|情况下|您(?:可|应|须|需|在|不|将|已|承诺)|(?:时|后|的|于|(?<!行)为|是|并|且|或)$/;

/** `您同意：`, `双方承诺：`: someone states what follows. */
const STATES = /(?:同意|理解|确认|承诺|保证|知悉|了解|声明|认可)$/;

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && ' \n*_#、.:-'.includes(text.charAt(from))) from++;
  while (to > from && ' \n*_#:-'.includes(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Words without the brackets that stand around all of them. */
function unbracket(text: string, span: Span): Span {
  const inner = text.charAt(span.start) === '【' && text.charAt(span.end - 1) === '】';
  return inner ? trim(text, span.start + 1, span.end - 1) : span;
}

/** The heading of a clause that starts with `marker`, on folded text; undefined when it has none. */
export function findHeading(text: string, marker: Marker, context: HeadingContext): Heading | undefined {
  if (marker.style === 'plain')
    return { span: trim(text, marker.start, marker.end), whole: text.charAt(marker.end) !== '】' };
  if (marker.style === 'lead') return { span: unbracket(text, trim(text, marker.start, marker.end)), whole: true };
  const words = trim(text, marker.end, context.end);
  const length = words.end - words.start;
  if (length <= 0) return undefined;
  const rest = text.slice(words.start, Math.min(words.end, words.start + LONGEST_HEADING + 1));
  const chapter = rankOf(marker) <= 5 || (context.isTop && context.hasBody);
  if (
    length <= LONGEST_HEADING &&
    !/[。;!?]/.test(rest) &&
    (context.hasBody || chapter) &&
    !(context.afterPlain && rankOf(marker) >= 9)
  ) {
    const colon = text.slice(words.end, context.end).includes(':');
    const operative = /[,]/.test(rest) || OPERATIVE.test(rest);
    if (chapter || marker.level > 0 ? !operative || (length <= 30 && !colon) : !operative && (!colon || length <= 12))
      return { span: unbracket(text, words), whole: true };
  }
  const found = LEAD_IN.exec(text.slice(words.start, words.start + LONGEST_HEADING));
  if (!found || context.placeholders.has(found[0])) return undefined;
  const inner = found[1] ?? found[2] ?? found[3] ?? '';
  if (found[3] !== undefined && (OPERATIVE.test(inner) || STATES.test(inner))) return undefined;
  // A sentence of a few words is no heading: something has to follow it.
  if (text.charAt(words.start + found[0].length) === '。' && words.start + found[0].length + 1 >= words.end)
    return undefined;
  const start = words.start + found[0].indexOf(inner);
  return { span: trim(text, start, start + inner.length), whole: false };
}

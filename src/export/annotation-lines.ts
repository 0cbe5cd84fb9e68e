import { z } from 'zod/mini';
import { isLeftOpen } from './annotation.ts';
import { namePerson } from './corpus/corpus-format.ts';
import type { ForeignSentence } from '../core/annotate/place-labels.ts';
import { onOneLine } from '../core/annotate/project.ts';
import { parseJson } from '../core/parse-json.ts';
import { sha256Schema } from '../core/record/sha256.ts';
import { toCodePoints } from '../core/text/code-points.ts';

const point = z.int().check(z.gte(0));

/** Who annotated, or what: on one line, as no file can be made to say otherwise. */
const maker = z.string().check(z.refine((name) => onOneLine(name) === name));

/** What is taken over of a line of `mingyue annotate`; whatever else it holds is left alone. */
const lineSchema = z.object({
  source: z.string().check(z.maxLength(4000)),
  sha256: sha256Schema,
  textSha256: sha256Schema,
  title: z.optional(z.nullable(z.string())),
  annotator: z.optional(maker),
  offsets: z.literal('codepoint'),
  sentences: z.array(
    z.object({
      start: point,
      end: point,
      open: z.optional(z.literal(true)),
      doubtful: z.optional(z.literal(true)),
      disputed: z.optional(z.literal(true)),
      comment: z.optional(z.string()),
      labels: z.array(
        z.object({
          label: z.string(),
          evidence: z._default(z.array(z.tuple([point, point])), []),
          by: z._default(maker, ''),
        }),
      ),
    }),
  ),
  text: z.optional(z.string()),
});
export type AnnotationLine = z.infer<typeof lineSchema>;

/** A line of a file, numbered from 1: an annotated document, or why it is not taken. */
export type ReadLine =
  | { readonly line: number; readonly annotation: AnnotationLine }
  | { readonly line: number; readonly annotation: null; readonly fault: 'bad-line' | 'bad-name' };

/** The lines of a file that hold anything. */
export function parseAnnotationLines(content: string): readonly ReadLine[] {
  return content.split('\n').flatMap((text, at): readonly ReadLine[] => {
    if (text.trim() === '') return [];
    const parsed = lineSchema.safeParse(parseJson(text));
    if (parsed.success) return [{ line: at + 1, annotation: parsed.data }];
    // The only check of our own.
    const fault = parsed.error.issues.every(({ code }) => code === 'custom') ? 'bad-name' : 'bad-line';
    return [{ line: at + 1, annotation: null, fault }];
  });
}

/** What a line says of a text, in offsets into it. */
export function toForeignSentences({ sentences }: AnnotationLine, text: string): readonly ForeignSentence[] {
  const map = toCodePoints(text);
  const at = (offset: number): number => map.toUtf16(offset);
  return sentences.map((sentence) => ({
    start: at(sentence.start),
    end: at(sentence.end),
    labels: sentence.labels.map(({ label, evidence }) => ({
      label,
      evidence: evidence.map(([from, to]) => ({ start: at(from), end: at(to) })),
    })),
    open: isLeftOpen(sentence),
    doubtful: sentence.doubtful ?? false,
    comment: sentence.comment ?? '',
  }));
}

/** How many sentences of a line annotators differed on, undecided: nobody has judged them so, and they stay open. */
export function countDisputed({ sentences }: AnnotationLine): number {
  return sentences.filter(({ disputed }) => disputed === true).length;
}

/** Who annotated the lines, when it was one person. */
export function annotatorOf(lines: readonly AnnotationLine[]): string | null {
  const makers = new Set(
    lines.flatMap(({ annotator, sentences }) =>
      annotator === undefined ? sentences.flatMap(({ labels }) => labels.map(({ by }) => by)) : [namePerson(annotator)],
    ),
  );
  const [only] = makers;
  return makers.size === 1 && only?.startsWith('person:') === true ? only.slice('person:'.length) : null;
}

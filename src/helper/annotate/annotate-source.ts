import { hashOf } from '../../core/record/hash.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import { longestReviewed } from '../../core/review/longest-reviewed.ts';
import { reviewAgreement } from '../../core/review/review-agreement.ts';
import { createIntlSegmenter } from '../../core/segment/intl-segmenter.ts';
import type { Segmenter } from '../../core/segment/segmenter.ts';
import { toAnnotatedDocument } from '../../export/annotation.ts';
import { toBrat } from '../../export/corpus/brat.ts';
import { corpusFormats, type CorpusFormatName } from '../../export/corpus/corpus-formats.ts';
import { loadModel } from '../load-model.ts';
import { readSource, type SourceProblem } from '../read-source.ts';
import { openJieba } from '../words/jieba-segmenter.ts';
import { toSourceIri } from './source-iri.ts';

export interface AnnotateOptions {
  readonly format: CorpusFormatName | 'brat';
  readonly withText: boolean;
  /** Where the output stands; null for standard output. */
  readonly folder: string | null;
}

/** An annotated document in the form of its format. */
export interface Annotated {
  /** Path as given, `-` for standard input. */
  readonly source: string;
  readonly sha256: string;
  readonly chunk: string;
  /** The source text, for formats that keep it in a file of its own; empty for others. */
  readonly text: string;
}

/** Reads, reviews and serialises one file. */
export async function annotateSource(
  source: string,
  { format, withText, folder }: AnnotateOptions,
): Promise<Result<Annotated, SourceProblem>> {
  const read = await readSource(source);
  if (!read.ok) return read;
  const { document, sha256 } = read.value;
  const { text, title, emphasis } = document;
  const review = reviewAgreement(text, { title, model: loadModel(), emphasis });
  if (review.skipped !== undefined) return fail({ id: review.skipped, amount: longestReviewed });
  const annotation = toAnnotatedDocument(text, review, { source, sha256, textSha256: hashOf(text) });
  if (format === 'brat') {
    const { txt, ann } = toBrat({ annotation, text });
    return succeed({ source, sha256, chunk: ann, text: txt });
  }
  const words = format === 'conllu' ? findSegmenter() : { segmenter: createIntlSegmenter(), segmenterName: '' };
  return succeed({
    source,
    sha256,
    chunk: corpusFormats[format].toChunk(
      { annotation, text },
      { withText, iri: toSourceIri(source, folder), ...words },
    ),
    text: '',
  });
}

function findSegmenter(): { readonly segmenter: Segmenter; readonly segmenterName: string } {
  const jieba = openJieba();
  return jieba.ok
    ? { segmenter: jieba.value, segmenterName: 'nodejieba with legal words' }
    : { segmenter: createIntlSegmenter(), segmenterName: 'Intl.Segmenter' };
}

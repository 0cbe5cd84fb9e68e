import type { CorpusFormat } from './corpus-format.ts';
import { hasMember, isCutOff, makerIn, parseJsonLine, toDocumentLine } from './json-lines.ts';

/**
 * doccano, sequence labelling: JSONL of `{"text","label":[[start,end,label]]}`; other members become its metadata, doubtful labels and
 * who annotated among them (github.com/doccano/doccano, “Import dataset”, JSONL). doccano counts as Python does: code points.
 */
export const doccano: CorpusFormat = {
  open: '',
  between: '\n',
  close: '\n',
  oneLine: true,
  toChunk: ({ annotation, text }) => {
    const { source, sha256, sentences, engine, model, annotator } = annotation;
    const triples = (kind: 'labels' | 'unsure') =>
      sentences.flatMap(({ start, end, [kind]: labels = [] }) => labels.map((one) => [start, end, one.label]));
    const unsure = triples('unsure');
    return JSON.stringify({
      text,
      label: triples('labels'),
      ...(unsure.length > 0 ? { unsure } : {}),
      source,
      sha256,
      offsets: 'codepoint',
      engine,
      model,
      ...(annotator === undefined ? {} : { annotator }),
    });
  },
  documentOf: (line) => {
    const value = parseJsonLine(line);
    if (!hasMember(value, 'label')) return undefined;
    return toDocumentLine(value, { maker: makerIn(value) });
  },
  canBegin: (line) => isCutOff(line, '{"text":'),
};

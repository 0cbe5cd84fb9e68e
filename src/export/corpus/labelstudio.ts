import { nameMaker, sliceByPoints, type CorpusFormat } from './corpus-format.ts';
import { canBeginList, documentInList, jsonList, textUnder, toDocumentLine, valueUnder } from './json-lines.ts';

/**
 * Label Studio: a list of tasks with pre-annotations (labelstud.io/guide/predictions), for a labelling configuration
 * `<Text name="text" value="$text"/><Labels name="label" toName="text">…`. Its text regions count as Python does: code
 * points, “\r\n” as two (labelstud.io/tags/text). Doubtful labels are a prediction of their own: the first holds none.
 */
export const labelstudio: CorpusFormat = {
  ...jsonList,
  toChunk: ({ annotation, text }) => {
    const { source, sha256, sentences, engine, model } = annotation;
    const quote = sliceByPoints(text);
    const result = (kind: 'labels' | 'unsure') =>
      sentences.flatMap(({ start, end, [kind]: labels = [] }) =>
        labels.map(({ label, score }) => ({
          id: `${String(start)}-${label}`,
          from_name: 'label',
          to_name: 'text',
          type: 'labels',
          value: { start, end, text: quote(start, end), labels: [label] },
          score,
        })),
      );
    const version = nameMaker(engine, model);
    const unsure = result('unsure');
    return JSON.stringify({
      data: { text, source, sha256, offsets: 'codepoint' },
      predictions: [
        { model_version: version, result: result('labels') },
        ...(unsure.length > 0 ? [{ model_version: `${version} unsure`, result: unsure }] : []),
      ],
    });
  },
  documentOf: (line) =>
    documentInList(line, (task) =>
      toDocumentLine(valueUnder(task, 'data'), {
        maker: textUnder(task, 'predictions', '0', 'model_version'),
      }),
    ),
  canBegin: (line) => canBeginList(line, '{"data":{"text":'),
};

import { nameMaker, namePerson, sliceByPoints, type CorpusFormat } from './corpus-format.ts';
import {
  canBeginList,
  documentInList,
  jsonList,
  personUnder,
  textUnder,
  toDocumentLine,
  valueUnder,
} from './json-lines.ts';

/**
 * Label Studio: a list of tasks with pre-annotations (labelstud.io/guide/predictions), for a labelling configuration
 * `<Text name="text" value="$text"/><Labels name="label" toName="text">…`. Its text regions count as Python does: code
 * points, “\r\n” as two (labelstud.io/tags/text). Doubtful labels are a prediction of their own: the first holds none.
 * What a person made is an annotation instead (labelstud.io/guide/task_format), what he doubts a prediction in his name. The
 * name itself stands in the data: `completed_by` takes users of that Label Studio only, and an import that names another
 * is refused whole (github.com/HumanSignal/label-studio/pull/1184). Without it the annotations are those of who imports.
 */
export const labelstudio: CorpusFormat = {
  ...jsonList,
  toChunk: ({ annotation, text }) => {
    const { source, sha256, sentences, engine, model, annotator } = annotation;
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
    const data = { text, source, sha256, offsets: 'codepoint' };
    const labels = result('labels');
    const unsure = result('unsure');
    const inDoubt = (maker: string) =>
      unsure.length > 0 ? [{ model_version: `${maker} unsure`, result: unsure }] : [];
    if (annotator !== undefined)
      return JSON.stringify({
        data: { ...data, annotator },
        annotations: [{ result: labels }],
        predictions: inDoubt(namePerson(annotator)),
      });
    const maker = nameMaker(engine, model);
    return JSON.stringify({ data, predictions: [{ model_version: maker, result: labels }, ...inDoubt(maker)] });
  },
  documentOf: (line) =>
    documentInList(line, (task) =>
      toDocumentLine(valueUnder(task, 'data'), {
        maker: personUnder(task, 'data', 'annotator') ?? textUnder(task, 'predictions', '0', 'model_version'),
      }),
    ),
  canBegin: (line) => canBeginList(line, '{"data":{"text":'),
};

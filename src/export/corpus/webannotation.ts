import type { AnnotatedLabel } from '../annotation.ts';
import { documentId, nameMaker, namePerson, sliceByPoints, type CorpusFormat } from './corpus-format.ts';
import { canBeginList, documentInList, jsonList, personUnder, textUnder } from './json-lines.ts';

/** Characters of context on either side of a quote, enough to tell it from its likes. */
const context = 32;

/**
 * W3C Web Annotation (www.w3.org/TR/annotation-model): a JSON-LD list of annotation pages, one a document. Each label
 * tags its sentence; what raised it is highlighted. A doubtful label questions instead, without its evidence. What a
 * person made names its creator, and has names of its own beside another person's on the same document. Positions count code points, as the model has it (§ 4.2.3).
 */
export const webannotation: CorpusFormat = {
  ...jsonList,
  toChunk: ({ annotation, text }, { iri }) => {
    const { sentences, engine, model, annotator } = annotation;
    const whose = annotator === undefined ? '' : `:${encodeURIComponent(namePerson(annotator.toWellFormed()))}`;
    const page = `urn:mingyue:${documentId(annotation)}${whose}`;
    const quote = sliceByPoints(text);
    const target = (start: number, end: number) => ({
      source: iri,
      selector: [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact: quote(start, end),
          prefix: quote(Math.max(0, start - context), start),
          suffix: quote(end, end + context),
        },
      ],
    });
    const made = {
      ...(annotator === undefined ? {} : { creator: { type: 'Person', name: annotator } }),
      generator: {
        id: 'urn:mingyue:engine',
        type: 'Software',
        name: `Mingyue ${nameMaker(engine, model)}`,
      },
    };
    const tag = (label: string) => ({ type: 'TextualBody', purpose: 'tagging', value: label, format: 'text/plain' });
    const why = ({ score, by }: AnnotatedLabel, ...words: readonly string[]) => ({
      type: 'TextualBody',
      purpose: 'describing',
      value: [...words, `score ${String(score)}`, by].join('; '),
      format: 'text/plain',
    });
    const items = sentences.flatMap(({ start, end, labels, unsure = [] }) => [
      ...labels.flatMap((one) => {
        const { label, evidence } = one;
        const id = `${page}:${String(start)}:${label}`;
        return [
          {
            id,
            type: 'Annotation',
            motivation: 'classifying',
            ...made,
            body: [tag(label), why(one)],
            target: target(start, end),
          },
          ...evidence.map(([from, to], at) => ({
            id: `${id}:evidence:${String(at + 1)}`,
            type: 'Annotation',
            motivation: 'highlighting',
            ...made,
            body: tag(label),
            target: target(from, to),
          })),
        ];
      }),
      ...unsure.map((one) => ({
        id: `${page}:${String(start)}:${one.label}:unsure`,
        type: 'Annotation',
        motivation: 'questioning',
        ...made,
        body: [tag(one.label), why(one, 'unsure')],
        target: target(start, end),
      })),
    ]);
    return JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', id: page, type: 'AnnotationPage', items });
  },
  documentOf: (line) =>
    documentInList(line, (page) => {
      // A page without annotations does not say what made it.
      const maker =
        personUnder(page, 'items', '0', 'creator', 'name') ??
        textUnder(page, 'items', '0', 'generator', 'name')?.replace('Mingyue ', '');
      const id = /^urn:mingyue:([0-9a-f]{64}-[0-9a-f]{8})(?::|$)/.exec(textUnder(page, 'id') ?? '')?.[1];
      return id === undefined ? undefined : { id, maker };
    }),
  canBegin: (line) => canBeginList(line, '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:mingyue:'),
};

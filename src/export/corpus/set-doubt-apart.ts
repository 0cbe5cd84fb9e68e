import type { AnnotatedDocument } from '../annotation.ts';

/**
 * A person's doubt as other formats can tell it: the labels of a sentence that was judged with doubt are `unsure`. Our
 * own form keeps them as labels, the best guess, with which agreement is measured.
 */
export function setDoubtApart(annotation: AnnotatedDocument): AnnotatedDocument {
  return {
    ...annotation,
    sentences: annotation.sentences.map((sentence) => {
      const { labels, unsure = [], doubtful } = sentence;
      return doubtful === true && labels.length > 0
        ? { ...sentence, labels: [], unsure: [...labels, ...unsure] }
        : sentence;
    }),
  };
}

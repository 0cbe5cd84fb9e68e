import type { CorpusFormat } from './corpus-format.ts';
import { hasMember, isCutOff, makerIn, parseJsonLine, toDocumentLine } from './json-lines.ts';

/** Our own form: {@link AnnotatedDocument}, one a line. `offsets` says that they count code points. */
export const jsonl: CorpusFormat = {
  open: '',
  between: '\n',
  close: '\n',
  oneLine: true,
  toChunk: ({ annotation, text }, { withText }) => JSON.stringify(withText ? { ...annotation, text } : annotation),
  documentOf: (line) => {
    const value = parseJsonLine(line);
    if (!hasMember(value, 'sentences')) return undefined;
    return toDocumentLine(value, { maker: makerIn(value), withText: hasMember(value, 'text') });
  },
  canBegin: (line) => isCutOff(line, '{"source":'),
};

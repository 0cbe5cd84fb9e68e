import type { CorpusFormat } from './corpus-format.ts';
import { hashUnder, hasMember, isCutOff, parseJsonLine } from './json-lines.ts';

/** Our own form: {@link AnnotatedDocument}, one a line. `offsets` says that they count code points. */
export const jsonl: CorpusFormat = {
  open: '',
  between: '\n',
  close: '\n',
  oneLine: true,
  toChunk: ({ annotation, text }, { withText }) => JSON.stringify(withText ? { ...annotation, text } : annotation),
  documentOf: (line) => {
    const value = parseJsonLine(line);
    return hasMember(value, 'sentences') ? hashUnder(value, 'sha256') : undefined;
  },
  canBegin: (line) => isCutOff(line, '{"source":'),
};

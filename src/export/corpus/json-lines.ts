import { parseJson } from '../../core/parse-json.ts';
import { documentId, nameMaker, namePerson, type CorpusFormat, type DocumentLine } from './corpus-format.ts';

/** The value of a line that is JSON, perhaps with the comma of a list after it; undefined for one that was cut off. */
export function parseJsonLine(line: string): unknown {
  return parseJson(line.replace(/,$/, ''));
}

/** Whether a line can be one that was cut off, where whole ones are JSON that begins so. */
export function isCutOff(line: string, beginning: string): boolean {
  return (line.startsWith(beginning) || beginning.startsWith(line)) && parseJsonLine(line) === undefined;
}

/** Whether a value has a member of this name. */
export function hasMember(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && name in value;
}

/** The string that stands in a value under these names, one inside the other. */
export function textUnder(value: unknown, ...names: readonly string[]): string | undefined {
  const inner = valueUnder(value, ...names);
  return typeof inner === 'string' ? inner : undefined;
}

/** What stands in a value under these names, one inside the other. */
export function valueUnder(value: unknown, ...names: readonly string[]): unknown {
  let inner = value;
  for (const name of names) {
    if (typeof inner !== 'object' || inner === null) return undefined;
    inner = (inner as Readonly<Record<string, unknown>>)[name];
  }
  return inner;
}

/** What made the document of a value that names its engine and its model, or who did. */
export function makerIn(value: unknown): string {
  return (
    personUnder(value, 'annotator') ?? nameMaker(textUnder(value, 'engine') ?? '', textUnder(value, 'model') ?? null)
  );
}

/** The person whose name stands in a value under these names, as what made a document. */
export function personUnder(value: unknown, ...names: readonly string[]): string | undefined {
  const annotator = textUnder(value, ...names);
  return annotator === undefined ? undefined : namePerson(annotator);
}

/** The document of a value that names its source and its SHA-256. */
export function toDocumentLine(value: unknown, more: Omit<DocumentLine, 'id'> = {}): DocumentLine | undefined {
  const [source, sha256] = [textUnder(value, 'source'), textUnder(value, 'sha256')];
  if (source === undefined || sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  return { id: documentId({ source, sha256 }), ...more };
}

/** How a file is laid out that is one JSON list with a document on each line. */
export const jsonList = {
  open: '[\n',
  between: ',\n',
  close: '\n]\n',
  oneLine: true,
} as const satisfies Partial<CorpusFormat>;

/** The document of a line of such a file, as `read` finds it in the value: see `CorpusFormat.documentOf`. */
export function documentInList(
  line: string,
  read: (value: unknown) => DocumentLine | undefined,
): DocumentLine | null | undefined {
  return isBracket(line) ? null : read(parseJsonLine(line));
}

/** Whether a line can stand first in such a file, whose documents begin so: see `CorpusFormat.canBegin`. */
export function canBeginList(line: string, beginning: string): boolean {
  return isBracket(line) || isCutOff(line, beginning);
}

function isBracket(line: string): boolean {
  return line === '[' || line === ']';
}

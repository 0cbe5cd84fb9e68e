import type { Act } from '../../core/annotate/act.ts';
import { foldActs, touchedSentences, type TouchedSentence } from '../../core/annotate/fold-acts.ts';
import { isNameTaken, onOneLine, type Annotator } from '../../core/annotate/project.ts';
import type { WorkDocument } from '../../core/annotate/work-document.ts';
import { statesOf } from '../../ledger/projects/acts.ts';
import type { ProjectStore } from '../../ledger/projects/database.ts';
import { addAnnotator } from '../../ledger/projects/annotators.ts';

/** What a file says of one document, and who said it. */
export interface BroughtAnnotation {
  /** As the file names its annotator. */
  readonly name: string;
  readonly document: Pick<WorkDocument, 'textSha256' | 'sentences'>;
  readonly act: Act;
}

/** Annotations that can be one annotator's: of one name, no document twice. */
export function toAnnotators(brought: readonly BroughtAnnotation[]): readonly (readonly BroughtAnnotation[])[] {
  const all: { readonly documents: Set<string>; readonly own: BroughtAnnotation[] }[] = [];
  for (const one of brought) {
    const { name, document } = one;
    const same = all.find(({ documents, own }) => own[0]?.name === name && !documents.has(document.textSha256));
    if (same === undefined) all.push({ documents: new Set([document.textSha256]), own: [one] });
    else {
      same.documents.add(document.textSha256);
      same.own.push(one);
    }
  }
  return all.map(({ own }) => own);
}

/** Who annotations from a file count for, and those of them that are not there yet. */
export interface FoundAnnotator {
  readonly id: string;
  readonly name: string;
  readonly missing: readonly BroughtAnnotation[];
}

/**
 * An annotator who came from a file before, when nothing of his is overwritten: he has said nothing of these documents,
 * or just this. Else a new one, called by the file too where the name is taken. What a person does here is never mixed
 * with a file.
 */
export async function findAnnotator(
  annotations: readonly BroughtAnnotation[],
  file: string,
  store: ProjectStore,
  id: string,
): Promise<FoundAnnotator> {
  const project = await store.projects.get(id);
  if (project === undefined) throw new Error('the project is gone');
  for (const name of namesFrom(annotations[0]?.name ?? '', file)) {
    for (const annotator of project.annotators.filter((one) => one.name === name && one.kind === 'import')) {
      const missing = await missingFrom(annotator, annotations, store, id);
      if (missing !== null) return { id: annotator.id, name, missing };
    }
    if (isNameTaken(project, name)) continue;
    const added = await addAnnotator(store, id, { name, kind: 'import' });
    if (added === undefined) throw new Error('the project is gone');
    return { id: added, name, missing: annotations };
  }
  throw new Error('no name is left');
}

/** The names to be tried, one after the other. */
function* namesFrom(annotator: string, file: string): Generator<string> {
  const cut = (name: string, longest: number): string => onOneLine(name).trim().slice(0, longest).toWellFormed();
  const stem = cut(file, 40) || 'JSONL';
  const first = cut(annotator, 60) || stem;
  yield first;
  const second = first === stem ? first : `${first} · ${stem}`;
  if (second !== first) yield second;
  for (let number = 2; number < 1000; number++) yield `${second} ${String(number)}`;
}

/** Those that an annotator has not said yet; null when he said something else. */
async function missingFrom(
  annotator: Annotator,
  annotations: readonly BroughtAnnotation[],
  store: ProjectStore,
  project: string,
): Promise<readonly BroughtAnnotation[] | null> {
  const states = await statesOf(store, project, annotator.id);
  const saidOf = ({ document }: BroughtAnnotation): readonly TouchedSentence[] =>
    states.get(document.textSha256)?.sentences ?? [];
  const missing = annotations.filter((one) => saidOf(one).length === 0);
  const said = annotations.filter((one) => saidOf(one).length > 0);
  const isSame = (one: BroughtAnnotation): boolean =>
    JSON.stringify(touchedSentences(foldActs(one.document.sentences, [one.act]))) === JSON.stringify(saidOf(one));
  return said.every(isSame) ? missing : null;
}

import { canLeave, isNameTaken, withAnnotator, type Annotator } from '../../core/annotate/project.ts';
import type { ProjectStore } from './database.ts';

/** Adds an annotator to a project and gives the new one's id; undefined when the project is gone. */
export function addAnnotator(
  store: ProjectStore,
  id: string,
  annotator: Omit<Annotator, 'id'>,
): Promise<string | undefined> {
  return store.transaction('rw', store.projects, async () => {
    const project = await store.projects.get(id);
    if (project === undefined) return undefined;
    const more = withAnnotator(project, annotator);
    await store.projects.put(more.project);
    return more.id;
  });
}

/** Gives an annotator another name. False when somebody has it already, or the annotator is gone. */
export function renameAnnotator(store: ProjectStore, project: string, id: string, name: string): Promise<boolean> {
  return store.transaction('rw', store.projects, async () => {
    const known = await store.projects.get(project);
    if (known?.annotators.some((one) => one.id === id) !== true || isNameTaken(known, name, id)) return false;
    const annotators = known.annotators.map((one) => (one.id === id ? { ...one, name } : one));
    await store.projects.put({ ...known, annotators });
    return true;
  });
}

/**
 * Removes an annotator and the log. False, and nothing is changed, for a person of whom any judgement or comment stands,
 * which would be nowhere else, and for the last person.
 */
export function removeAnnotator(store: ProjectStore, project: string, id: string): Promise<boolean> {
  const { projects, acts, states } = store;
  return store.transaction('rw', [projects, acts, states], async () => {
    const known = await projects.get(project);
    const annotator = known?.annotators.find((one) => one.id === id);
    if (known === undefined || annotator === undefined || !canLeave(known, id)) return false;
    const own = states.where('[project+annotator]').equals([project, id]);
    const rows = await own.toArray();
    if (annotator.kind === 'person' && rows.some(({ sentences }) => sentences.length > 0)) return false;
    // There is a state wherever there are acts.
    for (const { document } of rows)
      await acts.where('[project+document+annotator]').equals([project, document, id]).delete();
    await own.delete();
    await projects.put({ ...known, annotators: known.annotators.filter((one) => one.id !== id) });
    return true;
  });
}

import type { Project } from '../../core/annotate/project.ts';
import type { ProjectStore } from './database.ts';
import { documentsIn } from './documents.ts';

/** How far a project has come, for a list of projects. */
export interface ProjectSummary {
  readonly project: Project;
  readonly documents: number;
}

/** All projects, the newest first. */
export async function listProjects(store: ProjectStore): Promise<readonly ProjectSummary[]> {
  const projects = await store.projects.toArray();
  const summaries = projects.map(async (project) => ({
    project,
    documents: await documentsIn(store, project.id).count(),
  }));
  return (await Promise.all(summaries)).sort((a, b) => (a.project.createdAt < b.project.createdAt ? 1 : -1));
}

/** Gives a project another name. */
export async function renameProject(store: ProjectStore, id: string, name: string): Promise<void> {
  await store.projects.update(id, { name });
}

/** Removes a project with its documents and its log. */
export async function deleteProject(store: ProjectStore, id: string): Promise<void> {
  const { projects, documents, contents, acts, states } = store;
  await store.transaction('rw', [projects, documents, contents, acts, states], async () => {
    await projects.delete(id);
    await documentsIn(store, id).delete();
    await contents.where('project').equals(id).delete();
    await acts.where('project').equals(id).delete();
    await states.where('project').equals(id).delete();
  });
}

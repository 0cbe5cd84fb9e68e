import { Dexie, type DexieOptions, type EntityTable } from 'dexie';
import type { ActRow, ContentRow, DocumentRow, ProjectRow, RunRow, StateRow } from './tables.ts';

/** Name of the database of the workbench. */
const projectsName = 'mingyue-projects';

/** What is annotated on the workbench, apart from the ledger: nothing here proves anything, and all of it can be made again. */
export class ProjectStore extends Dexie {
  declare readonly projects: EntityTable<ProjectRow, 'id'>;
  declare readonly documents: EntityTable<DocumentRow, 'id'>;
  declare readonly contents: EntityTable<ContentRow, 'id'>;
  declare readonly acts: EntityTable<ActRow | RunRow, 'sequence', ActRow | RunRow>;
  declare readonly states: EntityTable<StateRow, 'id'>;

  constructor(name = projectsName, options: DexieOptions = {}) {
    super(name, { chromeTransactionDurability: 'strict', ...options });
    // A released version is never altered: add one.
    this.version(1).stores({
      projects: 'id',
      documents: 'id, [project+number]',
      contents: 'id, project',
      acts: '++sequence, [project+document+annotator], project',
      states: 'id, [project+annotator], project, [project+document]',
    });
  }
}

/** Takes the whole database away. */
export async function deleteProjects(name = projectsName): Promise<void> {
  await Dexie.delete(name);
}

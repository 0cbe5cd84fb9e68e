import { z } from 'zod/mini';
import type { LoggedAct } from './act.ts';
import type { WorkDocument } from './work-document.ts';

/** Who decides between annotators. Has a log like theirs, and is none of them. */
export const adjudicator = 'adjudicator';

export const longestName = 120;

/**
 * A name without control characters and ends of lines: in files that have it in a line or a field, it would begin others
 * of its own.
 */
export function onOneLine(name: string): string {
  return name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** Somebody who annotates. `import`: what was made elsewhere and brought in as a file. */
export const annotatorSchema = z.object({
  id: z.string().check(z.regex(/^a[1-9]\d{0,3}$/)),
  name: z.string().check(z.overwrite(onOneLine), z.trim(), z.minLength(1), z.maxLength(longestName)),
  kind: z.enum(['person', 'import']),
});
export type Annotator = Readonly<z.infer<typeof annotatorSchema>>;

/** Agreements that are annotated together, and by whom. */
export const projectSchema = z.object({
  id: z.uuid(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestName)),
  createdAt: z.iso.datetime(),
  annotators: z.readonly(z.array(annotatorSchema).check(z.minLength(1), z.maxLength(999))),
});
export type Project = Readonly<z.infer<typeof projectSchema>>;

/** A project with everything in it. */
export interface WholeProject {
  readonly project: Project;
  readonly documents: readonly WorkDocument[];
  readonly acts: readonly LoggedAct[];
}

/** A project whose documents come one after the other, as they are asked for: thousands are too much to hold at once. */
export interface FlowingProject extends Omit<WholeProject, 'documents'> {
  readonly documents: { readonly length: number } & AsyncIterable<WorkDocument>;
}

/** Whether an annotator, but `self`, is called so, or what comes of all is: names tell them apart on screen and in files. */
export function isNameTaken({ annotators }: Pick<Project, 'annotators'>, name: string, self?: string): boolean {
  return name === adjudicator || annotators.some((one) => one.id !== self && one.name === name);
}

/** Whether an annotator can go without leaving nobody who judges here: what comes from files is nobody's to go on with. */
export function canLeave({ annotators }: Pick<Project, 'annotators'>, id: string): boolean {
  return annotators.some((one) => one.id !== id && one.kind === 'person');
}

/** The project with one more annotator, and that one's id: no two have one id, nor one name. */
export function withAnnotator(
  project: Project,
  { name, kind }: Omit<Annotator, 'id'>,
): { readonly project: Project; readonly id: string } {
  const highest = Math.max(0, ...project.annotators.map(({ id }) => Number(id.slice(1))));
  const id = `a${String(highest + 1)}`;
  let free = name;
  for (let number = 2; isNameTaken(project, free); number++)
    free = `${name.slice(0, longestName - 5)} ${String(number)}`;
  return { project: { ...project, annotators: [...project.annotators, { id, name: free, kind }] }, id };
}

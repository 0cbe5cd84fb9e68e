import { stat } from 'node:fs/promises';

/** Whether two paths lead to one file, by whatever links. Devices are no files, and what isn't there is none either. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map(identify));
  return first !== undefined && first === second;
}

async function identify(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined); // said when it is read or written
  return found?.isFile() === true ? `${String(found.dev)}:${String(found.ino)}` : undefined;
}

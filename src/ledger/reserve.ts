import { Dexie, type DexieOptions } from 'dexie';
import { attempt } from './problem.ts';

/** Room that is held for the day on which the storage is full, in bytes: enough for some hundred acceptances. */
const size = 1 << 20;

/**
 * Bytes in a database of their own, so that they can be given back without anything being written: where not even a
 * small row goes in, a browser may not have the room to delete one either.
 */
export interface Reserve {
  /** Holds the room, if it is not held and can be had. */
  keep(): Promise<void>;
  /** Gives the room back, for what is to be written now. */
  spend(): Promise<void>;
}

/** @see Reserve */
export function createReserve(options: DexieOptions = {}): Reserve {
  const describe = (): Dexie => {
    const database = new Dexie('mingyue-reserve', options);
    database.version(1).stores({ bytes: '' });
    return database;
  };
  return {
    keep: async () => {
      const database = describe();
      const bytes = database.table('bytes');
      const kept = await attempt(async () => {
        if ((await bytes.count()) === 0) await bytes.add(incompressible(size), 1);
      });
      database.close();
      // an empty one is of no use, and takes room itself
      if (!kept.ok && kept.problem.id === 'storage-full') await describe().delete();
    },
    spend: () => describe().delete(),
  };
}

/** Databases are compressed: zeros would hold no room. */
function incompressible(length: number): Uint8Array {
  const most = 65_536; // of `getRandomValues`
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += most) crypto.getRandomValues(bytes.subarray(at, at + most));
  return bytes;
}

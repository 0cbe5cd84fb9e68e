import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { fail, succeed, type Result } from '../../core/result.ts';
import { realPath } from './real-path.ts';

/** Another program that writes to an output just now. */
export interface LockHeld {
  readonly lock: string;
  /** What the lock says of its holder: process id and machine. */
  readonly holder: string;
}

/**
 * Takes `<path>.lock`, so that one run at a time writes to an output; gives what gives it back. One that a run left
 * behind which is no more, having been killed, is taken over. Throws the system's error.
 */
export function takeOutputLock(path: string): Result<() => void, LockHeld> {
  const lock = `${realPath(path)}.lock`;
  const mine = `${String(process.pid)} ${hostname()}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(lock, mine, { flag: 'wx' });
      return succeed(() => rmSync(lock, { force: true }));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = readIfThere(lock);
    if (holder === undefined) continue; // given back just now
    if (!isLeftBehind(holder)) return fail({ lock, holder });
    takeAway(lock, holder);
  }
  return fail({ lock, holder: readIfThere(lock) ?? '' });
}

/** Whether the holder is a process of this machine that has ended. Nothing is known of other machines. */
function isLeftBehind(holder: string): boolean {
  const [, pid, host] = /^(\d+) (.*)$/s.exec(holder) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'; // EPERM: it lives, another person's
  }
}

/** Removes a lock that was left behind; one that another run has put in its place meanwhile is put back. */
function takeAway(lock: string, holder: string): void {
  const aside = `${lock}.${String(process.pid)}`;
  try {
    renameSync(lock, aside);
    if (readFileSync(aside, 'utf8') !== holder) linkSync(aside, lock);
  } catch {
    // Taken away by another run: whose lock it is now shows at the next attempt.
  }
  rmSync(aside, { force: true });
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // gone since
  }
}

import { readFileSync } from 'node:fs';
import { z } from 'zod/mini';

/** Version of this program, as package.json has it. */
export const helperVersion: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version;

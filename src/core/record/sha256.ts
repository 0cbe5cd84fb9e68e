import { z } from 'zod/mini';

/** A SHA-256 as `hashOf` writes it. */
export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

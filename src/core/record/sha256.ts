import { z } from 'zod';

/** A SHA-256 as `hashOf` writes it. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

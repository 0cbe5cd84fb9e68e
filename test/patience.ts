import { vi } from 'vitest';

/**
 * Conditions are waited for as long as a slow machine needs: a second, which is Vitest's own measure, is a timed test
 * in disguise. (`expect.poll` is told the same in vitest.config.ts.)
 */
const timeout = 20_000;

const { waitFor } = vi;
vi.waitFor = (condition, options = { timeout }) => waitFor(condition, options);

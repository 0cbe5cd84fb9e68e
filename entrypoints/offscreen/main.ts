import { hostReader } from '../../src/background/offscreen-host.ts';
import { createPageReader } from '../../src/background/reader-ports.ts';
import { Ledger } from '../../src/ledger/database.ts';

// Chrome only: reads for the service worker, which has no DOM.
hostReader(createPageReader(new Ledger()), () => window.close());

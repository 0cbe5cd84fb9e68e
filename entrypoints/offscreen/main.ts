import { createFencedFetch } from '../../src/background/fence/fenced-fetch.ts';
import { hostReader } from '../../src/background/reading/offscreen-host.ts';
import { createPageReader } from '../../src/background/reading/page-reader.ts';
import { Ledger } from '../../src/ledger/database.ts';

// Chrome only: reads for the service worker, which has no DOM.
// The worker has raised the fence and gives its key with the address of this page.
const fetch = createFencedFetch(() => Promise.resolve(location.hash.slice(1)));
hostReader(createPageReader(new Ledger(), fetch), () => window.close());

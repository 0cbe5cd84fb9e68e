import type { Handlers } from '../../messaging/router.ts';
import type { Background } from '../background.ts';

type Answered = 'ui.helper-state' | 'ui.helper-restore' | 'ui.helper-delete-copies' | 'ui.segment';

/** Answers to what our own pages ask about the helper. */
export function createHelperHandlers(ready: () => Promise<Background>): Pick<Handlers, Answered> {
  return {
    'ui.helper-state': async () => (await ready()).helper.state(),
    'ui.helper-restore': async ({ copy }) => (await ready()).helper.restore(copy),
    'ui.helper-delete-copies': async () => (await ready()).helper.deleteCopies(),
    'ui.segment': async ({ texts }) => (await ready()).helper.segment(texts),
  };
}

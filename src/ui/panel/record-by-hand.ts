import { MessageError, send } from '../../messaging/send.ts';

/** Records the page of a tab as agreed to by hand; false when the browser lets nobody read it. */
export async function recordByHand(tab: number): Promise<boolean> {
  try {
    const { record } = await send<'ui.record-by-hand'>({ type: 'ui.record-by-hand', tab });
    return record !== null;
  } catch (error) {
    if (error instanceof MessageError) return false;
    throw error;
  }
}

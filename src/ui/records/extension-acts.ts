import { browser } from 'wxt/browser';
import { deleteProjects } from '../../ledger/projects/database.ts';
import { askForHelper, leaveHelper } from '../../messaging/ask-for-helper.ts';
import { send } from '../../messaging/send.ts';
import { saveFile } from '../kit/save-file.ts';
import type { Acts } from './acts.ts';
import { recordByHand } from '../panel/record-by-hand.ts';
import { setAlarm } from './check-alarm.ts';

/** The acts in the extension: messages to the background, files by a link, the clipboard of the page. */
export const extensionActs: Acts = {
  checkAgain: (record) => send<'ui.check-again'>({ type: 'ui.check-again', record }),
  deleteRecord: async (record) => {
    await send({ type: 'ui.delete-record', record });
  },
  deleteEverything: async () => {
    await deleteProjects();
    return send<'ui.delete-everything'>({ type: 'ui.delete-everything' });
  },
  helper: {
    state: () => send<'ui.helper-state'>({ type: 'ui.helper-state' }),
    allow: askForHelper,
    leave: leaveHelper,
    restore: (copy) => send<'ui.helper-restore'>({ type: 'ui.helper-restore', copy }),
    deleteCopies: () => send<'ui.helper-delete-copies'>({ type: 'ui.helper-delete-copies' }),
  },
  recordByHand: async () => {
    const tabs = await browser.tabs.query({ currentWindow: true });
    const pages = tabs.filter(({ url, id }) => id !== undefined && url !== undefined && /^https?:/.test(url));
    const [last] = pages.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
    if (last?.id === undefined) return false;
    return recordByHand(last.id);
  },
  save: saveFile,
  copy: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false; // refused by the browser: the page says so and leaves the text selectable
    }
  },
  print: () => window.print(),
  schedule: setAlarm,
  mayEnterPrivate: () => browser.extension.isAllowedIncognitoAccess(),
  pageUrl: (path) => browser.runtime.getURL(`/${path}` as never),
};

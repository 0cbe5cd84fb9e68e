/** What the browser says about who sent a message: `runtime.MessageSender` as far as it is used. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly title?: string | undefined;
        readonly incognito: boolean;
      }
    | undefined;
}

/** One of our scripts in a frame of a page. */
export interface PageSender {
  readonly tab: number;
  readonly frame: number;
  readonly url: string;
  /** Address of the page that the tab shows, in a frame of which the script may run; where the browser says it. */
  readonly tabUrl?: string | undefined;
  readonly tabTitle?: string | undefined;
  readonly incognito: boolean;
}

/** The extension itself, as a sender is compared with it. */
export interface Self {
  readonly id: string;
  /** `chrome-extension://…/` */
  readonly origin: string;
}

/** The page that a message comes from; undefined when it does not come from our script in a page. */
export function findPageSender(sender: Sender, self: Self): PageSender | undefined {
  const { id, url, frameId, tab } = sender;
  if (id !== self.id || url === undefined || url.startsWith(self.origin)) return undefined;
  if (tab?.id === undefined || frameId === undefined) return undefined;
  return { tab: tab.id, frame: frameId, url, tabUrl: tab.url, tabTitle: tab.title, incognito: tab.incognito };
}

/** Whether a message comes from one of our own pages: panel, popup, records, reader. */
export function isOwnPage(sender: Sender, self: Self): boolean {
  return sender.id === self.id && sender.url?.startsWith(self.origin) === true;
}

/** Whether a message comes from the extension itself: the background, or one of our own pages. Never a page's script. */
export function isOurselves(sender: Sender, self: Self): boolean {
  return sender.id === self.id && (sender.url ?? self.origin).startsWith(self.origin);
}

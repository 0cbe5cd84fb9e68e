import { hashOf } from './hash.ts';

/** An address but for where on the page it points; of an app that keeps its routes in the fragment each is a page. */
function bareAddress(url: string): string {
  return url.replace(/#(?!!?\/).*$/s, '');
}

/** Whether a page stands at an address, wherever on the page that points. */
export function isSamePage(address: string, page: string): boolean {
  return bareAddress(address) === bareAddress(page);
}

/** What tells a page from others where its address, in which there may be what a person has typed, is not to be kept. */
export function pageMark(url: string): string {
  return hashOf(bareAddress(url));
}

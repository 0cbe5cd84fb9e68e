/** Where one is within records.html. */
export type Route =
  /** Of one site only, where that is named. */
  | { readonly page: 'history'; readonly site?: string }
  | { readonly page: 'record'; readonly id: string }
  | { readonly page: 'changes'; readonly id: string }
  | { readonly page: 'overview' }
  | { readonly page: 'settings' };

/** The route of a location hash; anything unknown is the history. */
export function parseRoute(hash: string): Route {
  const [first, id, third] = hash.replace(/^#\/?/, '').split('/').map(decode);
  if (first === 'record' && id !== undefined && id !== '')
    return third === 'changes' ? { page: 'changes', id } : { page: 'record', id };
  if (first === 'site' && id !== undefined && id !== '') return { page: 'history', site: id };
  if (first === 'overview' || first === 'settings') return { page: first };
  return { page: 'history' };
}

/** The hash of a route, for links. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'history':
      return route.site === undefined ? '#/' : `#/site/${encodeURIComponent(route.site)}`;
    case 'record':
      return `#/record/${encodeURIComponent(route.id)}`;
    case 'changes':
      return `#/record/${encodeURIComponent(route.id)}/changes`;
    default:
      return `#/${route.page}`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray % typed by hand names nothing anyway
  }
}

import { adjudicator } from '../../core/annotate/project.ts';
import { workOrders, type WorkOrder } from '../../core/annotate/uncertainty.ts';

/** Where one is within workbench.html. */
export type BenchRoute =
  | { readonly page: 'projects' }
  /** `part`: where to begin on the page. */
  | { readonly page: 'project'; readonly project: string; readonly part?: 'export' }
  | BenchPlace;

/** A document opened by somebody. Who and in which order is part of the address, so that a reload changes nothing. */
export interface BenchPlace {
  readonly page: 'bench';
  readonly project: string;
  /** The document's place in the project, from 1. */
  readonly number: number;
  /** An annotator's id, or `adjudicator`. */
  readonly who: string;
  readonly order: WorkOrder;
}

/** The route of a location hash; anything unknown is the list of projects. */
export function parseBenchRoute(hash: string): BenchRoute {
  const [project = '', number, who = '', order] = hash.replace(/^#\/?/, '').split('/');
  if (!/^[0-9a-f-]{36}$/.test(project)) return { page: 'projects' };
  if (number === 'export') return { page: 'project', project, part: 'export' };
  if (number === undefined || !/^[1-9]\d{0,6}$/.test(number) || !/^a\d{1,5}$/.test(who.replace(adjudicator, 'a0')))
    return { page: 'project', project };
  return {
    page: 'bench',
    project,
    number: Number(number),
    who,
    order: workOrders.find((one) => one === order) ?? 'text',
  };
}

/** The hash of a route, for links. */
export function benchHref(route: BenchRoute): string {
  switch (route.page) {
    case 'projects':
      return '#/';
    case 'project':
      return route.part === undefined ? `#/${route.project}` : `#/${route.project}/${route.part}`;
    case 'bench':
      return `#/${route.project}/${String(route.number)}/${route.who}/${route.order}`;
  }
}

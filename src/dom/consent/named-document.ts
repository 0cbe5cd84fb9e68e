import { GENERIC_NAME } from './words.ts';

/** A document as the flow names it. */
export interface NamedDocument {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The link or clickable element that carries the name. */
  readonly link: Element | null;
  readonly by: 'quoted' | 'marked' | 'words' | 'nearby';
}

/** Whether a name says nothing by itself: “协议”, “以上条款”. */
export function isGeneric({ name }: Pick<NamedDocument, 'name'>): boolean {
  return GENERIC_NAME.test(name);
}

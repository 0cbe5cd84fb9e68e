/** A document as the flow names it. */
export interface NamedDocument {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The link or clickable element that carries the name. */
  readonly link: Element | null;
  readonly by: 'quoted' | 'marked' | 'words' | 'nearby';
}

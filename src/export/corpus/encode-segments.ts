/** Parts of a path as the path of an IRI. Half a character, which a name can hold and no IRI, becomes U+FFFD. */
export function encodeSegments(segments: readonly string[]): string {
  return segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join('/');
}

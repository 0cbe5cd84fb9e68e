/** Fewer documents than this are too few to draw from; their units are drawn instead, which flatters a little. */
const fewestDocuments = 10;

/** What is drawn for the intervals. */
export type Drawn = 'documents' | 'units';

/** What intervals are drawn from: whole documents, since the units of one are alike, or units where documents are few. */
export function chooseDraws<Unit>(documents: readonly (readonly Unit[])[]): {
  readonly resampled: Drawn;
  readonly groups: readonly (readonly Unit[])[];
} {
  return documents.length >= fewestDocuments
    ? { resampled: 'documents', groups: documents }
    : { resampled: 'units', groups: documents.flat().map((unit) => [unit]) };
}

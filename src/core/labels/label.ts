import type { Span } from '../span.ts';
import type { LabelId, ModifierId } from './taxonomy.ts';

/** Where a label came from. */
export type Provenance =
  | { readonly kind: 'rule'; readonly rule: string; readonly version: number }
  | { readonly kind: 'model'; readonly head: string; readonly model: string }
  | { readonly kind: 'person'; readonly annotator: string };

/** A category of the taxonomy on one sentence. */
export interface Label {
  readonly label: LabelId;
  /** Calibrated probability in 0…1: of the labels given 0.8 about 80 % are right. */
  readonly score: number;
  /** `unsure` labels are shown apart, never hidden, and never counted. */
  readonly certainty: 'sure' | 'unsure';
  /** The characters that carry the decision, in order, disjoint, inside the sentence. Offsets into the source text. */
  readonly evidence: readonly Span[];
  readonly by: Provenance;
  readonly modifiers: readonly ModifierId[];
  /** True when the lead-in of the list carries the label and this item only inherits it. */
  readonly inherited: boolean;
  /** Ids of its legal bases, weightiest first; see `core/law`. Empty for favourable labels. */
  readonly bases: readonly string[];
}

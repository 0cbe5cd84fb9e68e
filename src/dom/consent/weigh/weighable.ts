import type { FoundAction } from '../widget/find-action.ts';
import type { Cue } from '../find-cues.ts';
import type { FoundWidget } from '../widget/find-drawn-box.ts';
import type { Sentence } from '../find-sentence.ts';
import type { NamedDocument } from '../names/named-document.ts';
import type { PageFlow } from '../flow/page-flow.ts';

/** What is known of a candidate when it is weighed. */
export interface Weighable {
  readonly flow: PageFlow;
  readonly cue: Cue;
  readonly span: Sentence;
  /** From the verb to the last document. */
  readonly core: Sentence;
  readonly found: FoundWidget;
  readonly sentence: Element;
  readonly names: readonly NamedDocument[];
  /** Name of the agreement whose text it stands in. */
  readonly inside: string | undefined;
  readonly action: FoundAction | null;
  readonly refuse: Element | null;
}

import { hasBox } from '../core/record/has-box.ts';
import type { SurfaceReport } from '../core/record/record.ts';
import type { SurfaceEvent } from '../dom/events/surface-event.ts';

/** A box that a page ticks so many milliseconds after “同意” was pressed in a dialog is ticked because of that. */
const consequence = 1000;

/** Tells the acts at one surface from what follows from an answer given at another. */
export interface Answers {
  /** Whether an event is an act of its own, to be recorded. Each event is asked about once, in order. */
  isOwn(surface: SurfaceReport, event: SurfaceEvent): boolean;
}

/**
 * Login pages ask again in a dialog where the box is not ticked (“请先阅读并同意《…》”), and tick it for whoever presses
 * “同意并登录” there: one acceptance, which is on record as the dialog's. What then happens at the box behind it is that
 * one, as long as the person does nothing to it.
 */
export function createAnswers(): Answers {
  let last: { readonly names: ReadonlySet<string>; readonly order: number } | undefined;
  const answered = new Set<string>();
  const namesOf = ({ documents }: SurfaceReport): readonly string[] => documents.map(({ name }) => name);
  return {
    isOwn: (surface, { kind, trusted, order }) => {
      if (!hasBox(surface.kind)) {
        if (kind === 'press' && trusted) last = { names: new Set(namesOf(surface)), order };
        return true;
      }
      const { key } = surface;
      if (kind === 'tick' || kind === 'untick') answered.delete(key);
      if (kind === 'tick' && last !== undefined && order - last.order < consequence) {
        const { names } = last;
        if (namesOf(surface).every((name) => names.has(name))) answered.add(key);
      }
      return !answered.has(key);
    },
  };
}

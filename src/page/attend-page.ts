import { families as allFamilies, type Family } from '../core/labels/taxonomy.ts';
import type { SurfaceReport } from '../core/record/record.ts';
import { titleOf } from '../dom/clobber-proof.ts';
import { findPageDocuments } from '../dom/consent/find-page-documents.ts';
import { explainPage } from '../dom/consent/explain-page.ts';
import { readPageState, watchSurfaces, type PageState } from '../dom/consent/watch-surfaces.ts';
import { newId } from '../dom/new-id.ts';
import { receive } from '../messaging/receive.ts';
import { send } from '../messaging/send.ts';
import { createAnswers } from './answered-elsewhere.ts';
import { attendAgreement } from './attend-agreement.ts';
import { attendSurface, type AttendedSurface } from './attend-surface.ts';
import { quietly } from './quietly.ts';
import { watchLeaving } from './watch-leaving.ts';

interface Attention {
  readonly one: AttendedSurface;
  readonly left: AbortController;
}

/** Attends to every consent surface of a page, or to the page itself when it is an agreement, until told to stop. */
export function attendPage(page: Document, outer: AbortSignal): void {
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  const token = newId().replaceAll('-', '').slice(0, 20);
  const attended = new Map<string, Attention>();
  const answers = createAnswers();
  let agreement: ReturnType<typeof attendAgreement> | undefined;
  let shown: readonly Family[] = allFamilies;
  const families = (): readonly Family[] => shown;
  const onDismiss = (): void => {
    quietly(send({ type: 'page.dismiss-site' }));
    stop.abort();
  };

  let present: PageState | undefined;

  function onChange(state: PageState): void {
    present = state;
    const { kind, surfaces, agreement: found } = state;
    const standing = kind === 'consent' ? surfaces.filter(({ visible }) => visible) : [];
    for (const surface of standing) {
      const known = attended.get(surface.key);
      if (known !== undefined) known.one.update(surface);
      else {
        const left = new AbortController();
        const ended = AbortSignal.any([signal, left.signal]);
        const one = attendSurface(surface, { token, families, answers, onDismiss, signal: ended });
        attended.set(surface.key, { one, left });
      }
    }
    const keys = new Set(standing.map(({ key }) => key));
    for (const [key, { one, left }] of attended) {
      if (keys.has(key)) continue;
      attended.delete(key);
      one.leave();
      left.abort();
      quietly(send({ type: 'page.surface-gone', offer: one.offer }));
    }
    if (kind === 'agreement' && found !== undefined && agreement === undefined) {
      agreement = attendAgreement(found, { families, signal });
      quietly(agreement);
    }
  }

  const ofOffer = (offer: string | null): AttendedSurface | undefined =>
    [...attended.values()].find(({ one }) => one.offer === offer)?.one;
  receive(
    {
      'tab.chip': ({ offer, chip }): undefined => {
        ofOffer(offer)?.showChip(chip);
      },
      'tab.marks': ({ offer, key, marks }): undefined => {
        if (key !== null) ofOffer(offer)?.mark(key, marks);
        else quietly(Promise.resolve(agreement).then((marked) => marked?.()?.update(marks)));
      },
      'tab.show': async ({ offer, key, mark }) => {
        if (offer !== null && key !== null) return { found: (await ofOffer(offer)?.show(key, mark)) ?? false };
        return { found: (await (await agreement)?.()?.show(mark)) ?? false };
      },
      'tab.show-link': ({ offer, key }) => ({ found: ofOffer(offer)?.showLink(key) ?? false }),
      'tab.describe': () => [...attended.values()][0]?.one.describe() ?? describePage(page, token),
      'tab.explain': () => explainPage(present ?? readPageState(page)),
      'tab.families': ({ families: chosen }): undefined => {
        shown = chosen;
        for (const { one } of attended.values()) one.setFamilies(chosen);
        quietly(Promise.resolve(agreement).then((marked) => marked?.()?.setFamilies(chosen)));
      },
      'tab.stop': (): undefined => {
        stop.abort();
      },
    },
    { signal },
  );
  watchSurfaces(page, { signal, onChange });
  watchLeaving(page, {
    signal,
    onLeave: () => {
      for (const { one } of attended.values()) quietly(send({ type: 'page.surface-gone', offer: one.offer }));
    },
    onReturn: () => {
      for (const { one } of attended.values()) one.reportAgain();
    },
  });
}

/** A page without any surface, to be recorded by hand, with the agreements it links. */
function describePage(page: Document, token: string): SurfaceReport {
  return {
    key: `${token}.page`,
    kind: 'by-hand',
    wording: titleOf(page).slice(0, 2000),
    action: null,
    selector: null,
    preTicked: false,
    ticked: false,
    refusable: null,
    otherBoxes: 0,
    prominence: { relativeSize: null, contrast: null, inView: true },
    documents: findPageDocuments(page).map(({ key, name, href, how }) => ({ key, name, href, how })),
    reasons: [],
  };
}

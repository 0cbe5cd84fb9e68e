import { fail, succeed } from '../../core/result.ts';
import { helperProtocol } from '../../messaging/helper-protocol.ts';
import { helperVersion } from '../helper-version.ts';
import { openJieba } from '../words/jieba-segmenter.ts';
import { createCopies } from './copies.ts';
import type { HostHandlers } from './serve.ts';

/** What the host does for each action. `folder` is where the copies are. */
export function createHandlers(folder: string): HostHandlers {
  const copies = createCopies(folder);
  return {
    hello: () => succeed({ protocol: helperProtocol, helper: helperVersion, folder }),
    segment: ({ texts }) => {
      const segmenter = openJieba();
      if (!segmenter.ok) return fail({ code: 'no-words', detail: segmenter.problem });
      const cut = (text: string): number[] =>
        segmenter.value.segment(text).map(({ start, end, isWord }) => (isWord ? end - start : start - end));
      return succeed({ segments: texts.map(cut) });
    },
    'copy-list': () => copies.list(),
    'copy-missing': ({ chain, hashes }) => copies.missing(chain, hashes),
    'copy-append': ({ chain, texts, entries }) => copies.append(chain, texts, entries),
    'copy-seal': ({ chain }) => copies.seal(chain),
    'copy-read': ({ copy, from }) => copies.read(copy, from),
    'copy-delete': ({ copy }) => copies.remove(copy),
  };
}

import { attributeOf, closestOf, textOf, titleOf, urlOf } from '../clobber-proof.ts';
import { runWhole } from '../../read/in-slices.ts';
import { findAgreementInFlow } from '../agreement-page/find-agreement-page.ts';
import type { SurfaceDocument } from './consent-surface.ts';
import { cleanName } from './names/clean-name.ts';
import type { NamedDocument } from './names/named-document.ts';
import { namesInMarks } from './names/names-in-marks.ts';
import { readPageFlow } from './flow/flow-reader.ts';
import { elementOf, toWords } from './flow/page-flow.ts';
import { resolveDocuments } from './resolve-documents.ts';

/** More than a page has agreements; what stands after is left out. */
const most = 12;
/** Links that name an agreement wherever they stand: “《用户协议》”, “隐私政策”, “Terms of Service”. */
const AGREEMENT_LINK =
  /(?:协议|協議|条款|條款|隐私(?:权)?(?:政策|声明|保护)?|隱私權?(?:政策|聲明)?|服务声明|法律声明|须知|章程|公约|合同|terms(?: (?:of|and) \w+)?|conditions|privacy(?: (?:policy|notice))?|agreement|eula)$/i;

/**
 * The agreements that a page names by links, for a record by hand of a page where no question was recognised; the page
 * itself first when it is one. Reads the page once.
 */
export function findPageDocuments(document: Document): SurfaceDocument[] {
  const flow = readPageFlow(document);
  const found = new Map<string, NamedDocument>();
  const seen = new Set<Element>();
  for (const piece of flow.pieces) {
    const element = piece.kind === 'text' ? elementOf(piece) : null;
    const link = element === null ? null : closestOf(element, 'a');
    if (link === null || seen.has(link) || (attributeOf(link, 'href') ?? '') === '') continue;
    seen.add(link);
    const words = toWords(textOf(link).slice(0, 80));
    const quoted = namesInMarks(words);
    const plain = quoted.length === 0 && words.length <= 40 && AGREEMENT_LINK.test(cleanName(words));
    for (const name of plain ? [cleanName(words)] : quoted)
      if (!found.has(name)) found.set(name, { name, start: piece.start, end: piece.end, link, by: 'marked' });
  }
  const self = runWhole(findAgreementInFlow(document, flow));
  const own: SurfaceDocument[] =
    self === undefined || !/^https?:/.test(urlOf(document))
      ? []
      : [
          {
            key: 'd0',
            name: (self.names[0] ?? titleOf(document)).slice(0, 300),
            href: urlOf(document),
            how: 'link',
            link: null,
            textElement: null,
          },
        ];
  return [...own, ...resolveDocuments([...found.values()].slice(0, most), [])];
}

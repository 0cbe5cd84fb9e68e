import type { PageFlow } from '../flow/page-flow.ts';
import { GENERIC_NAME } from '../words.ts';

/** A document as the flow names it. */
export interface NamedDocument {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The link or clickable element that carries the name. */
  readonly link: Element | null;
  readonly by: 'quoted' | 'marked' | 'words' | 'nearby';
}

/** What points at a document instead of naming it, in marks as well: 《本协议》. */
const POINTS = /^(?:遵守|接受)?(?:本(?![站网網平])|[该該此]|以[上下]|[上下]述|下列)/;

/** Whose it is and no more: a title where something marks it or it stands in a list, “平台规则”, else any of the site's rules. */
const OF_THE_SITE =
  /^(?:平台|[网網]站)(?:协议|協議|条款|條款|规则|規則|公约|公約|须知|須知|声明|聲明|政策|章程|守则|守則)$/;

/** Whether a name says nothing by itself: “协议”, “以上条款”. What stands in 《》 does: 《平台规则》. */
export function isGeneric({ name, by, link }: Pick<NamedDocument, 'name' | 'by' | 'link'>): boolean {
  if (!GENERIC_NAME.test(name)) return false;
  if (by === 'quoted') return POINTS.test(name);
  return link === null || !OF_THE_SITE.test(name);
}

/** An English one between what joins names: “the rules and the code of conduct”, not “these terms and…”. */
const LISTED_BEFORE = /(?:\b(?:and|or|accept|to|with|by|read)|,) (?:the |our |its |your )?$/i;
const LISTED_AFTER = /^(?:,| (?:and|or|&) (?:the |our |its |your )?\w)/i;

/** Whether such a name in plain words stands in a list: “平台规则和隐私政策”. */
export function isListed(flow: PageFlow, { name, start, end }: Pick<NamedDocument, 'name' | 'start' | 'end'>): boolean {
  const own = flow.text.slice(start, end).indexOf(name);
  if (own === -1) return false;
  const at = start + own;
  if (/^[a-z]{5,}$/i.test(name)) {
    const [before, after] = [
      flow.text.slice(Math.max(0, at - 16), at),
      flow.text.slice(at + name.length, at + name.length + 12),
    ];
    return LISTED_BEFORE.test(before) && (LISTED_AFTER.test(after) || /\b(?:and|or) (?:the |our )?$|,/.test(before));
  }
  if (!OF_THE_SITE.test(name)) return false;
  return /[和与與及暨、]/.test(flow.text.charAt(at - 1) + flow.text.charAt(at + name.length));
}

/** `#` or `¶` beside a heading, which leads to that heading. */
export function isPermalink(element: Element): boolean {
  const leads = element.getAttribute('href')?.startsWith('#') === true;
  return leads && /^[#¶§\u{1f517}\u200b]{1,2}$/u.test((element.textContent ?? '').trim());
}

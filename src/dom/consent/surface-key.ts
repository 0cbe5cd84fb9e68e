const keys = new WeakMap<Element, string>();

/** FNV-1a over UTF-16 units: short and stable; not for security. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(36);
}

/**
 * A key that stays with a widget however its sentence changes, and that a view rendered anew gets again. `used` holds
 * the keys of this reading, so that two alike differ.
 */
export function keyOf(widget: Element, identity: string, used: Set<string>): string {
  const known = keys.get(widget);
  if (known !== undefined && !used.has(known)) {
    used.add(known);
    return known;
  }
  const base = `s-${hash(identity)}`;
  let key = base;
  for (let count = 2; used.has(key); count += 1) key = `${base}-${String(count)}`;
  used.add(key);
  keys.set(widget, key);
  return key;
}

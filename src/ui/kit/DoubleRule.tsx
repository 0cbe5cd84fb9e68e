/** 文武线, 3 px + 2 px of white + 1 px. Stands once per surface, above the answer. */
export function DoubleRule() {
  return <div class="double-rule" aria-hidden="true" />;
}

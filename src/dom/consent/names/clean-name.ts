const EDGES =
  /^(?:[\s、，,和与與及《》〈〉<>「」『』【】“”‘’≪≫«»"'：:。.;；()（）&·|[\]]|以及|并且|並且){1,20}|(?:[\s、，,和与與及《》〈〉<>「」『』【】“”‘’≪≫«»"'：:。.;；()（）·|[\]]|以及|并且|並且){1,20}$/g;

/** A name without its marks and edges, white space joined. */
export function cleanName(raw: string): string {
  let name = raw
    .replace(/[\uE000-\uF8FF]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const chinese = /[\u3400-\u9FFF]/.test(name);
  // Wholly in brackets: “（用户协议）”.
  const inner = /^[（(]([^（）()]{2,})[）)]$/.exec(name)?.[1];
  if (inner !== undefined) return cleanName(inner);
  // A bracket at the end belongs to the name when it was opened in it: “合同（个人版）”.
  const closed = /\s?[（(][^（）()]{1,40}[）)]$/.exec(name)?.[0] ?? '';
  if (closed !== '') return cleanName(name.slice(0, -closed.length)) + (chinese ? closed.trim() : closed);
  // “《节律管家》用户协议”: the marks around the service belong to the name of its agreement.
  if (/^(?:《[^《》]{1,20}》|“[^“”]{1,20}”|「[^「」]{1,20}」|『[^『』]{1,20}』)[\u3400-\u9FFF]/.test(name))
    return name.replace(/[\s：:，,。、]+$/, '');
  name = chinese ? name.replace(EDGES, '') : name.replace(/^[\s"“'‘([.,;:*]+|[\s"”'’)\].,;:*?!]+$/g, '');
  if (chinese) name = name.replace(/(?<=[\u3400-\u9FFF])\s+(?=[\u3400-\u9FFF])/g, '');
  return name;
}

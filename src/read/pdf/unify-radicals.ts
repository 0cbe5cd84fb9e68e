/**
 * Radicals that PDF writers put in place of the character: a font draws both with one glyph, and the table from glyph
 * to text keeps the first code point it meets. NFKC knows most Kangxi radicals (U+2F00–2FD5), but not the CJK radicals
 * supplement, and it gives 戶 for the radical that simplified fonts draw as 户.
 */
const exceptions: Readonly<Record<string, string>> = {
  '⼾': '户',
  '⺠': '民',
  '⺟': '母',
  '⺬': '示',
  '⺮': '竹',
  '⺶': '羊',
  '⺷': '羊',
  '⺹': '老',
  '⺼': '肉',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻑': '長',
  '⻓': '长',
  '⻔': '门',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '斉',
  '⻬': '齐',
  '⻭': '歯',
  '⻮': '齿',
  '⻯': '竜',
  '⻰': '龙',
  '⻳': '龟',
};

/** The text with radicals turned back into the characters they stand for; its length stays the same. */
export function unifyRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (radical) => {
    const character = exceptions[radical] ?? radical.normalize('NFKC');
    return character.length === 1 ? character : radical;
  });
}

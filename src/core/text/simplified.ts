import characters from 'opencc-js/dict/TSCharacters';

/**
 * By code unit of a traditional character its simplified form, where that is a single unit too; 0 for all others.
 * OpenCC's table (https://github.com/BYVoid/OpenCC).
 */
export const simplified = new Uint16Array(0x10000);

for (const pair of characters.split('|')) {
  const [traditional = '', simple = ''] = pair.split(' ');
  if (traditional.length === 1 && simple.length === 1) simplified[traditional.charCodeAt(0)] = simple.charCodeAt(0);
}
// 薴 became 苧, which was also a traditional character before (苎): read as one, however it is written.
for (const [traditional, simple] of simplified.entries()) {
  const simpler = simplified[simple] ?? 0;
  if (simpler !== 0) simplified[traditional] = simpler;
}

/** Tables from characters to bytes, made from the decoder: Node can read these charsets but not write them. */
function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  return table;
}

function encoderOf(charset: string): (text: string) => Uint8Array {
  let table: ReadonlyMap<string, readonly number[]> | null = null;
  return (text) => {
    table ??= tableOf(charset);
    const bytes: number[] = [];
    for (const char of text) {
      const code = char.charCodeAt(0);
      const pair = code < 128 ? [code] : table.get(char);
      if (pair === undefined) throw new Error(`${charset} has no ${char}`);
      bytes.push(...pair);
    }
    return Uint8Array.from(bytes);
  };
}

export const encodeGb18030 = encoderOf('gb18030');
export const encodeBig5 = encoderOf('big5');

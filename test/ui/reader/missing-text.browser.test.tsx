import { afterEach, describe, expect, it } from 'vitest';
import { locales } from '../../../src/locales/index.ts';
import { MissingText } from '../../../src/ui/reader/MissingText.tsx';
import { audit } from '../audit.ts';
import { clear, draw } from '../render.tsx';

afterEach(clear);
const words = (root: HTMLElement) => [...root.querySelectorAll('h1, p')].map((one) => one.textContent);

describe('the reader without a text', () => {
  it('says that there is none', () => {
    expect(words(draw(<MissingText name={null} problem={null} />))).toEqual([
      '这份文件的文字不在记录里',
      '它可能已被删除，或者从来没有读到。',
    ]);
  });

  it('says why an old .doc could not be read, and what to do with it', () => {
    expect(words(draw(<MissingText name="用户协议" problem={{ id: 'doc-legacy' }} />))).toEqual([
      '用户协议',
      '旧版 .doc 无法读取。',
      '用 Word 或 WPS 另存为 .docx 或 PDF，再用 mingyue review 读；也可以问网站要 PDF。',
    ]);
  });

  it.each(locales)('holds nothing axe-core objects to in %s', async (locale) => {
    await audit(draw(<MissingText name={null} problem={{ id: 'docx-encrypted' }} />, locale));
  });
});

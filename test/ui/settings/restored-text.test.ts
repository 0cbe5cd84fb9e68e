import { expect, test } from 'vitest';
import { loadTranslator } from '../../../src/locales/load-translator.ts';
import { restoredText } from '../../../src/ui/settings/restored-text.ts';

test('what was restored is told, and what was deleted here or there only where something was', async () => {
  const t = await loadTranslator('zh_CN');
  const said = (deleted: number, kept: number) => restoredText({ added: 1, known: 4, deleted, kept }, t);
  expect(said(0, 0)).toBe('恢复完成：新增 1 条，原有 4 条');
  expect(said(2, 0)).toContain('另有 2 条您在这里删除过，没有放回');
  expect(said(0, 3)).toBe('恢复完成：新增 1 条，原有 4 条；这里有 3 条在备份里已经删除，没有跟着删除');
});

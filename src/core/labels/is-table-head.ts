/** What columns are called in the tables of policies: 权限名称, 使用目的, 是否必须. */
const columnName =
  /^(?:[^，。；：！？、]{0,8}(?:名称|类型|种类|说明|目的|用途|场景|方式|对象|主体|序号|类别|数据项|期限|地点)|是否[^，。；：！？、]{1,6})$/u;
const longestCell = 14;
const stop = /[，。；：！？]/u;

/**
 * Whether a line is the head of a table, or one cell of it on a line of its own: short cells, parted by tabs or `|`, of
 * which more than half name a column. Such a line says nothing of anybody.
 */
export function isTableHead(line: string): boolean {
  const cells = line.split(/[\t|]/u).flatMap((cell) => cell.trim() || []);
  if (cells.some((cell) => cell.length > longestCell || stop.test(cell))) return false;
  return cells.filter((cell) => columnName.test(cell)).length > cells.length / 2;
}

/** 50,000 elements, none of which asks for anything. */
export const BIG_PAGE = `<!DOCTYPE html><meta charset="utf-8"><title>货品</title><body><script>
const all = document.createElement('div');
for (let row = 0; row < 12500; row += 1) {
  const line = document.createElement('div');
  const words = document.createElement('span');
  words.textContent = '货品 ' + row + ' 号，单价 12.00 元';
  const link = document.createElement('a');
  link.textContent = '详情 ' + row;
  line.append(words, link, document.createElement('img'));
  all.append(line);
}
document.body.append(all);
</script>`;

/** The same, changing ten times a second. */
export const RESTLESS_PAGE = `${BIG_PAGE}<p id="clock"></p><script>
let count = 0;
setInterval(() => { count += 1; const p = document.createElement('p'); p.textContent = '第 ' + count + ' 条'; document.getElementById('clock').replaceChildren(p); }, 100);
</script>`;

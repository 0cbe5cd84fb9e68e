/** Parts of a page title that say what one does there, not whose it is. */
const acts =
  /注册|註冊|登录|登錄|登入|登陆|欢迎|歡迎|首页|首頁|账号|帳號|协议|協議|sign|log ?in|register|account|welcome|home/i;

/** What people call a site: the part of the page's title that names nobody's act, else the host. */
export function siteName({ title, site }: { readonly title: string; readonly site: string }): string {
  const parts = title
    .split(/\s*[-_|–—·｜－]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= 16 && !acts.test(part));
  return parts.at(-1) ?? site;
}

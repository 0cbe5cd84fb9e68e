import type { leave as source } from '../zh_CN/leave.ts';
import type { Strings } from '../strings.ts';

export const leave: Strings<typeof source> = {
  title: '如何退出',
  summary: '寫好的申請信，填上帳號就能發出。明約不會替您發送。',
  'kind.access': '查閱',
  'kind.copy': '複製',
  'kind.correct': '更正',
  'kind.delete': '刪除',
  'kind.withdraw': '撤回同意',
  'kind.explain': '要求解釋',
  'kind-label': '想做什麼',
  'language-label': '信的語言',
  'copy-letter': '複製這封信',
  copied: '已複製',
  'copy-failed': '瀏覽器不允許複製，請選取文字自行複製。',
  channels: '文件裡寫的管道',
  'no-channels': '文件裡沒有寫聯絡方式。可以從網站的「聯絡我們」或客服發出。',
  'channel.phone': '電話',
  'channel.email': '信箱',
  'channel.address': '地址',
  'channel.url': '網頁',
  'channel.path': '應用程式內',
  'channel.text': '說明',
  'letter-heading': '申請信',
  'subject-label': '主旨',
  document: '《{name}》',
  'between-documents': '',
  greeting: '{site} 個人信息保護負責人：',
  agreed: '我於 {date}在 {site} 表示了同意。我的帳號是【請填寫帳號】。',
  'agreed-to': '我於 {date}在 {site} 同意了{documents}。我的帳號是【請填寫帳號】。',
  'account-only': '我是 {site} 的使用者，帳號是【請填寫帳號】。',
  'access.subject': '申請查閱我的個人信息',
  'access.ask':
    '現申請查閱貴方處理的我的個人信息，包括：收集了哪些種類、從哪裡得到、用於什麼目的、怎樣處理、保存多久，以及提供給了哪些接收方。',
  'access.law':
    '依據：《個人信息保護法》第四十四條（知情權、決定權）、第四十五條（個人有權查閱、複製其個人信息，個人信息處理者應當及時提供）。',
  'copy.subject': '申請複製我的個人信息',
  'copy.ask':
    '現申請取得貴方處理的我的個人信息的副本，請以常用的、機器可讀的格式提供，發到【請填寫信箱或其他接收方式】。',
  'copy.law': '依據：《個人信息保護法》第四十五條（個人有權查閱、複製其個人信息，個人信息處理者應當及時提供）。',
  'correct.subject': '申請更正、補充我的個人信息',
  'correct.ask':
    '貴方處理的我的下列個人信息不準確或不完整：【請寫明哪一項】。正確的內容是：【請寫明】。現申請更正、補充。',
  'correct.law':
    '依據：《個人信息保護法》第四十六條（個人有權請求更正、補充，個人信息處理者應當核實並及時更正、補充）。',
  'delete.subject': '申請刪除我的個人信息',
  'delete.ask':
    '現申請刪除貴方處理的我的個人信息：【請寫明全部或哪一部分】。已經提供給第三方的，請通知其一併刪除。法律規定的保存期限未滿、或技術上難以刪除的，請說明是哪些，並停止除存儲和安全保護以外的處理。',
  'delete.law':
    '依據：《個人信息保護法》第四十七條（處理目的已實現、停止服務、保存期限已屆滿、個人撤回同意等情形下的刪除）。',
  'withdraw.subject': '撤回對處理個人信息的同意',
  'withdraw.ask':
    '現撤回我對貴方處理我的個人信息的同意，範圍是：【請寫明全部或哪一項，例如個人化推薦、向合作方提供】。請停止相應的處理，並刪除因此收集的個人信息。',
  'withdraw.law':
    '依據：《個人信息保護法》第十五條（個人有權撤回同意，個人信息處理者應當提供便捷的撤回方式）、第十六條（不得以撤回同意為由拒絕提供產品或者服務，處理個人信息屬於提供所必需的除外）、第四十七條（撤回同意後的刪除）。',
  'explain.subject': '要求解釋說明個人信息處理規則',
  'explain.ask': '現請貴方解釋說明個人信息處理規則中的下列內容：【請寫明哪一條】。',
  'explain.law': '依據：《個人信息保護法》第四十八條（個人有權要求對個人信息處理規則進行解釋說明）。',
  reply:
    '依據《個人信息保護法》第五十條，請受理本申請，並把處理結果告知我；不予同意的，請說明理由。回覆請發到【請填寫信箱或其他聯絡方式】。',
  signature: '申請人：【請填寫姓名】\n{date}',
};

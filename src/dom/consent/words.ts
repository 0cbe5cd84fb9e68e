/**
 * The words by which pages ask for consent, in simplified and traditional Chinese and English. Every repetition is
 * bounded and the gaps exclude the sentence's end, so each pattern is linear in the flow. What is matched on folded text
 * (`fold-variants.ts`: all that finds cues, `DOCUMENT_NOUN`) needs no traditional forms but those the table lacks.
 */

/** What ends the name of a document one agrees to. */
export const DOCUMENT_NOUN =
  /(?:协议|协定|条款|政策|声明|隐私权?|私隐|[须需]知|注意事项|规则|章[程则]|公约|合同|契约|合约|规约|切结书|预告书|告知事项|授权书|告知书|承诺书|责任书|确认书|(?:承诺|确认|授权|告知)函|委托书|倡议书|告知单|提示书|揭示书|说明书?|守则|约定|保护指引|指引|制度|办法|规范|规定|保护|细则|规章|规程|方针|准则|同意书|条约|申明|通知|清单|风险提示|(?:健康|投保|客户)告知书?|(?:加入|入会|会员|收费|资费|服务)标准|(?:加入|入会|会员|使用)条件)/;
export const DOCUMENT_NOUN_ENGLISH =
  /\b(?:terms?(?= of (?:services?|use)\b)|terms|conditions|polic(?:y|ies)|agreements?|privacy|notice|statement|eula|tos|t&cs?|guidelines|rules|disclaimer|contract|code of \w+|honou?r code|pledge|declaration|handbook|(?:photo|media|video|image|model|above) release|waiver|disclosures?|warnings?|licen[cs]e|bylaws|informed consent|(?:consent|release) form)\b/i;

/** Names that say nothing by themselves: kept only where nothing better is named. */
export const GENERIC_NAME =
  /^(?:(?:these|the|our|all|its) |本|该|該|此|其|等|以上|以下|上述|下列|相关|相關|有关|我们|我們|本站|平台|网站|所有|全部|这些|這些|各[项項种種]|一下|[\d一二三四五六七八九十两多]+[份项項个個]|确认|內容|内容|和|与|及|的|并|并且|愿意|遵守|接受|如下)*(?:协议书?|協議書?|条款|條款|规定|規定|声明|聲明|政策|规则|規則|约定|說明|说明|内容|通知|保护|隐私|制度|办法|须知|須知|章程|守则|公约|合同|承诺|(?:告知|承诺|授权|责任|同意|确认|揭示)书|terms|rules|policy|conditions)$/i;

/** What one does when one starts or goes on with a service, as one side of an alternation. */
export const ACTS =
  '注册|登录|上网|连网|联网|登入|登陆|点击|单击|点选|提交|继续|使用|进入|勾选|创建|下一步|确定|申请|购买|支付|付款|开通|绑定|下单|预约|报名|授权|加入|投保|激活|完成|验证|认证|建立|扫码|扫描|下载|安装|访问|浏览|观看|参与|参加|领取|订阅|预订|发布|上传|充值|充电|结算|结账|关注|投稿|入驻|借款|签署|签名|签字|绑卡|办理|答题|考试|入会|认购|提现|兑换|开户|开播|缴费|挂号|加盟|租赁|租用|寄件|投递|委托|按下|点按|轻触|剔选|送出|递交|登记|订购|购票';

/** Words before the cue that turn it into something else: a condition, a question, a refusal, a duty. */
export const NOT_ACCEPTING =
  /(?:不|不再|取消|未|没有|如|若|如果|是否|拒绝|无需|经|双方|方可|须|必须|(?<!答)应当?|需要?|征得|取得|获得|事先|用户|当您|在您|您的|我们|一致|觉得|认为|(?:感谢|谢谢)(?:您|你)|不(?:代表|表示|等于|意味着|视为)(?:您|你|阁下)?|已于[^，。\n]{1,16}|对[^，。；\n\uE000-\uE006]{1,30}的)\s*$/;
/** The cue in an admonishing line: “请阅读并同意…”. */
export const ADMONITION = /(?:(?<!申)请|(?<!必)需|须|please|must)[^。；;\n\uE000-\uE003]{0,12}$/i;
/** A switch of an administrator about what others must accept: “强制用户重新同意”, “注册时需同意协议”. */
export const SETTING =
  /(?:强制|要求|提示|提醒|允许|禁止|开启|启用|关闭|显示|是否需要|注册时(?:必?须|需要?)?)(?:新)?(?:用户|使用者|会员|客户|买家|访客|学员|对方)?(?:重新|再次|必须|先)?$/;
/** The same in English: “Require users to accept the terms”, “Users must re-accept the terms”. */
export const SETTING_ENGLISH =
  /\b(?:(?:require|force|ask|prompt|allow|remind)s? (?:\w+ )?(?:users?|members?|customers?|visitors?|people) to|(?:users?|members?|customers?|visitors?|employees|people) (?:must|should|have to|need to)) (?:re-?)?$/i;
/** Someone else's promise: “本公司承诺遵守《…法》”, “我们会严格遵守《隐私政策》”. */
export const OWN_PROMISE =
  /我们(?:承诺|保证|严格|始终|一直|将|会)+$|(?:本公司|我公司|我司|本站|本店|本平台|本网站|企业|商家|卖家)(?:郑重)?(?:承诺|保证|严格|始终|一直|将|会|已)?$/;
/** A question about it: “为什么要同意《用户协议》？”. */
export const ASKED_WHY = /(?:为什么|为何|怎么|如何|怎样)[^\n。\uE000-\uE006]{0,24}$/;
/** What is done only once someone has agreed: “用户同意《用户协议》后方可发帖”. */
export const CONDITION_AFTER = /^[^，。；;\n\uE000-\uE003]{0,40}(?:之?后|以后)(?:方可|才可|才能|方能)/;
/** What a box is for that is no box of an agreement, whatever else its line says. */
export const OPTION =
  /^[\s\uE004]*(?:记住|保持|自动|下次|全选|反选|匿名|收藏|保存|加入(?:常用|收藏)|开启|启用|接收|订阅|显示|隐藏|公开|设为|默认|强制|要求|允许|禁止|男|女|remember|keep me|stay)/i;
/** A button that grants what someone else asks for: “同意退款”, “接受邀请”. */
export const GRANTS =
  /^(?:撤[回销]|取消|收回|解除)|^(?:同意|接受)(?:退款|退货|换货|退换|申请|请求|加入|邀请|好友|取消|延期|报价|订单|调解|变更|发货|转账|预约|面试)/;
/** Cookie banners agree to something else. */
export const COOKIES = /cookie/i;
/** What only such a banner offers. */
export const REJECT_ALL = /(?:全部|所有)(?:拒绝|拒絕)|(?:拒绝|拒絕)(?:全部|所有)|\b(?:reject|decline) all\b/i;
/** Approving a colleague's request, a friend, a leave: someone else's matter, not a service's terms. */
export const APPROVAL = /审批|驳回|待办|申请人|请假|好友|报销|拒绝理由/;
/** The same of a choice, where an applicant is often oneself. */
export const APPROVAL_OF_CHOICE = /审批|驳回|待办/;
/** What someone asks for whom one answers with “同意”: “林某请求添加您为好友”, “换班申请”. */
export const REQUEST = /申请|请求|邀请|报价|请假/;
/** A question about something else than terms: “是否同意林某加入班级？”. */
export const QUESTION_OF_ELSE =
  /(?:同意(?!书)|接受)(?![^？?。]{0,40}(?:协议|条款|政策|声明|须知|规则|章程|公约|合同|规定|研究|实验|试验|内容|以上|上述|以下))[^？?。，]{2,24}[？?]/;
/** A scale of opinions or a vote: “非常同意 / 同意 / 不同意”, “同意 / 不同意 / 弃权”. */
export const OPINION_SCALE =
  /(?:非常|比较|十分|完全不|不太|强烈)(?:不)?(?:同意|赞同)|中立|不确定|弃权|反对|赞成|投票|表决|strongly (?:dis)?agree|neither agree/i;
/** A decision on a document, not its acceptance: “是否同意制定《…公约》”, “合同审批：《…》”; not “同意修改后的《…》”. */
export const DECIDES =
  /(?:制定|修订|修改|废止|解除|终止|适用|变更)(?!后|过|版|的)[^，。\n]{0,8}《|审批|用印|变更请求|表决/;
/** What one does with documents in a list. */
export const MANAGES = /删除|导出|批量|归档|编辑|下载|\b(?:delete|export|archive)\b/i;
/** A button that accepts and says nothing else. */
export const BARE_CONSENT = /^(?:我|本人)?(?:已)?(?:同意|接受|agree|accept|i agree|i accept)$/i;
/** What one writes below an article: a comment, an answer. */
export const REMARKS = /评论|評論|留言|回复|回覆|跟帖|comment|reply/i;
/** Words of a button that is the consent itself. */
export const CONSENT_BUTTON =
  /^(?:我|本人)?(?:已|已经)?(?:仔细|认真)?(?:(?:阅读|看过|阅|读)[^，。]{0,14}?)?[，,、]?(?:并|且)?(?:完全)?(?:同意|接受|agree|accept|(?:yes, )?i (?:agree|accept|consent))/i;
/** A button below a text that says one has read it: “我已阅读”. */
export const READ_BUTTON =
  /^(?:我|本人)已(?:经)?(?:仔细|认真|完整)?(?:阅读|知悉|知晓)(?:[、并且和]{1,2}(?:已)?(?:知悉|知晓|理解|了解))?(?:完毕)?(?:[（(]\d{1,3}\s?[sS秒]?[)）])?$/;
/** A button that signs what stands beside it, not one that leads there (“立即签署”). */
export const SIGN_BUTTON =
  /^(?:我)?(?:确认|阅读|核对)(?:无误)?[，,]?(?:并|且|后)?(?:在线|电子)?签[署约订](?:以上|上述|本)?(?:协议|合同|文件)?$/;
/** The consent verb anywhere in a button's words: “注册并同意协议”. */
export const CONSENT_IN_BUTTON = new RegExp(
  `(?:同意|接受)(?:[^不]{0,14}(?:${ACTS}|协议|条款)|$)|^(?:我)?确认(?:以上|上述|本)?(?:协议|条款|合同)[，,]?(?:并|且|后)?(?:${ACTS})|(?:阅读|知晓|知悉)[^不]{0,10}(?:协议|条款|[须需]知|内容|风险)[，,]?(?:并|且|开始|立即|确认|去)(?:${ACTS})|^(?:我|本人)[^不]{0,12}(?:自愿|愿意)参[加与]|(?:agree|accept|i (?:\\w+ ){0,3}consent)\\b`,
  'i',
);
export const REFUSE_BUTTON =
  /^(?:我)?(?:不同意|不接受|拒绝|拒絕|残忍拒绝|狠心拒绝|暂不|暫不|仅浏览|再想想|退出(?:应用|程序)|放弃使用|不使用|不，|disagree|decline|(?:no, )?i (?:disagree|decline)|(?:no, )?(?:i )?(?:do not|don['’]t|cannot) (?:wish |want )?(?:to )?(?:agree|accept|consent|participate|take part)|no thanks|reject)/i;
const WHAT_STANDS_ABOVE =
  '(?:以上|上述|本)?(?:的?全部|所有)?(?:内容|注意事项|事项|须知|说明|规定|承诺|条款(?:和条件)?|协议|声明)?';
/** “☐ 同意”, “☐ 并同意/确认”, “☐ 本人已阅读并同意上述承诺”, “我已阅读并同意参加”: what is accepted stands above. */
export const SAYS_NO_MORE = new RegExp(
  `^(?:请勾选)?(?:并)?(?:我|本人)?(?:(?:已(?:经)?)?(?:认真|仔细|详细)?(?:阅读|[详细审]阅|了解|知悉|知晓|确认))?${WHAT_STANDS_ABOVE}[，,]?(?:并|且)?(?:完全)?` +
    `(?:自愿)?(?:同意|接受|知晓|知悉|理解|(?:自愿|愿意)(?=参[加与])|已(?:经)?(?:认真|仔细|详细)?(?:阅读|[详细审]阅|了解|知晓|知悉))(?:遵守|(?:参加|参与)(?:(?:本|此|该)(?:次|项)?(?:研究|实验|试验|调查|调研|访谈|测试))?)?(?:[/、]?确认)?${WHAT_STANDS_ABOVE}[，,]?(?:并?(?:继续|提交|注册|签署|确认)|(?:并进入)?下一步)?[。.]?$`,
);
/** An answer that refuses, after the one that accepts: “○ 同意 ○ 不同意”. */
export const REFUSAL =
  /(?:(?:我|本人)?(?:不同意|不接受|不愿意?参|拒绝|拒絕)|\b[Ii] (?:do not|don['’]t|decline|disagree)\b|\b(?:[Dd]isagree|[Dd]ecline)\b)/;
/** Words of a button that goes on. */
export const ACTION_BUTTON =
  /注册|註冊|登录|登錄|登入|登陆|提交|下一步|继续|繼續|送出|遞交|结账|結帳|确定|確定|确认|確認|开通|開通|创建|創建|建立|完成|进入|進入|立即|马上|馬上|申请|支付|购买|报名|報名|预约|预订|下单|投保|加入|入驻|领取|兑换|充值|发布|办理|同意|接受|开始|签署|sign|regist|log ?in|continue|create|submit|next|start|join|agree|accept|proceed|confirm|download|install|\bbuy\b|\border\b|\bpay\b|checkout|完\s*善/i;
/** Buttons that lead away or do something else. */
export const ELSEWHERE =
  /取消|关闭|關閉|返回|搜索|查询|查詢|验证码|驗證碼|获取|重置|清空|更换|刷新|上传|选择|复制|close|cancel|search|back|reset|copy|upload/i;
/** A line that is the name of an agreement, or several, and nothing else. */
export const BARE_NAME =
  /^[《<「]?[\u3400-\u9FFF]{0,12}(?:协议|条款|隐私政策|须知|公约)[》>」]?(?:(?:和|与|及|、)?[《<「]?[\u3400-\u9FFF]{0,12}(?:协议|条款|隐私政策|须知|公约)[》>」]?)?$/;
/** The same in English: “Terms & Conditions”. */
export const BARE_NAME_ENGLISH =
  /^(?:terms (?:and|&) conditions|terms of (?:use|service)|privacy policy|user agreement)(?: (?:and|&) (?:terms of (?:use|service)|privacy policy))?$/i;
/** Nouns that by themselves, beside a box, make it the box of an agreement. */
export const NAMED_BESIDE_BOX =
  /^[\s\uE004]{0,4}请?(?:点击|点此|点我|查看|阅读|遵守|[《<“"]){0,4}[^\n，。；;\uE000-\uE006]{0,24}?(?:协议|条款|隐私政策|服务声明|须知|公约|terms (?:and|&) conditions|terms of (?:use|service)|privacy policy)/i;
/** A verb of consent, which the 同意 of a 同意书 is not. */
export const CONSENT_ACT =
  /同意(?![书書])|接受|遵守|表示|代表|阅读|閱讀|\b(?:agree|accept|(?<!informed )consent(?! form)|read)\b/i;
/** Words that act, and what a server was to fill in (“${message}”, “<%= name %>”): what holds one names no document. */
export const NO_NAME = new RegExp(
  `${CONSENT_ACT.source}|勾选|勾選|看看|可以|有权|有權|修改|依据|依據|根据|根據|[{}]|<%|%>`,
  'i',
);
/** What a link says before the name: “点此阅读…服务条款”. */
export const READ_LEAD =
  /^(?:请|請)?(?:点此|点击|點擊|单击|仔细|认真|已|已经){0,3}(?:这里|此处)?(?:即?可)?(?:进入)?(?:阅读|閱讀|查看|查閱|查阅|浏览|打开|看过|看過){0,2}/;
/** What ends a name that is all a sentence says after its verb: “☐ 我已阅读并同意参赛手册”. */
export const TITLE_END = new RegExp(`(?:${DOCUMENT_NOUN.source}|指南|手册|申请书|承诺|许可|宣言|条件|事项)$`);
/** Words that describe terms rather than name a document: “尤其是以粗体标识的条款”, “免除或者限制责任的条款”. */
export const DESCRIBES =
  /尤其|特别|特別|粗体|粗體|黑体|加粗|下划线|底线|标识的|標示|重点|重大|免除|限制|全部|所有|各[项項种種]|各條|逐条|中的|与您|涉及|的(?:约定|規定|规定|相关|內容|内容)/;
/** Headings of parts of an agreement: “提示条款”, “一般条款”. */
export const PART_HEADING =
  /^(?:重要|特别|特別|温馨)?(?:提示|一般|通用|基本|其他|其它|附加|保密|责任|免责|定义|补充|最终|特别|个别)(?:条款|條款)$/;
/** What follows a name and is none of it: “（2024版）”, “v2.0”, “.pdf”, “全文”. A run of digits is one part, or it is parted without end. */
export const EDITION =
  /(?:\s*(?:[（(【[][^（）()【】[\]]{1,20}[）)】\]]|v?\d+(?:\.\d+)*(?!\d)版?|\d{4}年版|\.(?:pdf|docx?|html?)|全文|原文|详情|詳情|[>›»]))+$/i;

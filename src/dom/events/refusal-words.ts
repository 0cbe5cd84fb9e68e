/** What is wrong, missing, there already, too much, or still to be done. Traditional characters beside the simplified. */
const CHINESE = [
  '错误|錯誤|有误|有誤|不正确|不正確|不一致|不匹配|不符|不合法|格式不|无效|無效|失效|过期|過期|失败|失敗|异常|異常',
  '[为為]空|必填|必须|必須|不能少于|不能少於|不能超过|不能超過|太短|太长|太長|过于简单',
  '已被?(?:注册|註冊|使用|占用|绑定|綁定|存在)|不存在|未(?:注册|註冊|勾选|勾選|填写|填寫|选择|選擇|通过|通過|找到)',
  '频繁|頻繁|重新(?:输入|輸入|获取|填写|填寫|提交)|重试|重試|稍后再试|稍後再試',
  '[请請]您?(?:先|勾选|勾選|同意|阅读并|閱讀並|输入|輸入|填写|填寫|选择|選擇|完善)',
];
const ENGLISH = [
  'invalid|incorrect|wrong|required|failed|failure|error|expired|missing|mismatch|try again|too (?:short|long|many|weak)',
  "already (?:been )?(?:registered|exists?|taken|used|in use)|(?:does not|do not|does?n[’']t) (?:match|exist)",
  "can(?:not|[’']t) be (?:empty|blank)|must (?:be|agree|accept|contain|have|check|tick)",
  'please (?:first|agree|accept|check|tick|enter|fill|select|choose|read|provide|correct)',
];

/**
 * Words by which a page says that it did not take what was sent. They say so only where a message stands
 * (`find-refusals.ts`).
 */
export const REFUSAL = new RegExp(`${CHINESE.join('|')}|\\b(?:${ENGLISH.join('|')})\\b`, 'i');

/** Words by which it says that it did take it, or what comes next: then the words above are about something else. */
export const NO_REFUSAL =
  /(?<![不未])成功|已(?:发送|發送|提交|受理|通过|通過)|正在|[请請]稍候|\b(?:success|sent to|thank|welcome)/i;

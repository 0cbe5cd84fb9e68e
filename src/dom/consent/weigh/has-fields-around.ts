import { allIn, attributeOf, firstIn, parentOf, tagOf, textOf } from '../../clobber-proof.ts';
import { REMARKS } from '../words.ts';

const ACCOUNT_FIELD =
  /phone|mobile|mail|code|pass|user|account|card|name|tel|手机|手機|验证|驗證|密码|密碼|[账帐帳]号|帳號|邮箱|姓名/i;

function isFieldOfAccount(field: Element): boolean {
  const type = (attributeOf(field, 'type') ?? 'text').toLowerCase();
  if (type === 'password' || type === 'tel' || type === 'email' || type === 'number') return true;
  if (!/^(?:text)?$/.test(type)) return false;
  return ACCOUNT_FIELD.test(
    ['name', 'id', 'class', 'placeholder', 'v-model', 'ng-model']
      .map((name) => attributeOf(field, name) ?? '')
      .join(' '),
  );
}

/** Whether one writes in a field: no box, no button. */
export function isFieldToFillIn(field: Element): boolean {
  return /^(?:text|password|tel|email|number)?$/i.test(attributeOf(field, 'type') ?? '');
}

/** Whether a room is a form for remarks, below an article or in a forum: its button says so, or what is to be written. */
function isForRemarks(room: Element): boolean {
  const area = firstIn(room, 'textarea');
  if (area === null) return false;
  const buttons = allIn(room, 'button,input[type="submit"],input[type="button"]').slice(0, 8);
  return [
    attributeOf(area, 'placeholder') ?? '',
    ...buttons.map((one) => textOf(one) + (attributeOf(one, 'value') ?? '')),
  ].some((words) => REMARKS.test(words));
}

/**
 * Whether the nearest containers of a sentence, up to about a screen of text, hold something to fill in: close by any
 * field counts, further out only one of an account (a site's search box is everywhere). A form for remarks is none.
 */
export function hasFieldsAround(sentence: Element): boolean {
  let container: Element | null = sentence;
  for (let step = 0; step < 7 && container !== null && tagOf(container) !== 'HTML'; step += 1) {
    if (textOf(container).length > 6000) return false;
    const fields = allIn(container, 'input,el-input,van-field').slice(0, 60);
    if (fields.some((field) => isFieldOfAccount(field))) return !isForRemarks(container);
    if (tagOf(container) === 'FORM' && fields.some((field) => /^text$/i.test(attributeOf(field, 'type') ?? 'text')))
      return true;
    container = parentOf(container);
  }
  return false;
}

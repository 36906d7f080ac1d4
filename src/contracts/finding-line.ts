// A finding of a check as a line of the official form, in Chinese, with its answer.
import type { CheckFinding, CheckRule } from './check-finding';
import { ITEM_FIELDS } from './field-names';

/** A rule that has no words here is told by what it found. */
const WORDS: Partial<Record<CheckRule, string>> = {
  'id-card': '身份证号码',
  mobile: '手机号码',
  'bank-card': '银行卡号',
  email: '电子邮箱地址',
  word: '用词',
  'no-such-day': '日期不存在',
  'document-number-brackets': '文号的写法',
  'left-over': '可能是模板里没有删除的文字',
  'no-alternative-text': '图片没有替代文字',
  'link-not-public': '链接的稿件没有公开',
  'related-not-public': '关联的规范性文件没有公开',
  'related-in-bundle': '关联的规范性文件尚未公开，与本稿同批报送',
  'file-comments': '有批注',
  'file-changes': '有修订痕迹',
  'file-hidden': '有隐藏的内容',
  'file-script': '有宏或脚本',
  'file-embedded': '嵌有其他文件',
  'file-author': '文件属性中的作者信息',
  'file-no-text': '没有文字，无法自动检查',
  'file-unread': '无法检查',
  'file-unsupported': '这种格式无法自动检查',
};

export const toFindingLine = (finding: CheckFinding): string => {
  const { rule, path, file, severity, found, suggestion, answer } = finding;
  const place = file ? `文件“${file.name}”` : (ITEM_FIELDS[path.split('.')[0] ?? '']?.[0] ?? path);
  const said = [WORDS[rule], found && `“${found}”`].filter(Boolean).join('');
  const advice = suggestion === null ? '' : `，建议改为“${suggestion}”`;
  const reply = answer === null ? '' : `。说明：${answer.text}（${answer.answeredByName}）`;
  return `［${severity === 'block' ? '阻断' : '提醒'}］${place}：${said}${advice}${reply}`;
};

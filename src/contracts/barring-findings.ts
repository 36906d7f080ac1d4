import { type CheckFinding, type FileRule, isBarring } from './check-finding';
import type { FieldError } from './outcome';

/** What a file carries, and what to do about it. */
const FILE_PROBLEMS: Record<FileRule, string> = {
  'file-comments': '中有批注，请清除后重新上传',
  'file-changes': '中有修订痕迹，请接受或拒绝全部修订后重新上传',
  'file-hidden': '中有隐藏的内容，请删除或取消隐藏后重新上传',
  'file-script': '中有宏或脚本，请清除后重新上传',
  'file-embedded': '中嵌有其他文件，请清除后重新上传',
  'file-unread': '无法检查，请更换文件',
  'file-author': '的属性中有作者信息',
  'file-no-text': '没有文字，无法检查',
  'file-unsupported': '的格式无法检查',
};

const isOfFile = (rule: string): rule is FileRule => rule in FILE_PROBLEMS;

const toMessage = ({ rule, found, suggestion, file, answerable }: CheckFinding): string => {
  const name = file?.name ?? '';
  if (isOfFile(rule)) {
    const message = `文件“${name}”${FILE_PROBLEMS[rule]}`;
    return answerable ? `${message}，或说明理由` : message;
  }
  const where = file ? `文件“${name}”中的` : '';
  return suggestion === null
    ? `${where}“${found}”不能出现`
    : `${where}“${found}”应改为“${suggestion}”`;
};

/** What is shown for people to look at: all that can stay, if somebody answers for it. What has to be mended is a problem of its field. */
export const isWarning = ({ answerable }: CheckFinding): boolean => answerable;

/** What the checks bar from submission, as problems of fields; each message once. */
export const toBlocked = (findings: readonly CheckFinding[]): FieldError[] => {
  const errors = findings
    .filter(isBarring)
    .map((finding) => ({ path: finding.path, message: toMessage(finding) }));
  return [...new Map(errors.map((error) => [`${error.path} ${error.message}`, error])).values()];
};

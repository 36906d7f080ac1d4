/** What cannot work in a workflow: Chinese text → English, as in in-english-texts.ts. */
export const WORKFLOW_PROBLEMS: Readonly<Record<string, string>> = {
  '没有代码为“{code}”的角色，可能已被删除。':
    'There is no role “{code}”; it may have been deleted.',
  '角色“{role}”没有“作出审核决定”的权限，不能办理审核环节。':
    'The role “{role}” has no permission to decide on items and can do no stage.',
  '只有会签环节才列出处室。': 'Only a stage of named departments lists departments.',
  '会签至少要选两个处室；只有一个处室时，请改用普通环节。':
    'Choose at least two departments; for one, use an ordinary stage.',
  '会签最多选 {most} 个处室。': 'Choose at most {most} departments.',
  '会签的处室重复了。': 'A department is named twice.',
  '会签的处室中有已被删除的，请重新选择。':
    'One of the departments has been deleted; choose again.',
  '请填写环节名称。': 'Please name the stage.',
  '环节名称最长 {most} 字。': 'The name of a stage has at most {most} characters.',
  '英文名称最长 {most} 个字符。': 'The English name has at most {most} characters.',
  '请选择由哪个角色办理，否则没有人能办理这个环节。':
    'Choose the role that does this stage; nobody could do it otherwise.',
  '同意人数应为 1 至 {most} 的整数。':
    'The number of people is a whole number between 1 and {most}.',
  '办理时限应为 1 至 {most} 个工作日，不限时请留空。':
    'The limit is between 1 and {most} working days; leave it empty for none.',
  '只有会签环节才设“逾期视为同意”。':
    'Only a stage of named departments takes silence for consent.',
  '“逾期视为同意”应为 1 至 {most} 个工作日，不设请留空。':
    'Silence is between 1 and {most} working days; leave it empty for none.',
  '流程至少要有一个审核环节。': 'A workflow needs at least one stage.',
  '流程最多 {most} 个环节。': 'A workflow has at most {most} stages.',
  '环节名称重复，审核记录里将无法分辨。':
    'Two stages have the same name; the record could not tell them apart.',
  '按这个流程，没有人同意就能撤稿。至少要有一个不能跳过、需要同意的环节。':
    'By this workflow an item could be withdrawn without anybody agreeing. At least one stage must approve and cannot be skipped.',
  '这个流程由系统自动采用（应急发布、撤稿），不能指定给稿件。':
    'The system takes this workflow by itself (emergencies, withdrawals); it cannot be assigned to items.',
  '最后一个环节决定稿件能否公开，不能只提意见，也不能跳过。':
    'The last stage decides whether the item is published: it cannot be an opinion only, nor be skipped.',
  '按这个流程，一个人同意就能让稿件公开。不能跳过、需要同意的环节合计至少要有两个人。':
    'By this workflow one person could publish an item. The stages that must approve and cannot be skipped need two people together, at least.',
  '请填写流程名称。': 'Please name the workflow.',
  '流程名称最长 {most} 字。': 'The name of a workflow has at most {most} characters.',
  '与前面的一条条件相同。': 'This line names the same as one before it.',
  '所选的审核流程不存在。': 'The chosen workflow does not exist.',
  '所选的栏目已被删除。': 'The chosen column has been deleted.',
  '所选的处室已被删除。': 'The chosen department has been deleted.',
};

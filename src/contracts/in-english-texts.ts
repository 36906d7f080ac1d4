// Chinese text → English. A place in braces stands for whatever the text holds there, on both sides.
type Texts = Readonly<Record<string, string>>;

/** What is stored or registered once and shown on Strapi's own screens: types, roles, permissions, languages, hints. */
export const STORED: Texts = {
  查看审计记录: 'Read the audit',
  旧站导入: 'Import of an old site',
  管理人员: 'Keep people',
  维护内容检查词表: 'Keep the word list of content checks',
  确认改名和门户信息: 'Confirm names and site facts',
  '切换门户开关（置灰、应急横幅）': 'Switch the portal (grey, emergency strip)',
  '编排首页（轮播、置顶）': 'Arrange the home page (carousel, pinned items)',
  维护审核流程: 'Keep the workflows of review',
  新闻动态: 'News',
  '微信/微博稿件': 'WeChat and Weibo items',
  政策解读: 'Policy interpretations',
  规范性文件: 'Normative documents',
  栏目: 'Columns',
  处室: 'Departments',
  序号: 'ID',
  稿件编号: 'Document ID',
  创建时间: 'Created',
  最近保存: 'Saved',
  创建人: 'Created by',
  保存人: 'Saved by',
  语言: 'Language',
  英文: 'English',
  简体中文: 'Simplified Chinese',
  编辑: 'Editor',
  初审人: 'First reviewer',
  处室审核人: 'Department reviewer',
  保密审查员: 'Secrecy reviewer',
  签发人: 'Signatory',
  渠道运营: 'Channel operator',
  统计员: 'Statistician',
  审计员: 'Auditor',
  管理员: 'Administrator',
  超级管理员: 'Super administrator',
  '撰写稿件，提交审核，发布已通过审核的稿件。':
    'Writes items, submits them, publishes what is approved.',
  '办理初审：同意或退回本处室的稿件。': "Decides at the first stage on the department's items.",
  '办理保密审查：同意或退回。': 'Decides at the secrecy stage: approves or returns.',
  '终审签发，发布和撤稿。': 'Decides at the last stage, publishes and withdraws.',
  '查看发送情况，登记人工发布，重试失败的发送。':
    'Follows deliveries, records what was posted by hand, retries what failed.',
  '查看发布统计和发送情况。': 'Reads statistics and deliveries.',
  '查看审计记录、审核单和审核过程。': 'Reads the audit, cases and their history.',
  '管理人员、栏目和处室；不撰写、不审核、不发布。':
    'Manages people, columns and departments; neither writes, decides nor publishes.',
  '管理系统的全部功能和设置；不因此取得审核权。':
    'Manages every function and setting; decides on no item by that.',
  查看发送情况: 'Follow deliveries',
  发布已通过审核的稿件: 'Publish approved items',
  撤稿: 'Withdraw items',
  '登记人工发布、重试发送': 'Record entries by hand, retry deliveries',
  签署旧站导入批次: 'Sign batches of an old site',
  查看审核情况: 'See how reviews stand',
  '提交审核、撤回审核': 'Submit for review, recall',
  作出审核决定: 'Decide on items',
  查看发布统计: 'See statistics',
  在首页查看逾期未办的审核: 'See on the home page what is late in review',
  在首页查看待人工和失败的发送: 'See on the home page which deliveries failed or wait',
  '列表和分享时显示的简短说明。': 'A short text for lists and for sharing.',
  '转载时填写来源媒体或单位。': 'For a repost: the medium or body it comes from.',
  '只有“主动公开”的稿件才能发布。': 'Only items of proactive disclosure can be published.',
  '发布后发往这些账号。': 'Where the item goes once it is published.',
  '某个账号的标题或文本与稿件不同时填写，留空则与稿件相同。':
    'Where an account needs its own title or text; left empty, it says what the item says.',
  '按本单位信息公开目录编排。': "By this body's catalogue of public information.",
  '栏目网址的一段：小写字母、数字、连字符，例如 tzgg。':
    "A part of the column's address: small letters, digits and hyphens, such as tzgg.",
  '数字小的排在前面。': 'Smaller numbers come first.',
  '印在审核单上，不对外公开。': 'Printed on the form of a review case, never public.',
  查看文件存储状态: 'See how full the file store is',
  维护单位信息和索引号编号规则: "Maintain the body's particulars and the rule of index numbers",
  '按规则编号，或填写原有的索引号；一号一文，不再重用。':
    'Made by the rule, or the number it already has; a number belongs to one document for good.',
  '例如：宁环规〔2026〕3号。': 'As the body writes it: code, year, number.',
  '发布后，从施行日期起，这些文件标为“废止”。':
    'Once this is published, these are marked as repealed from the day it takes effect.',
  '发布后，从施行日期起，这些文件标为“已修改”。':
    'Once this is published, these are marked as amended from the day it takes effect.',
  '只在那份文件不在本系统内时填写；在本系统内的，请在那份文件中选择本文件。':
    'Only where that document is not in this system; where it is, choose this one there.',
};

/** Refusals and failures of our server, whole sentences. */
export const REFUSALS: Texts = {
  '请求里有系统不能识别的值（编号、数字或日期），什么也没有改动。':
    'The request holds a value that the system cannot read (an id, a number or a day). Nothing was changed.',
  '这篇稿件属于其他处室，您只能查看和办理本处室的稿件。':
    'This item belongs to another department. You see and work on those of your own.',
  '这篇稿件属于其他处室，当前环节由该处室的审核人办理。':
    'This item belongs to another department, whose reviewer decides at the present stage.',
  '当前环节由指定的处室会签，您不属于其中任何一个处室。':
    'At the present stage named departments decide, and you belong to none of them.',
  '您所在的处室已经会签。': 'Your department has decided already.',
  '当前环节只提意见，不能同意或退回。':
    'The present stage only gives opinions; it neither approves nor returns.',
  '当前环节需要作出决定：同意或退回。': 'The present stage has to decide: approve or return.',
  '您不能跳过当前环节。': 'You cannot skip the present stage.',
  '审核流程有误，什么也没有保存。请按下面的说明修改。':
    'Something is wrong with the workflow, and nothing was saved. See below what to change.',
  '分配有误，什么也没有保存。请按下面的说明修改。':
    'Something is wrong with the assignments, and nothing was saved. See below what to change.',
  '审核流程已被他人修改，什么也没有保存。请重新打开本页，再修改。':
    'Somebody else has changed the workflows meanwhile, and nothing was saved. Open the page again.',
  '没有这个审核流程。': 'There is no such workflow.',
  '审核流程的内容不完整，什么也没有保存。':
    'What was sent is no complete workflow, and nothing was saved.',
  '这篇稿件属于其他处室，您只能提交和撤回本处室的稿件。':
    'This item belongs to another department. You submit and recall those of your own.',
  '没有编号为 {id} 的人员。': 'There is no person {id}.',
  '填写的内容有误：{names}。': 'What was filled in is not right: {names}.',
  '至少选择一个角色。': 'Choose at least one role.',
  '超级管理员只能由超级管理员设置、修改和停用。':
    'A super administrator is made, changed and deactivated by another one alone.',
  '不能停用自己的账号，请由另一位管理员办理。':
    'You cannot deactivate your own account; another administrator can.',
  '不能修改自己的角色，请由另一位管理员办理。':
    'You cannot change your own roles; another administrator can.',
  '修改自己的密码，请到“个人资料”中办理。': 'Change your own password in your profile.',
  '这是最后一位在用的管理员，不能停用，也不能取消其角色。':
    'This is the last active administrator and can neither be deactivated nor lose the role.',
  '请检查填写的内容。': 'Please check what you filled in.',
  '请填写姓名，不超过 40 个字。': 'Please give a name of at most 40 characters.',
  '请填写有效的登录邮箱。': 'Please give a valid e-mail address.',
  '该邮箱已被其他账号使用。': 'Another account has this e-mail address.',
  '所选角色不存在，请刷新页面后重新选择。':
    'A chosen role does not exist any more. Reload the page and choose again.',
  '所选处室不存在，请刷新页面后重新选择。':
    'A chosen department does not exist any more. Reload the page and choose again.',
  '密码至少 8 位，须含大写字母、小写字母和数字，不超过 72 个字节。':
    'A password needs at least 8 characters with upper case, lower case and a digit, and no more than 72 bytes.',
  '这个账号的密码不是在系统内设置的，请联系管理员重置密码。':
    'The password of this account was not set in this system. Ask an administrator to reset it.',
  '本系统不用邀请链接和邮件重设密码。请联系管理员在“人员”中新增人员或重置密码。':
    'Invitations and resetting a password by e-mail are not used here. Ask an administrator for an account or a new password.',
  '本系统已有过人员，不能再注册首位管理员。请联系系统管理员。':
    'There were people here before, so nobody becomes the first administrator. Ask a system administrator.',
  '请先修改初始密码，再使用系统。': 'Choose a password of your own first.',
  '找不到这个导入批次，请刷新页面。': 'This batch was not found. Please reload the page.',
  '该批次尚未导入完毕，不能签署。': 'The batch is not complete yet and cannot be signed.',
  '该批次已作废。': 'The batch was discarded.',
  '该批次已由两人签署。': 'Two people have signed the batch.',
  '您已签署过该批次，另一份签署须由其他人作出。':
    'You have signed this batch; the other signature has to be another person’s.',
  '您看到的批次内容已变化，请刷新页面后再签署。':
    'The batch is not what you saw. Reload the page before you sign.',
  '请填写时间（年月日和时分）。': 'Enter the time (day, hours and minutes).',
  '所定时间须晚于现在。如需马上办理，请直接发布或撤稿。':
    'The time must be later than now. To act at once, publish or withdraw directly.',
  '所定时间不能晚于一年以后。': 'The time cannot be more than a year away.',
  '该稿件没有设定时间，或已经办理，请刷新页面。':
    'No time is set for this item, or it was done already. Reload the page.',
  '这个时间不是由本系统设定的（校验码无效），没有执行。请告知管理员。':
    'This time was not set by this system (its code does not hold), so nothing was done. Tell an administrator.',
  '到所定时间时系统没有运行，恢复后已超过允许的延迟，没有自动执行。请确认内容仍然合适，再发布、撤稿或另定时间。':
    'The system did not run at the set time, and was back too late to act by itself. See that the text still fits, then publish, withdraw or set another time.',
  '该稿件设有解禁时间，在此之前不得公开。请改在解禁时间之后发布，或由签发人提前解禁。':
    'This item is under an embargo. Publish it later than that, or let a signatory bring the time forward.',
  '该稿件的解禁时间不是由本系统设定的（校验码无效），不能发布。请重新设定，并告知管理员。':
    'The embargo of this item was not set by this system (its code is invalid), so it cannot be published. Set it again and tell an administrator.',
  '找不到这篇稿件，请刷新页面。': 'There is no such item. Please reload the page.',
  '该稿件没有设定解禁时间，请刷新页面。': 'This item has no embargo. Please reload the page.',
  '提前或取消解禁时间时请填写理由。':
    'Give a reason for bringing the embargo forward or lifting it.',
  '稿件已提交审核，只有签发人可以提前或取消解禁时间。':
    'The item is submitted: only a signatory brings the embargo forward or lifts it.',
  '该稿件已定时发布，且早于这个解禁时间。请先改期或取消定时，再设定解禁时间。':
    'The item is set to be published earlier than that. Move or cancel that time first.',
  '这篇稿件与其他稿件同批报送，须一起发布。请刷新页面。':
    'This item is bound in a bundle and is published together with it. Reload the page.',
  '这篇稿件与其他稿件同批报送，须一起发布，现在还不能发布。':
    'This item is bound in a bundle and is published together with it, which is not possible yet.',
  '同批报送刚刚结束（已一起发布或已解除），请刷新页面查看最新状态。':
    'The bundle has just ended (published together, or dissolved). Reload the page.',
  '这篇稿件的同批报送不是由本系统记录的（校验码无效），不能发布。请先解除同批，并告知管理员。':
    'The bundle of this item was not recorded by this system (its code does not hold), so it cannot be published. Dissolve the bundle first, and tell an administrator.',
  '同批报送至少 2 篇、最多 10 篇稿件，每篇只选一次。':
    'A bundle has at least 2 and at most 10 items, each once.',
  '只有规范性文件和政策解读可以同批报送。':
    'Only normative documents and interpretations can be bundled.',
  '同批报送的稿件须是同一种语言。': 'The items of a bundle must be in one language.',
  '同批报送的须是规范性文件和它的政策解读：每份文件至少有一篇解读，每篇解读都解读其中的文件。':
    'A bundle holds normative documents and their interpretations: each document has at least one, and each interprets a document in it.',
  '已与其他稿件同批报送。请单独提交，或先解除原来的同批。':
    'It is bound in another bundle. Submit it by itself, or dissolve that bundle first.',
  '一篇也没有提交。请先处理下面的问题，再同批报送。':
    'Nothing was submitted. Please mend what is named below, then submit together.',
  '这篇稿件没有同批报送，或同批已经结束，请刷新页面。':
    'This item is in no bundle, or the bundle has ended. Reload the page.',
  '解除同批时请填写理由。': 'Please give a reason for dissolving the bundle.',
  '请选择要彻底清除的修订版。': 'Choose the revisions to expunge.',
  '所选的修订版不属于这篇稿件，请刷新页面。':
    'A chosen revision is not of this item. Reload the page.',
  '所选的修订版中有的已经彻底清除，请刷新页面。':
    'One of the chosen revisions has been expunged already. Reload the page.',
  '所选的修订版已有人提请彻底清除，正在等待另一个人确认。':
    'Somebody has asked to expunge these revisions; it waits for a second person.',
  '请选择清除的原因。': 'Choose why it has to be expunged.',
  '说明会长期保存，请不要写出号码或要清除的内容本身，只写在哪里、是哪一类。':
    'This note is kept for good: write no number and nothing of what is to go, only where it stands and of which kind it is.',
  '不予清除时请填写理由。': 'Please give a reason for not expunging.',
  '没有这一条彻底清除的提请。': 'There is no such request to expunge.',
  '这一条提请已经办结，请刷新页面。': 'This request has been answered. Reload the page.',
  '这一条提请不是由本系统记录的（校验码无效），不能确认。请告知管理员。':
    'This request was not recorded by this system (its code does not hold) and cannot be confirmed. Tell an administrator.',
  '提请人不能自己确认，须由另一个人确认。': 'Who asked cannot confirm; a second person has to.',
  '提请人的账号已停用，不能确认。请由在职人员重新提请。':
    'The account that asked is closed, so this cannot be confirmed. Somebody in office has to ask again.',
  '要清除的修订版仍在公开，请先撤稿，再确认彻底清除。':
    'One of the revisions is still public: withdraw the item first, then confirm.',
  '稿件正在审核中或等待发布，请先退回或撤回，再确认彻底清除。':
    'The item is in review or waits to be published: return it or call it back first, then confirm.',
  '工作稿仍与要清除的修订版相同。请先由编辑删去工作稿中的有关内容并保存，再确认彻底清除。':
    'The working copy still is one of the revisions: an editor has to take the content out and save first, then confirm.',
  '登记库拒绝了这次办理，没有执行。请刷新页面核对稿件状态，并告知管理员。':
    'The register refused this, so nothing was done. Reload the page to see how the item stands, and tell an administrator.',
  '稿件在尚未转入的旧站导入批次中，不能删除。如不再需要，请先作废该批次。':
    'The item is in a batch of an old site that was not taken over yet, and cannot be deleted. Discard the batch first.',
  '没有编号为 {id} 的记录。': 'There is no record {id}.',
  '查询条件有误：{names}。': 'The query is not right: {names}.',
  '找不到这张审核单，请刷新页面。': 'This review case was not found. Please reload the page.',
  '该审核单已退回或撤回，不能发布。如需发布，请重新提交审核。':
    'This case was returned or recalled and cannot be published. Submit the item again to publish it.',
  '该稿件尚未通过全部审核环节，不能发布。': 'The item has not passed every stage yet.',
  '该审核单已经发布过，每张审核单只发布一次。请刷新页面查看发送情况。':
    'This case has been published already; a case publishes once. Reload the page to see its deliveries.',
  '您看到的内容不是审核通过的修订版，请刷新页面后再发布。':
    'What you see is not the approved revision. Reload the page, then publish.',
  '公开属性不是“主动公开”，不能发布。':
    'Only proactive disclosure can be published; this item is marked otherwise.',
  '这张审核单或其中的审核决定不是由本系统作出的（校验码无效），不能发布。请撤回后重新提交审核，并告知管理员。':
    'This review case, or a decision in it, was not made by this system (its code is not valid), so it cannot be published. Recall it, submit again, and tell the administrator.',
  '这次发布不是由本系统作出的（校验码无效），不会发送，也不能登记。请告知管理员。':
    'This publication was not made by this system (its code is not valid). It is not sent and cannot be recorded. Tell the administrator.',
  '这次发布不是由本系统作出的（校验码无效），没有发送。请告知管理员。':
    'This publication was not made by this system (its code is not valid). Nothing was sent. Tell the administrator.',
  '该修订版的内容已彻底清除，不能发布。':
    'The content of this revision was expunged and cannot be published.',
  '稿件没有选择任何启用中的发布账号，不能发布。请撤回后选择账号再提交审核。':
    'The item names no active account. Recall it, choose accounts, and submit it again.',
  '该稿件目前没有公开的版本，无需撤稿。':
    'Nothing of this item is public, so nothing is to be withdrawn.',
  '日历有误，什么也没有保存：每一项应有起止日期、上班或放假、依据。':
    'Nothing was saved: each change needs its days, at work or off, and its source.',
  '请填写起止日期，结束日期不能早于开始日期。':
    'Give the first and the last day; the last cannot be before the first.',
  '一项调整最多 62 天，请检查年份和日期。':
    'A change has at most 62 days. Please check year and days.',
  '请填写依据，例如通知的名称和文号。': 'Give the source, such as the notice and its number.',
  '依据最多 200 字。': 'The source has at most 200 characters.',
  '最多保留 500 项调整，请删去往年的。':
    'At most 500 changes are kept. Please remove those of past years.',
  '日历已被他人修改，什么也没有保存。请重新打开本页，再作修改。':
    'Somebody else has changed the calendar; nothing was saved. Open this page again, then change it.',
  '这篇稿件没有公开过这一修订版。': 'This revision of the item was never public.',
  '这一修订版的内容已彻底清除，不能写回。':
    'The content of this revision was expunged; it cannot be written back.',
  '这一修订版用到的内容已有缺失，没有写回，工作稿没有改动。':
    'Something that this revision needs is gone, so nothing was written; the working copy is as it was.',
  '工作稿已被删除，不能写回。': 'The working copy is deleted; nothing can be written back.',
  '请刷新页面，再写回工作稿。': 'Load the page anew, then write back.',
  '您没有修改这类稿件的权限，不能写回工作稿。': 'You may not change items of this kind.',
  栏目已被删除: 'The column is deleted',
  来源处室已被删除: 'The department is deleted',
  '文件已被删除：{name}': 'The file is deleted: {name}',
  '所选文件中有 {number} 份已被删除': '{number} of the chosen documents are deleted',
  '稿件目前没有公开，公开后才能设定复查日期。':
    'The item is not public. A day to look at it again can be set once it is.',
  '请填写复查日期。': 'Give the day on which to look again.',
  '这条反馈已经办结，请刷新页面。': 'This report was handled already. Please reload the page.',
  '请写明办理情况。': 'Say what was found and done.',
  '请选择办理结果：已处理，或无需处理。': 'Choose the result: seen to, or nothing to change.',
  '没有这条反馈。': 'There is no such report.',
  '复查日期须在今天之后。': 'The day must be after today.',
  '提交的内容格式不正确，请刷新页面后重试。':
    'What was sent has a wrong form. Reload the page and try again.',
  '别人刚刚修改了检索设置，请刷新页面后重试。':
    'Somebody has just changed this. Reload the page and try again.',
  '一组同义词应有 2 至 10 个词。': 'A group of synonyms has 2 to 10 words.',
  '每个词最多 20 字，不能是空白。': 'A word has at most 20 characters and is not blank.',
  '这个词已经在另一组同义词中，请先修改那一组。':
    'This word is in another group of synonyms. Change that one first.',
  '请填写 1 至 10 个检索词。': 'Enter 1 to 10 words.',
  '请填写门户上已公开稿件的网址，例如 /news-post/abc.html。':
    'Enter the address of an item that is public on the portal, such as /news-post/abc.html.',
  '最多 500 项。': 'At most 500.',
  '复查日期不能晚于 10 年以后。': 'The day cannot be more than 10 years ahead.',
  '请写明要复查什么，或复查的结果。': 'Say what to look at, or what was found.',
  '最多 500 字。': 'At most 500 characters.',
  '最多 200 字。': 'At most 200 characters.',
  '这张审核单的打印内容已彻底清除。': 'What this form said was expunged.',
  '这篇稿件没有待办的复查，请刷新页面。': 'Nothing is due for this item. Please reload the page.',
  '撤稿时请填写理由。': 'Please give a reason for the withdrawal.',
  '请选择撤稿原因，读者会看到与之对应的说明。':
    'Choose why it is withdrawn: readers are told so in fixed words.',
  '请填写并入的那篇稿件在门户网站上的网页地址（以 .html 结尾），读者会被引导到那里。':
    'Give the address on the portal (ending in .html) of the item it is merged into: readers are led there.',
  '不能并入稿件自己，请填写另一篇稿件的网页地址。':
    'An item cannot be merged into itself. Give the address of another one.',
  '要并入的稿件目前不在门户网站上，读者会被引导到不存在的页面。请先发布它。':
    'The item to merge into is not on the portal: readers would be led to no page. Publish it first.',
  '找不到这条发送记录，请刷新页面。': 'This delivery was not found. Please reload the page.',
  '该账号由系统自动发送，不需要人工登记。如发送失败，请使用“重试”。':
    'The system posts to this account itself. If a delivery failed, use Retry.',
  '这条发送已确认，不能再次登记。': 'This delivery is confirmed and cannot be recorded again.',
  '系统正在处理这条发送，请稍后再试。': 'This delivery is being worked on. Please try again later.',
  '该账号上没有这篇稿件的发布记录，无需登记撤稿。':
    'The ledger knows nothing of this item at that account, so no removal is to be recorded.',
  '请填写以 http:// 或 https:// 开头的完整链接。':
    'Enter the whole link, beginning with http:// or https://.',
  '请填写发布时间（年月日和时分）。': 'Enter when it was published (day and time).',
  '发布时间不能晚于现在。': 'The time of publication cannot lie in the future.',
  '发布时间不能早于系统中的发布时间：稿件在批准发布之前不得对外发布。':
    'It cannot have been published before it was released here.',
  '没有这个账号，请刷新页面。': 'There is no such account. Reload the page.',
  '账号设置有误，没有保存。请刷新页面后再填。':
    'The settings of the account are not right and were not saved. Reload the page and try again.',
  '没有这种连接方式，请重新选择。': 'There is no such way to reach it. Choose another.',
  '门户网站由本系统直接发布，不能更换连接方式。':
    'The portal is served by this system itself; that cannot be changed.',
  '必填。': 'Needed.',
  '请填写以 https:// 或 http:// 开头的完整地址。':
    'Give a whole address that begins with https:// or http://.',
  '内容过长，请核对后重新填写。': 'Too long. Check it and give it again.',
  '这个账号刚刚被他人修改，请刷新页面后再改。':
    'Somebody else has just changed this account. Reload the page, then change it.',
  '这个账号有正在发送或结果不明的稿件，更换连接方式后将无法查明。请先在“发送情况”中处理完。':
    'Something of this account is being sent or unconfirmed, and could not be looked up any more. Settle it on the page of deliveries first.',
  '请写明暂停的原因，其他人会看到。': 'Say why it is paused; others will read it.',
  '这个账号没有可以检查的连接方式。': 'This account has nothing that could be checked.',
  '只有结果不明的发送才需要核实。请刷新页面。':
    'Only a delivery whose outcome is unknown is to be looked into. Reload the page.',
  '请写明在账号后台看到了什么，例如“草稿箱和已发表中均没有这篇”。':
    'Say what you saw where the account is kept, for example “neither among drafts nor among what is published”.',
  '只有失败、结果不明或等待重试的发送可以重试。':
    'Only deliveries that failed, are unconfirmed, or wait for another try can be retried.',
  '这条发送须由人工在账号后台完成，完成后请登记，不能由系统重试。':
    'A person must do this one at the account and record it; the system cannot retry it.',
  '稿件已有更新的发布或已撤稿，这条发送不再执行。':
    'The item has a newer publication or was withdrawn; this delivery is over.',
  '已有更新的发布或已撤稿，这条发送不再执行。':
    'There is a newer publication or a withdrawal; this delivery is over.',
  '该账号上已是更新的版本，这条发送不再执行。':
    'The account has a newer version already; this delivery is over.',
  '该账号上没有这篇稿件，无需撤稿。':
    'The account does not have this item, so nothing is to be withdrawn.',
  '该修订版的内容已彻底清除，无法发送。':
    'The content of this revision was expunged; it cannot be delivered.',
  '该账号上较早的一次发送结果尚未明确，等待其确认后再执行。':
    'An earlier delivery to this account is not settled yet; this one waits for it.',
  '系统在发送时出错，将自动重试。':
    'The system failed while delivering and will try again by itself.',
  '发送结果不明，系统无法自动查明，请人工核实后登记或重试。':
    'The outcome is unknown. Please look at the account, then record the entry or retry.',
  '没有可用的连接器，请联系管理员。':
    'There is no connector for this account. Please tell an administrator.',
  '请在账号后台手工发布，完成后登记链接和时间。':
    'Post it at the account by hand, then record its link and time.',
  '请在账号后台手工更新这篇稿件，完成后登记链接和时间。':
    'Update it at the account by hand, then record its link and time.',
  '请在账号后台手工删除这篇稿件，完成后登记时间。':
    'Remove it at the account by hand, then record the time.',
  '阅读量的查询条件有误：请给出起止日期，并按日、月、年、内容类型或渠道汇总。':
    'The question for reads is wrong: give first and last day, by day, month, year, content type or channel.',
  '尚未推送到外网主机：{why}。系统会继续重试。':
    'Not yet pushed to the other machine: {why}. It is tried again.',
  正在推送其他内容: 'something else is being pushed',
  '本机没有安装 rsync': 'rsync is not installed here',
  '外网主机没有安装 rsync': 'rsync is not installed there',
  外网主机的密钥与登记的不符: 'its key is not the one that is known',
  外网主机不接受推送密钥: 'it does not accept the key',
  连接不上外网主机: 'it cannot be reached',
  外网主机上没有目标目录: 'the folder is not there',
  外网主机上没有写入权限: 'no right to write there',
  外网主机磁盘已满: 'its disk is full',
  连接中断: 'the line was cut',
  '推送失败，详见日志': 'it failed, see the log',
  '文件库中缺少本稿件的文件，请联系管理员。{detail}':
    'A file of this item is missing from the store. Please tell an administrator. {detail}',
  '文件地址无效或已过期，请刷新页面。':
    'The address of the file is not valid or is too old. Please reload the page.',
  '文件不存在。': 'The file does not exist.',
  '稿件正在审核或已审核待发布，不能修改。如需修改，请先撤回审核。':
    'The item is in review, or approved and waiting, and cannot be changed. Recall it first.',
  '您打开这份稿件之后，它已被再次保存，所以这次没有保存。您写的内容仍在表单中，请先查看差异。':
    'The item has been saved again since you opened it, so this was not saved. What you wrote is still in the form: look at the differences first.',
  '稿件正在审核或已审核待发布，不能删除。请先撤回审核，再删除。':
    'The item is in review, or approved and waiting, and cannot be deleted. Recall it first.',
  '稿件已公开发布，不能删除。如需从公众渠道撤下，请先撤稿。':
    'The item is public and cannot be deleted. Withdraw it first.',
  '一次只能保存一种语言。': 'One language can be saved at a time.',
  '文件正被稿件使用，不能删除。请先从稿件中移除。':
    'Items use this file, so it cannot be deleted. Remove it from them first.',
  '没有这篇稿件，可能已被删除：{item}。':
    'There is no such item; it may have been deleted: {item}.',
  '没有这篇稿件，可能已被删除：{type}／{id}（{locale}）。':
    'There is no such item; it may have been deleted: {type}/{id} ({locale}).',
  '窗口编号（windowId）应为 6 到 16 个小写字母或数字。':
    'The window (windowId) is named by 6 to 16 small letters or digits.',
  '您只有查看权限，不能修改这篇稿件。': 'You may read this item, but not change it.',
  '这张审核单没有编号为 {id} 的打印记录。': 'This review case has no printed form {id}.',
  '没有编号为 {id} 的审核单。': 'There is no review case {id}.',
  '这篇稿件已由他人领取。如需办理，请选择接手。':
    'Somebody else has taken this task. Take it over to work on it.',
  '这份撤稿申请或其中的审核决定不是由本系统作出的（校验码无效），不能据此撤稿。请撤回后重新申请，并告知管理员。':
    'This request to withdraw, or a decision on it, was not made by this system (its code does not hold): nothing is withdrawn by it. Call it back, ask again, and tell an administrator.',
  '申请之后，其他语言的版本已重新发布或更正，不能按这份申请撤稿。请选择不同意，由申请人重新申请。':
    'Another language was published anew or corrected since this was asked for: nothing is withdrawn by it. Decline it, and let it be asked for again.',
  '这篇稿件已有一份撤稿申请正在审核。': 'A withdrawal of this item is in review already.',
  '这是事后复核，稿件已先行办理，不能撤回，须由审核人作出决定。':
    'This is a review after the act: it cannot be called back, a reviewer has to decide.',
  '请填写应急发布的理由（不超过 200 字）。':
    'Please say why it is an emergency, in at most 200 characters.',
  '这篇稿件不在您手中，无需放回。':
    'This task is not in your hands: there is nothing to give back.',
  '检查发现了需要留意的内容，请打开这张审核单逐篇办理。':
    'The checks found something to look at: open this review case and decide on it by itself.',
  '常用语最多 20 条，每条 1 至 100 字，不能换行。':
    'At most 20 phrases of 1 to 100 characters, each on one line.',
  '一次最多办理 50 张审核单，至少 1 张。': 'From 1 to 50 review cases at a time.',
  '没有这个任务列表，可选：{names}。': 'There is no such list of tasks; there are: {names}.',
  '这篇稿件没有这一修订版，无法对比。': 'This item has no such revision to compare with.',
  '这张审核单没有可以这样对比的修订版。':
    'This review case has no revision of that kind to compare with.',
  '该审核单已结束，请刷新页面查看最新状态。':
    'This review case is over. Reload the page to see how the item stands.',
  '该稿件已通过全部审核环节，等待发布。':
    'The item has passed every stage and waits to be published.',
  '{name}的批注尚未处理：{words}': 'A remark by {name} is not resolved: {words}',
  '该审核单已结束，不能再添加批注。': 'The review case is over; no remark can be added.',
  '找不到这条批注，请刷新页面。': 'There is no such remark. Reload the page.',
  '对批注只能“回复”（reply）、“标为已处理”（resolve）或“重新提出”（reopen）。':
    'A remark can be answered (reply), resolved (resolve) or brought up again (reopen).',
  '请填写批注内容。': 'Please write the remark.',
  '这条批注由他人提出，请写明如何处理，再标为已处理。':
    'Somebody else made this remark: say what was done about it, then resolve it.',
  '批注不超过 1000 个字，所指的文字不超过 300 个字。':
    'A remark has at most 1000 characters, and the passage it points to 300.',
  '批注所指的字段不在这份稿件中。': 'The item has no such field to remark on.',
  '提到的人看不到这份稿件，请从名单中选择，不超过 20 人。':
    'Somebody who is mentioned may not see this item: choose from the list, at most 20.',
  '这条批注已经处理，请刷新页面。如仍有问题，请重新提出。':
    'This remark is resolved already. Reload the page; bring it up again if it still stands.',
  '这条批注尚未处理，不必重新提出。': 'This remark is open; it need not be brought up again.',
  '您只能查看批注，不能添加和办理。': 'You can read remarks, and neither make nor resolve them.',
  '您打开之后，这篇稿件修改过并重新提交了审核。您的审核意见没有记录，请看过改动再作决定。':
    'After you opened it this item was changed and submitted again. Your decision is not recorded: look at what changed, then decide.',
  '您看到的内容已不是正在审核的修订版，请刷新后重新审阅。':
    'What you see is no longer the revision in review. Reload the page and read it again.',
  '当前审核环节不由您的角色办理。': 'The present stage is not for your role to decide.',
  '您是本稿件的作者之一，不能审核自己的稿件。':
    'You are one of the authors of this item and cannot decide on it.',
  '您已在本审核单中作出过决定，后续环节须由他人办理。':
    'You have decided in this case already; another person must decide at the later stages.',
  '您代理的人是本稿件的作者之一，不能代其审核这篇稿件。':
    'The person whose place you take is one of the authors of this item; you cannot decide for them.',
  '您代理的人已在本审核单中作出过决定（或已由他人代办），不能再代其办理。':
    'The person whose place you take has decided in this case already, or somebody did for them.',
  '被代理人须是启用中的审核人员，请从名单中选择。':
    'The person who is away must be an active reviewer. Choose one from the list.',
  '代理人须是启用中的审核人员，请从名单中选择。':
    'The delegate must be an active reviewer. Choose one from the list.',
  '代理人不能是本人。': 'Nobody is their own delegate.',
  '不能把他人的审核任务交由您自己代理，请由其本人或另一位管理员设定。':
    'You cannot give the tasks of another person to yourself. They, or another administrator, can.',
  '请填写开始和结束日期，结束日期不能早于开始日期。':
    'Choose the first and the last day; the last is not before the first.',
  '开始日期不能早于今天。': 'The first day cannot lie before today.',
  '一次代理最长一年。': 'A delegation lasts a year at most.',
  '没有这条通知。': 'There is no such notice.',
  '请从立即发送、每日汇总、不发邮件中选择。': 'Choose at once, once a day, or none.',
  '没有这个群机器人，或已被删除。': 'There is no such robot, or it was removed.',
  '群机器人的设置有误，没有保存。': 'The robot’s settings are wrong. Nothing was saved.',
  '请填写名称，最多 60 个字。': 'Give a name of at most 60 characters.',
  '请填写以 https:// 开头的完整地址，可从群机器人的设置页复制。':
    'Give the whole address that begins with https://, as the robot’s settings show it.',
  '请至少选择一种事项。': 'Choose at least one kind.',
  '这个群机器人刚刚被他人修改，请重新打开后再改。':
    'Somebody else has just changed this robot. Open it again, then change it.',
  '已保存的地址无法读取（系统密钥已更换），请重新填写地址。':
    'The stored address cannot be read (the system’s key is another one). Give the address again.',
  '请选择原因：“出差”（trip）、“休假”（leave）或“其他”（other）。':
    'Choose a cause: “trip”, “leave” or “other”.',
  '这段时间已有代理人。如需更换，请先结束原有的代理。':
    'There is a delegate for these days already. End that delegation first.',
  '被代理人这段时间正代理他人，不能再委托他人代理。请先结束该项代理，或选择其他日期。':
    'In these days this person takes the place of another and cannot hand theirs on. End that delegation first, or choose other days.',
  '所选代理人这段时间也已委托他人代理，请另选代理人或日期。':
    'The delegate has one of their own in these days. Choose another person or other days.',
  '找不到这项代理，请刷新页面。': 'There is no such delegation. Reload the page.',
  '只能结束自己委托他人的代理。': 'You can only end delegations of your own place.',
  '找不到这个人员，请刷新页面。': 'There is no such person. Reload the page.',
  '接手人须是另一位启用中的人员，请从名单中选择。':
    'The successor must be another active person. Choose one from the list.',
  '此人没有待交接的任务。': 'This person has no tasks to hand over.',
  '接手人的角色或处室不能办理这些任务，什么也没有交接。请另选接手人。':
    'By roles or departments the successor cannot do any of these tasks. Nothing was handed over; choose another person.',
  '这项代理已经结束，请刷新页面。': 'This delegation is over. Reload the page.',
  '稿件已经公开，不能再设解禁时间。更正稿提交审核后可以设定。':
    'The item is public already, so it takes no embargo. A correction does once it is in review.',
  '找不到这项改名，请刷新页面。': 'There is no such change of a name. Reload the page.',
  '这个栏目或处室已不存在，请刷新页面。':
    'This column or department is there no longer. Reload the page.',
  '请填写中文名称。': 'Enter the Chinese name.',
  '名称最多 100 字。': 'A name has 100 characters at most.',
  '网址片段由小写字母、数字和连字符组成，例如 tzgg。':
    'The address part is made of lower-case letters, digits and hyphens, as in “news”.',
  '另一个栏目已使用这个网址片段，请另取一个。':
    'Another column has this address part. Choose another.',
  '请填写改名的理由。': 'Say why the name is to change.',
  '没有改动。': 'Nothing is changed.',
  '请填写修改的理由。': 'Say why it is to change.',
  '已有一项修改等待确认，请先答复或收回。':
    'A change waits to be confirmed. Answer it or take it back first.',
  '只能是一行文字。': 'It is one line of text.',
  '没有这种主题色，请从列表中选择。': 'There is no such colour. Choose one of the list.',
  '网站标识码为 10 位数字，或 bm 加 8 位数字。': 'A site code has 10 digits, or bm and 8 digits.',
  '请填写域名，例如 sthjt.example.gov.cn。': 'A domain looks like sthjt.example.gov.cn.',
  '邮政编码为 6 位数字。': 'A postcode has 6 digits.',
  '请从现有栏目中选择，一个栏目只作一种用途。':
    'Choose one of the columns that there are; a column has one purpose alone.',
  '理由最多 500 字。': 'A reason has 500 characters at most.',
  '名称、网址和位置都没有改变。': 'Neither name nor address nor place is another.',
  '排序请填 0 到 9999 的整数。': 'Enter a whole number from 0 to 9999 as the order.',
  '上级栏目已不存在，或就在这个栏目之下，请另选一个。':
    'That parent column is there no longer, or lies below this one. Choose another.',
  '仍有下级栏目，不能删除。请先把下级栏目改到别处。':
    'Other columns hang below it, so it cannot be deleted. Move them first.',
  '已有一项改名等待确认，请先答复或收回。':
    'A change of this name waits already. Answer or take back that one first.',
  '这项改名已经办结，请刷新页面。': 'This change of a name is over. Reload the page.',
  '提交的内容无法识别，请刷新页面后重试。':
    'What was sent is not understood. Reload the page and try again.',
  '请填写原因。': 'Fill in the reason.',
  '原因最多 {count} 字。': 'A reason has at most {count} characters.',
  '请选择一篇已公开的稿件。': 'Choose an item that is public.',
  '这篇稿件目前没有在门户上公开，请另选一篇。':
    'That item is not on the portal now. Choose another.',
  '开关已是这个状态，请刷新页面。': 'The switch stands so already. Reload the page.',
  '没有这个位置，请刷新页面后重试。': 'There is no such place. Reload the page and try again.',
  '一个位置最多放 {count} 篇稿件。': 'A place holds {count} items at most.',
  '有稿件重复，请刷新页面后重试。': 'An item is named twice. Reload the page and try again.',
  '“{title}”目前没有在门户上公开，请移除后再保存。':
    '“{title}” is not public on the portal now. Remove it and save again.',
  '“{title}”没有封面图片，不能放进轮播。':
    '“{title}” has no cover picture and cannot stand in the carousel.',
  '“{title}”不在这个栏目，不能在这里置顶。':
    '“{title}” is not in this column and cannot be pinned in it.',
  '有人刚刚改过这里的编排，请刷新页面后重试。':
    'Somebody has just changed this arrangement. Reload the page and try again.',
  '编排没有变化。': 'Nothing was changed.',
  '改名须由另一人确认，提出的人可以收回。':
    'Another person must confirm a name; who proposed it may take it back.',
  '只有提出的人可以收回，其他人请选择不同意。':
    'Only who proposed it takes it back; others decline.',
  '提出之后名称或位置已经改变，不能再按此确认。请选择不同意，再重新提出。':
    'The name or place has changed since it was proposed, so this can no longer be confirmed. Decline it, and propose anew.',
  '这项改名不是由本系统提出的，不能确认。请联系系统管理员。':
    'This change of a name was not proposed in this system and cannot be confirmed. Tell the system’s operator.',
  '名称、排序和上级栏目对外公开，须由另一人确认后才会改变：请使用右侧的“改名”。':
    'Readers see name, order and parent column: they change once another person confirms it. Use “Names” beside the form.',
  '找不到这份稿件，可能已被删除。': 'The item was not found; it may have been deleted.',
  '稿件已在审核中，不能重复提交。': 'The item is in review already.',
  '稿件尚不完整，请补充后再提交审核。':
    'The item is not complete yet. Fill in what is missing, then submit it.',
  '稿件没有保存记录，请先保存一次再提交。':
    'The item was never saved. Save it once, then submit it.',
  '稿件在最后一次保存之后被系统外的操作改动（如关联内容或文件变化）。请核对内容并保存一次，再提交审核。':
    'Something outside changed the item after its last save (a related item or a file, say). Check it and save it once, then submit it.',
  '内容与已公开发布的版本相同，无需再次审核。':
    'The content is the same as what is public; no review is needed.',
  '按今天的词表和检查规则，稿件中有必须改正的内容，不能同意。请退回修改。':
    'By the word list and the checks of today this has to be mended, and cannot be approved. Please return it.',
  '按今天的词表和检查规则，稿件中有必须改正的内容，不能发布。请撤回审核，修改后重新提交。':
    'By the word list and the checks of today this has to be mended, and cannot be published. Please recall it, mend it and submit it again.',
  '现在的稿件里没有这处检查发现，可能已经改正。请刷新页面。':
    'The item has no such finding now; perhaps it is mended. Please reload the page.',
  '这处已经处理，或者内容已经更正、撤下。请刷新页面。':
    'This was handled, corrected or withdrawn meanwhile. Please reload the page.',
  '这处必须改正，不能用说明代替。': 'This has to be mended; an answer is not enough.',
  '请填写说明，不超过 500 个字。': 'Please write an answer of at most 500 characters.',
  '稿件在审核中，说明不能改动。如需改动，请先撤回审核。':
    'The item is in review and its answers stay as they are. To change them, recall it first.',
  '请填写理由或意见。': 'Please give a reason or an opinion.',
  '审核决定只能是“同意”（approve）、“退回”（return）、“提意见”（comment）或“跳过”（skip）。':
    'A decision is one of approve, return, comment and skip.',
  '审核单已被他人办理。': 'Somebody else has just decided on this case.',
  '仍有稿件使用它，不能删除。请先把这些稿件改到别处。':
    'Items still use it, so it cannot be deleted. Move them elsewhere first.',
  '最多允许 {number} 个栏目或处室。': 'At most {number} columns or departments are allowed.',
  '统计条件有误：{detail}。': 'The query is not right: {detail}.',
  '没有编号为 {id} 的规范性文件，请先保存。': 'There is no normative document {id}. Save it first.',
  '还不能按规则编索引号，请管理员在“设置—单位信息”中填写机构代码和编号规则。':
    "Index numbers cannot be made yet: an administrator has to enter the body's code and the rule under Settings.",
  编号规则有误: 'The rule of numbers is not right',
  '编号规则中应有一个 {part}': 'The rule needs one {part}',
  '编号规则中最多有一个 {part}': 'The rule may have at most one {part}',
  '编号规则中只能使用 {parts} 三种标记': 'The rule may use these three marks alone: {parts}',
  年份与流水号之间应有分隔符: 'Something has to part the year from the running number',
  请先填写机构代码: "Enter the body's code first",
  '文件正被使用，不能删除：{items}。请先从稿件中移除；已公开的，先更正或撤稿。':
    'The file is in use and cannot be deleted: {items}. Remove it from the items first; what is public is corrected or withdrawn first.',
  '填写的内容有误：{fields}。': 'What you entered is not right: {fields}.',
  '无权办理。': 'You may not do this.',
  '没有“{type}”这种内容类型。': 'There is no content type “{type}”.',
  '稿件编号“{id}”有误，只能由字母、数字、“-”和“_”组成，不超过 64 位。':
    '“{id}” is no document ID: letters, digits, - and _ alone, at most 64.',
  '本站没有“{locale}”这种语言，可选：{locales}。':
    'There is no language “{locale}” here; there are: {locales}.',
  '稿件须经审核后由“发布”按钮发布，不能直接发布。':
    'Items are published after review, with the button Publish, and in no other way.',
  '稿件最后一次改动由程序作出，没有人对它负责。请核对内容并保存一次，再提交审核。':
    'A program made the last change, and no person answers for it. Check the content and save it once, then submit it.',
};

/** Why a page of an old site was left out or is to be looked at; what is meant stands after it. */
export const REMARKS_ON_PAGES: Texts = {
  没有标题: 'no title',
  没有找到正文: 'no text was found',
  没有发布日期: 'no date of publication',
  发布日期晚于今天: 'published later than today',
  没有栏目: 'no column',
  栏目没有对应关系: 'no column here for',
  处室没有对应关系: 'no department here for',
  类型不明: 'unknown type',
  图片不存在: 'no such picture',
  附件不存在: 'no such attachment',
  '文件不在导入目录之内（或经由符号链接）': 'outside the imported folder, or by a symbolic link',
  文件不能入库: 'the file cannot be stored',
  原网址重复: 'the address came before',
  索引号重复: 'the index number came before',
  索引号已用于别的文件: 'another document has this index number',
  文号重复: 'the document number came before',
  文号已用于别的文件: 'another document has this document number',
  '索引号的写法少见，请核对': 'an unusual index number; check it',
  无法读取: 'cannot be read',
  '图片在其他网站上，没有导入': 'a picture on another site, left there',
  '站内链接没有对应的页面，已去掉链接': 'a link to a page that is not here was taken off',
  同一天有同名稿件: 'another item of that day has this title',
  '没有原网址，不能跳转': 'no former address, so nothing leads here from it',
  没有作者: 'no author',
  没有处室: 'no department',
  '发布日期取自正文中的文字，请核对': 'the date was found in the text; check it',
  '字符编码是推断的，请核对': 'the encoding was guessed; check it',
  去掉了不能保留的内容: 'what cannot be kept was taken off',
};

/** What a submission lacks; the name of the field stands before it. */
export const FIELD_PROBLEMS: Texts = {
  '同批的{title}：{problem}': 'In the same bundle, {title}: {problem}',
  '《{title}》：{problem}': '《{title}》: {problem}',
  '不在审核中（已退回或撤回），须重新提交并通过审核。':
    'it is in no review (returned or called back) and has to be submitted and approved again.',
  '“{found}”应改为“{right}”': '“{found}” should be “{right}”',
  '“{found}”不能出现': '“{found}” may not stand here',
  '文件“{name}”中的“{found}”应改为“{right}”': 'In file “{name}”: “{found}” should be “{right}”',
  '文件“{name}”中的“{found}”不能出现': 'In file “{name}”: “{found}” may not stand there',
  '文件“{name}”中有批注，请清除后重新上传，或说明理由':
    'File “{name}” has comments: remove them and upload it again, or say why they may stay',
  '文件“{name}”中有修订痕迹，请接受或拒绝全部修订后重新上传，或说明理由':
    'File “{name}” has tracked changes: accept or reject them all and upload it again, or say why they may stay',
  '文件“{name}”中有隐藏的内容，请删除或取消隐藏后重新上传，或说明理由':
    'File “{name}” has hidden parts: delete or show them and upload it again, or say why they may stay',
  '文件“{name}”中有宏或脚本，请清除后重新上传，或说明理由':
    'File “{name}” has macros or scripts: remove them and upload it again, or say why they may stay',
  '文件“{name}”中嵌有其他文件，请清除后重新上传，或说明理由':
    'File “{name}” holds other files: remove them and upload it again, or say why they may stay',
  '文件“{name}”无法检查，请更换文件，或说明理由':
    'File “{name}” cannot be checked: use another one, or say why it may go out',
  有密码: 'it has a password',
  已损坏: 'it is broken',
  未入库: 'it is not stored',
  太大: 'it is too large',
  太长: 'it is too long',
  超时: 'reading took too long',
  请填写标题: 'Please fill this in',
  请填写正文: 'Please write the text',
  请填写正文或添加图片: 'Please write a text or add pictures',
  请填写作者: 'Please fill this in',
  请填写成文日期: 'Please give the date',
  请填写索引号: 'Please fill this in',
  请填写文号: 'Please fill this in',
  请选择栏目: 'Please choose one',
  请选择来源处室: 'Please choose one',
  请选择形式: 'Please choose one',
  请选择有效性: 'Please choose one',
  请选择公开属性: 'Please choose one',
  请选择原创或转载: 'Please choose original or repost',
  请选择至少一个发布账号: 'Please choose at least one account',
  请选择所解读的规范性文件: 'Please choose the document that this interprets',
  转载稿件请填写来源名称: 'Please say where the repost comes from',
  '公开属性为“{choice}”的稿件不能公开发布，只有“主动公开”可以':
    'Only proactive disclosure can be published',
  '发布账号不存在或已停用：{accounts}': 'Unknown or closed accounts: {accounts}',
  '文件未完整入库，请重新上传：{files}': 'Not stored whole, please upload again: {files}',
  '正文中有 {number} 个图片或附件在媒体库中已不存在，请删除或重新插入':
    '{number} pictures or attachments of the text are gone from the media library; remove them or insert them again',
  '所选{name}已不存在，请重新选择': 'What was chosen does not exist any more, please choose again',
  '{name}“{value}”不在可选范围内：{list}': '“{value}” is not on the list',
  '另一份文件（工作稿已删除）': 'another document (its working copy is deleted)',
  '所选文件中有 {number} 份已不存在，请删除或重新选择':
    '{number} of the chosen documents do not exist any more; remove them or choose again',
  '索引号“{number}”已用于{title}，不能再用': '“{number}” is in use: {title}',
  '本文件的索引号是“{number}”，各语言应当一致':
    'The index number of this document is “{number}”; it is the same in every language',
  '文号“{number}”已用于{title}，请核对': '“{number}” is in use: {title}',
  '文号“{number}”格式有误，建议改为“{better}”': '“{number}” is not well-formed; write “{better}”',
  '文号“{number}”格式有误，应为“机关代字〔年份〕序号号”，如“宁环规〔2026〕3号”':
    '“{number}” is not well-formed; it reads 机关代字〔year〕number号',
  '稿件现在没有公开，更正说明不再适用，请保存一次再提交':
    'The item is not public now, so nothing is corrected; please save it once',
  '稿件已经公开，请选择这次更正是否告知读者':
    'The item is public: please say whether readers are told of this correction',
  请填写告知读者的更正说明: 'Please write what readers are told',
  '更正说明最多 {limit} 字，现有 {used} 字': 'At most {limit} characters; there are {used}',
  请选择解读形式: 'Please choose one',
  请填写解读人: 'Please fill this in',
  '请选择{name}': 'Please choose one',
  '失效日期 {day} 已过，有效性应选“失效”': 'It expired on {day}, so it must be marked as expired',
  '已填写修改或废止本文件的文件或日期，有效性应选“废止”或“已修改”':
    'A document or day of change is given, so it must be marked as repealed or amended',
  '有效性为“失效”的文件，请填写不晚于今天的失效日期':
    'An expired document needs a day of expiry that is not in the future',
  '失效日期 {day} 早于施行日期 {other}': 'It expires on {day}, before it takes effect on {other}',
  '请填写修改或废止本文件的文件；那份文件在本系统内的，请在那份文件中选择本文件，这里的有效性保留“有效”':
    'Please say which document changed or repealed it; where that one is in this system, choose this one there and leave it in force here',
  请填写修改或废止日期: 'Please give the day of change or repeal',
  '修改或废止日期 {day} 早于成文日期 {other}':
    'It was changed on {day}, before it was issued on {other}',
  不能选择本文件自身: 'A document cannot name itself',
  '有 {number} 份文件同时选作废止和修改，请只选一处':
    '{number} documents are named as both repealed and amended; choose one',
  '请填写索引号，也可点“按规则编号”': 'Please fill this in, or have it made by the rule',
  请填写发布机构: 'Please fill this in',
  请填写施行日期: 'Please give the date',
  '施行日期 {day} 早于成文日期 {other}':
    'It takes effect on {day}, before it was issued on {other}',
};

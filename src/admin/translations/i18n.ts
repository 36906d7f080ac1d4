// Strings of i18n that Strapi 5.54 lacks in zh-Hans. Keys without the prefix 'i18n.'.
const strings: Record<string, string> = {
  'actions.delete.label': '删除此语言版本（{locale}）',
  'actions.delete.dialog.title': '确认',
  'actions.delete.dialog.body': '确定删除此语言版本吗？',
  'actions.delete.error': '删除语言版本时出错。',
  'CMEditViewCopyLocale.cancel-text': '取消',
  'CMEditViewCopyLocale.dialog.title': '确认',
  'CMEditViewCopyLocale.dialog.body': '当前内容将被所选语言版本的内容替换：',
  'CMEditViewCopyLocale.dialog.field.label': '语言版本',
  'CMEditViewCopyLocale.dialog.field.placeholder': '选择语言版本…',
  'CMEditViewBulkLocale.status': '状态',
  'CMEditViewBulkLocale.continue-confirmation': '确定继续吗？',
  'CMEditViewLocalePicker.locale.create': '新建<bold>{locale}</bold>版本',
  'CMListView.popover.display-locales.label': '显示已有的语言版本',
  'CMListView.popover.display-locales.more': '{locales} 等 {count} 种',
  'Settings.locales.default': '默认',
  'list-view.table.header.label': '语言版本',
  'Settings.locales.list.sort.default': '按默认语言排序',
};

/** Message id → zh-Hans. */
export const i18n: Record<string, string> = Object.fromEntries(
  Object.entries(strings).map(([key, text]) => [`i18n.${key}`, text]),
);

// Words that Strapi 5.54 and its design system write in code, without a message id. Keep this list short: whatever has an id
// belongs into translations/. English → zh-Hans, word for word.
export const HARD_CODED: Readonly<Record<string, string>> = {
  Menu: '菜单',
  'Notifications alt+T': '通知（Alt+T）',
  Pagination: '分页',
  pagination: '分页',
  Search: '搜索',
  'Choose date': '选择日期',
  'Choose time': '选择时间',
  'YYYY/MM/DD': '年/月/日',
  Month: '月份',
  Year: '年份',
  Clear: '清除',
  carousel: '轮播',
  slide: '一张',
  draggable: '可拖动',
  sortable: '可排序',
  'Close modal': '关闭',
  'Loading content.': '正在载入…',
  'Loading content...': '正在载入…',
  Community: '社区版',
  Active: '已启用',
  Inactive: '已停用',
  Firstname: '名',
  Lastname: '姓',
  Actions: '操作',
  actions: '操作',
  Entry: '条目',
  'Super Admin': '超级管理员',
  Media: '媒体文件',
};

/** On the settings' pages plugins are named by their ids. */
export const HARD_CODED_IN_SETTINGS: Readonly<Record<string, string>> = {
  'Content-type-builder': '内容类型',
  'Content-manager': '内容管理',
  Email: '邮件',
  Upload: '媒体库',
  Statistics: '发布统计',
  Review: '审核',
  Channels: '发布渠道',
  Content: '内容',
  I18n: '语言',
  Select: '请选择',
  Settings: '设置',
};

/** Rights are named by the verbs and types of the program: "Create news-post". */
export const RIGHTS: Readonly<Record<string, string>> = {
  create: '新建',
  read: '查看',
  update: '修改',
  delete: '删除',
  publish: '发布',
  column: '栏目',
  department: '处室',
  interpretation: '政策解读',
  'news-post': '新闻动态',
  'normative-document': '规范性文件',
  'social-post': '微信/微博稿件',
};

/** What dnd-kit tells screen readers, by its beginning. */
export const DRAG_HELP = {
  begins: 'To pick up a draggable item',
  zh: '按空格键拿起条目，用方向键移动，再按空格键放下，按 Esc 键取消。',
};

/** What browsers (Chromium, Firefox, Safari) say when the server does not answer. */
export const NO_ANSWER = {
  says: /^(TypeError: )?(Failed to fetch|NetworkError when attempting to fetch resource\.?|Load failed)$/,
  zh: '服务器没有响应，请检查网络后重试。',
  en: 'The server does not answer. Check the network and try again.',
};

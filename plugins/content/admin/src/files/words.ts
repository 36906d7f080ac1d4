import { type Language, type Words, wordsIn } from '../../../../../src/admin/words-in';

/** Message id → Chinese and English, of files. */
const WORDS: Words = {
  'content.cover.title': ['微信封面预览', 'WeChat covers'],
  'content.cover.none': [
    '选择封面图后，这里显示微信首条和次条的裁切效果。',
    'Choose a cover to see how WeChat cuts it.',
  ],
  'content.cover.wide': ['首条 2.35:1', 'First 2.35:1'],
  'content.cover.square': ['次条与分享 1:1', 'Others and shares 1:1'],
  'content.cover.middle': [
    '未设焦点，按图片正中裁切。在封面图的编辑框中可设置焦点。',
    'No focal point: cut around the middle. Set one in the dialog of the cover.',
  ],
  'content.cover.chosen': [
    '按焦点裁切。在封面图的编辑框中可调整焦点。',
    'Cut around the focal point. It can be moved in the dialog of the cover.',
  ],
  'content.storage.title': ['文件存储空间', 'Room for files'],
  'content.storage.free': ['可用 {free} / 共 {total}', '{free} free of {total}'],
  'content.storage.ok': ['空间充足。', 'There is enough room.'],
  'content.storage.low': [
    '磁盘空间不足，请尽快清理或扩容。',
    'The disk is running full. Make room or add some soon.',
  ],
  'content.storage.full': [
    '磁盘已满，暂停上传文件。请立即清理或扩容。',
    'The disk is full: no file can be uploaded. Make room now.',
  ],
  'content.files.title': ['文件使用情况', 'Use of files'],
  'content.files.subtitle': [
    '共 {total} 个文件。被工作稿、审核单或已公开稿件使用的文件不能删除。',
    '{total} files. One that a working copy, a review case or something public uses cannot be deleted.',
  ],
  'content.files.empty': ['没有符合条件的文件。', 'No file matches.'],
  'content.files.search': ['按文件名查找', 'Find by name'],
  'content.files.free': ['未使用', 'Not used'],
  'content.files.untitled': ['无标题', 'Untitled'],
  'content.files.more': ['等 {number} 处', '{number} in all'],
  'content.files.place.working-copy': ['工作稿', 'working copy'],
  'content.files.place.in-review': ['审核中', 'in review'],
  'content.files.place.public': ['已公开', 'public'],
  'content.files.column.name': ['文件', 'File'],
  'content.files.column.kind': ['格式', 'Format'],
  'content.files.column.size': ['大小', 'Size'],
  'content.files.column.uploaded': ['上传时间', 'Uploaded'],
  'content.files.column.uses': ['用在何处', 'Used in'],
  'content.files.filter.kind': ['类别', 'Kind'],
  'content.files.filter.unused': ['只看未使用的', 'Only those not used'],
  'content.files.kind.all': ['全部', 'All'],
  'content.files.kind.image': ['图片', 'Pictures'],
  'content.files.kind.video': ['视频', 'Films'],
  'content.files.kind.audio': ['音频', 'Sound'],
  'content.files.kind.application': ['文档和压缩包', 'Documents and archives'],
  'content.files.kind.text': ['纯文本', 'Plain text'],
};

export const fileWords = (language: Language) => wordsIn(WORDS, language);

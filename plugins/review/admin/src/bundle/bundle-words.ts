import type { Words } from '../../../../../src/admin/words-in';

/** Message id → Chinese and English, of what is submitted and published together. */
export const BUNDLE_WORDS: Words = {
  'review.bundle': ['同批报送', 'Bundle'],
  'review.bundle.text': [
    '与下列稿件一起发布：有一篇未通过审核，都不能发布；发布其中一篇，其余同时发布。',
    'Published together with the items below: not before all are approved, and all at once.',
  ],
  'review.bundle.forged': [
    '同批报送不是由本系统记录的（校验码无效），在解除之前不能发布。请告知管理员。',
    'This bundle was not recorded by the system (its code does not hold): nothing is published until it is dissolved. Tell an administrator.',
  ],
  'review.bundle.with.publish': ['同批报送，下列稿件同时发布：', 'In a bundle. Published with it:'],
  'review.bundle.with.schedule': [
    '同批报送，下列稿件定在同一时间发布：',
    'In a bundle. Published with it, at the same time:',
  ],
  'review.bundle.with.unschedule': [
    '同批报送，下列稿件的定时一并取消：',
    'In a bundle. The time is given up for these too:',
  ],
  'review.bundle.by': ['{who}于 {when} 报送', 'Submitted by {who}, {when}'],
  'review.bundle.elsewhere': ['其他处室的稿件', 'An item of another department'],
  'review.bundle.state.approved': ['已通过', 'Approved'],
  'review.bundle.state.in-review': ['审核中', 'In review'],
  'review.bundle.state.none': ['不在审核中，须重新提交', 'In no review: to be submitted again'],
  'review.bundle.mark': ['同批报送', 'Bundle'],
  'review.bundle.submit.label': ['同批报送', 'Submit together'],
  'review.bundle.submit.title': ['同批报送', 'Submit together'],
  'review.bundle.submit.text': [
    '解读与文件一起提交审核，各有各的审核单，通过后一起发布。有一篇不完整，就都不提交。',
    'Interpretation and document are submitted in one act. Each has its own case; once all are approved they are published together. If one is incomplete, none is submitted.',
  ],
  'review.bundle.submit.with': ['与本稿一起报送', 'Together with this item'],
  'review.bundle.submit.done': ['已同批报送', 'Submitted together'],
  'review.bundle.dissolve.label': ['解除同批', 'Dissolve the bundle'],
  'review.bundle.dissolve.title': ['解除同批', 'Dissolve the bundle'],
  'review.bundle.dissolve.text': [
    '解除后各篇分别审核、分别发布，已有的审核意见和定时不变。',
    'Each item is then reviewed and published by itself. Decisions and set times stay as they are.',
  ],
  'review.bundle.dissolve.done': ['已解除同批', 'Dissolved'],
};

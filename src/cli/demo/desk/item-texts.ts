// What the exemplars' interpretation, news and posts say. Made up.
import type { DeskFile, DeskFiles } from './desk-files';

const paragraph = (text: string) => `<p style="text-indent:2em">${text}</p>`;
const toFigure = (files: DeskFiles, file: DeskFile, alt: string, caption: string, width = 75) =>
  `<figure data-file-id="${files[file].documentId}" data-width="${width}"><img alt="${alt}"><figcaption>${caption}</figcaption></figure>`;
const toLink = (documentId: string, text: string) =>
  `<a data-item-id="${documentId}" data-item-type="normative-document">${text}</a>`;

export const writeInterpretation = (files: DeskFiles, documentId: string): string =>
  [
    paragraph(
      `日前，自治区生态环境厅印发${toLink(documentId, '《宁夏回族自治区入河排污口监督管理办法》')}（以下简称《办法》）。现就有关内容解读如下。`,
    ),
    '<h2>一、为什么制定《办法》</h2>',
    paragraph(
      '入河排污口是污染物进入河湖的最后一道关口。试行办法施行两年来，全区排查、监测、溯源工作取得进展，但分类不清、责任不明的问题仍然存在，有必要将成熟做法上升为制度。',
    ),
    '<h2>二、《办法》有哪些新规定</h2>',
    '<ul><li><p><strong>分类更清楚。</strong>工业排污口、城镇污水处理厂排污口实行审核，农业排口、其他排口实行登记。</p></li><li><p><strong>责任更明确。</strong>每个排污口确定一个责任主体，设置标志牌并公开监督电话。</p></li><li><p><strong>监测更严格。</strong>按类别规定自行监测和监督性监测的频次。</p></li></ul>',
    toFigure(
      files,
      'outfall',
      '设置标志牌后的入河排污口一侧岸坡（示意图）',
      '图1　完成规范化建设的入河排污口（示意图）',
    ),
    '<h2>三、企业需要做什么</h2>',
    '<blockquote><p>问：原来已经审批的排污口要重新办理吗？</p><p>答：不需要。原审批文件继续有效，责任主体应当在六个月内补充设置标志牌。</p></blockquote>',
  ].join('');

export const writeNews = (files: DeskFiles, documentId: string): string =>
  [
    paragraph(
      '自治区生态环境厅近日在吴忠市召开全区入河排污口整治工作现场推进会，总结上半年排查整治情况，部署下一阶段重点任务。',
    ),
    toFigure(
      files,
      'river',
      '黄河干流岸线与远处的贺兰山（示意图）',
      '图为黄河干流岸线（示意图）',
      100,
    ),
    paragraph(
      `会议指出，各地要认真落实${toLink(documentId, '新修订的监督管理办法')}，按照“一口一策”的要求，依法取缔一批、清理合并一批、规范整治一批。截至目前，全区已完成溯源的排污口占排查总数的<strong>96.4%</strong>。`,
    ),
    '<h2>下一步安排</h2>',
    '<ol><li><p>十二月底前完成重点河段排污口标志牌设置；</p></li><li><p>建立排污口、断面、水质联动的监测机制；</p></li><li><p>整治进展每季度向社会公开一次。</p></li></ol>',
    toFigure(files, 'wetland', '沙湖湿地的水面与芦苇（示意图）', '图为沙湖湿地（示意图）', 50),
    paragraph('各市、县（区）生态环境部门负责同志参加会议。'),
  ].join('');

export const NEWS_IN_ENGLISH = [
  'The Department of Ecology and Environment met in Wuzhong to review the clean-up of sewage outlets along rivers in the first half of the year and to set the tasks ahead.',
  'Sources have been traced for 96.4 per cent of the outlets surveyed. Cities and counties will close, merge or rebuild outlets one by one under the revised measures.',
  'Signs will stand at all outlets of key river sections by the end of December, and progress will be published every quarter.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

/** Near the limits of WeChat: 32 characters of title, 120 of summary. */
export const WECHAT_POST = {
  title: '一图读懂丨入河排污口怎么管？新办法有这六个变化，和你我都有关',
  summary:
    '黄河边的每一个排污口，今后都有编码、有标志牌、有责任主体。谁来审核、谁来登记、多久监测一次、在哪里可以查到？《宁夏回族自治区入河排污口监督管理办法》已经施行，我们把和企业、群众关系最密切的六个变化整理成一篇，三分钟读完。',
  text: `黄河边的每一个排污口，今后都有编码、有标志牌、有责任主体。

变化一：分类管理。工业排污口、城镇污水处理厂排污口实行审核，农业排口、其他排口实行登记。

变化二：一口一码。每个排污口有自治区统一编码，扫描标志牌上的二维码可以查看基本信息。

变化三：责任到人。每个排污口确定一个责任主体，公开监督电话。

变化四：监测有频次。工矿企业排污口每月自行监测一次，监督性监测每季度一次。

变化五：登记更方便。农业排口、其他排口填一张表即可办理。

变化六：结果全公开。名录、责任主体和检查结果向社会公开，欢迎监督。`,
};

/** Near the limit of Weibo: 140 characters. */
export const WEIBO_POST = {
  title: '入河排污口管理新办法施行',
  summary: '新办法施行，登记更方便，监测更严格。',
  text: '【入河排污口有了“身份证”】新修订的监督管理办法已经施行：工业、城镇污水处理厂排污口实行审核，农业和其他排口填一张表就能登记；每个排污口有编码、有标志牌、有责任主体；监测频次按类别确定，检查结果向社会公开。发现偷排、直排，请拨打12369举报。#黄河流域生态保护#',
};

// What the exemplars' documents say. Made up; shaped as such documents are.
import type { DeskFiles } from './desk-files';

const paragraph = (text: string) => `<p style="text-indent:2em">${text}</p>`;
const chapter = (title: string) => `<h2 style="text-align:center">${title}</h2>`;
const note = (text: string) => `<span data-footnote="${text}"></span>`;

const cell = (text: string, more = '') => `<td${more}><p>${text}</p></td>`;
const head = (text: string, more = '') => `<th${more}><p>${text}</p></th>`;
const row = (...cells: string[]) => `<tr>${cells.join('')}</tr>`;
const CENTRED = ' style="text-align:center"';
const SHADED = ' style="background-color:#e2f0d9;text-align:center"';

/** Heads over two columns, kinds over several rows. */
const KINDS = `<table><colgroup><col style="width:130px"><col style="width:180px"><col style="width:120px"><col style="width:120px"><col style="width:230px"></colgroup><tbody>${[
  row(
    head('一级分类', ' rowspan="2" style="text-align:center;vertical-align:middle"'),
    head('二级分类', ' rowspan="2" style="text-align:center;vertical-align:middle"'),
    head('监测频次（次/年）', ' colspan="2" style="text-align:center"'),
    head('备注', ' rowspan="2" style="text-align:center;vertical-align:middle"'),
  ),
  row(head('自行监测', CENTRED), head('监督性监测', CENTRED)),
  row(
    cell('工业排污口', ' rowspan="2" style="vertical-align:middle"'),
    cell('工矿企业排污口'),
    cell('12', SHADED),
    cell('4', SHADED),
    cell('安装自动监测设备的，按其技术规范执行'),
  ),
  row(
    cell('工业园区污水处理厂排污口'),
    cell('365', SHADED),
    cell('4', SHADED),
    cell('实行自动监测'),
  ),
  row(
    cell('城镇污水处理厂排污口', ' colspan="2"'),
    cell('365', SHADED),
    cell('4', SHADED),
    cell('日处理能力不足1万吨的，自行监测每月一次'),
  ),
  row(
    cell('农业排口', ' rowspan="2" style="vertical-align:middle"'),
    cell('规模化畜禽养殖排污口'),
    cell('4', CENTRED),
    cell('2', CENTRED),
    cell('丰水期、枯水期各不少于一次', ' rowspan="2" style="vertical-align:middle"'),
  ),
  row(cell('规模化水产养殖排污口'), cell('4', CENTRED), cell('2', CENTRED)),
  row(
    cell('其他排口', ' colspan="2"'),
    cell('按需', ' colspan="2" style="text-align:center"'),
    cell('由县级生态环境主管部门确定'),
  ),
].join('')}</tbody></table>`;

const ARTICLES = {
  general: [
    '第一条　为加强入河排污口监督管理，保护和改善黄河流域水生态环境，根据《中华人民共和国水污染防治法》等法律法规，结合自治区实际，制定本办法。',
    `第二条　自治区行政区域内入河排污口的设置审批、登记、监测和监督检查，适用本办法${note('本办法所称入河排污口，是指直接或者通过管道、沟、渠等排污通道向江河、湖泊、水库排放污水的口门。')}。`,
    '第三条　入河排污口监督管理坚持水陆统筹、分类管理、谁污染谁治理的原则，建立排查、监测、溯源、整治的长效机制。',
  ],
  duties: [
    '第四条　设区的市级生态环境主管部门负责本行政区域内工业排污口、城镇污水处理厂排污口设置的审核；农业排口、其他排口实行登记管理。',
    '第五条　排污口责任主体履行下列义务：',
  ],
  supervision: [
    `第七条　入河排污口的自行监测和监督性监测按照附表规定的频次进行${note('监测结果应当自取得之日起五个工作日内录入自治区入河排污口管理平台。')}。`,
    '第八条　生态环境主管部门应当公开入河排污口名录、责任主体和监督检查结果，接受社会监督。',
  ],
  closing: [
    '第九条　本办法由自治区生态环境厅负责解释。',
    '第十条　本办法自公布之日起施行，有效期五年。《宁夏回族自治区入河排污口监督管理办法（试行）》同时废止。',
  ],
};
const DUTIES =
  '<ol><li><p>按照审批或者登记的位置、方式、去向排放污水；</p></li><li><p>设置明显标志，公开下列信息：</p><ol type="a"><li><p>排污口名称和编码；</p></li><li><p>责任主体和监管部门；</p></li><li><p>监督电话。</p></li></ol></li><li><p>建立管理台账，保存期限不少于五年；</p></li><li><p>发生异常排放时立即采取措施并报告。</p></li></ol>';

const paragraphs = (texts: readonly string[]) => texts.map(paragraph).join('');

const toBody = (permits: string): string =>
  [
    chapter('第一章　总则'),
    paragraphs(ARTICLES.general),
    chapter('第二章　设置与登记'),
    paragraphs(ARTICLES.duties),
    DUTIES,
    paragraph(permits),
    chapter('第三章　监测与监督'),
    paragraphs(ARTICLES.supervision),
    chapter('第四章　附则'),
    paragraphs(ARTICLES.closing),
    '<h3 style="text-align:center">附表　入河排污口分类及监测频次</h3>',
    KINDS,
  ].join('');

/** The file that is kept beside the page has the same text, without links. */
export const DOCUMENT_TEXT = toBody(
  '第六条　实行登记管理的，责任主体应当填报《入河排污口登记表》。',
);

export const writeDocument = ({ form }: DeskFiles): string =>
  toBody(
    `第六条　实行登记管理的，责任主体应当填报<a data-file-id="${form.documentId}">《入河排污口登记表》</a>。`,
  );

export const REGISTER_FORM = `<h2 style="text-align:center">入河排污口登记表</h2><table><tbody>${[
  row(head('排污口名称'), cell('', ' colspan="3"')),
  row(head('排污口编码'), cell(''), head('排入水体'), cell('')),
  row(head('责任主体'), cell(''), head('排放方式'), cell('连续□　间歇□')),
  row(head('监管部门意见'), cell('', ' colspan="3"')),
].join('')}</tbody></table>`;

export const TRIAL_ARTICLES = paragraphs([
  '第一条　为规范入河排污口设置和管理，根据《中华人民共和国水污染防治法》，制定本办法。',
  '第二条　在自治区行政区域内新建、改建、扩大入河排污口的，适用本办法。',
  '第三条　设置入河排污口应当符合水功能区划和水资源保护规划，不得设置在饮用水水源保护区内。',
  '第四条　入河排污口每年至少监测两次。',
  '第五条　本办法自印发之日起试行，试行期二年。',
]);

export const AMENDING_ARTICLES = `${paragraph(
  '为进一步优化营商环境，自治区生态环境厅决定对《宁夏回族自治区入河排污口监督管理办法》作如下修改：',
)}${paragraph(
  '一、将第四条修改为：“实行登记管理的入河排污口，由责任主体通过自治区入河排污口管理平台填报，即时办结。”',
)}${paragraph('二、第八条增加一款，作为第二款：“名录每季度更新一次。”')}${paragraph(
  '本决定自公布之日起施行。',
)}`;

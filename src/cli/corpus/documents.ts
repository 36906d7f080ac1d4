import type { Genre } from '../../contracts/choices';

/** The two normative documents of the year and what interprets them; texts are made up, shaped as such documents are. */
export type SampleDocument = {
  key: string;
  title: string;
  documentNumber: string;
  indexNumber: string;
  departmentKey: string;
  genreCategory: Genre;
  interpreter: string;
  /** Days of the sample's span, from 0 (its first) to 1 (its last). */
  place: number;
  articles: readonly string[];
  interpretationTitle: string;
  interpretation: readonly string[];
};

/** `year` names the documents; the numbers follow the office's form 宁环规发〔年〕n号. */
export const listDocuments = (year: number): readonly SampleDocument[] => [
  {
    key: 'document-1',
    title: '宁夏回族自治区生态环境行政处罚裁量权基准',
    documentNumber: `宁环规发〔${year}〕1号`,
    indexNumber: `640000-107/${year}-00101`,
    departmentKey: 'law',
    genreCategory: 'rules',
    interpreter: '法规与标准处负责人',
    place: 0.31,
    articles: [
      '第一条 为规范生态环境行政处罚裁量权的行使，保护公民、法人和其他组织的合法权益，根据《中华人民共和国行政处罚法》等法律法规，结合自治区实际，制定本基准。',
      '第二条 自治区行政区域内生态环境主管部门行使行政处罚裁量权，适用本基准。',
      '第三条 行使行政处罚裁量权，应当遵循公正公开、过罚相当、处罚与教育相结合的原则，综合考虑违法行为的事实、性质、情节以及社会危害程度。',
      '第四条 违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚。',
      '第五条 当事人有下列情形之一的，应当依法从轻或者减轻行政处罚：（一）主动消除或者减轻违法行为危害后果的；（二）配合查处违法行为有立功表现的；（三）法律、法规、规章规定的其他情形。',
      '第六条 作出较大数额罚款等决定前，应当经集体讨论，并告知当事人有要求听证的权利。',
      '第七条 本基准由自治区生态环境厅负责解释。',
      '第八条 本基准自印发之日起三十日后施行，有效期五年。',
    ],
    interpretationTitle: '《宁夏回族自治区生态环境行政处罚裁量权基准》政策解读',
    interpretation: [
      '一、制定背景。为解决同案不同罚、裁量尺度不一的问题，自治区生态环境厅在广泛征求意见的基础上修订形成本基准。',
      '二、主要内容。本基准共八条，明确了适用范围、裁量原则、从轻减轻和不予处罚的情形，以及集体讨论和听证的程序要求。',
      '三、执行口径。对首次违法、危害后果轻微并及时改正的，坚持教育和处罚相结合，可以不予行政处罚。',
      '四、施行时间。本基准自印发之日起三十日后施行，有效期五年。',
    ],
  },
  {
    key: 'document-2',
    title: '宁夏回族自治区排污许可管理实施细则（试行）',
    documentNumber: `宁环规发〔${year}〕2号`,
    indexNumber: `640000-107/${year}-00102`,
    departmentKey: 'assessment',
    genreCategory: 'detailed-rules',
    interpreter: '环境影响评价与排放管理处负责人',
    place: 0.72,
    articles: [
      '第一条 为规范排污许可管理，落实排污单位主体责任，根据《中华人民共和国环境保护法》等法律法规，结合自治区实际，制定本细则。',
      '第二条 纳入固定污染源排污许可分类管理名录的排污单位，应当按照规定的时限申请取得排污许可证或者填报排污登记表。',
      '第三条 设区的市级生态环境主管部门负责本行政区域排污许可证的核发，自治区生态环境厅负责指导和监督。',
      '第四条 申请材料齐全、符合法定形式的，应当当场或者在五个工作日内受理。',
      '第五条 排污单位应当按照排污许可证的规定开展自行监测，建立环境管理台账，提交执行报告，并对数据的真实性、准确性负责。',
      '第六条 生态环境主管部门应当将排污许可执法检查纳入年度执法计划，检查结果依法向社会公开。',
      '第七条 本细则自公布之日起三十日后施行，有效期二年。',
    ],
    interpretationTitle: '《宁夏回族自治区排污许可管理实施细则（试行）》政策解读',
    interpretation: [
      '一、为什么制定细则。排污许可制是固定污染源监管的核心制度，细则对申请、核发、执行和监管各环节作出具体规定。',
      '二、哪些单位要办理。纳入分类管理名录的排污单位，按照重点管理、简化管理和登记管理分别办理。',
      '三、企业要做什么。持证排污、按证排污，开展自行监测，记好台账，按时提交执行报告。',
      '四、违反规定怎么办。无证排污、不按证排污的，依照有关法律法规处理，并向社会公开。',
    ],
  },
];

// What the design asks of Strapi's schemas: flat, never refused on save, every attribute localized.
import { z } from 'zod';

import { ITEM_TYPES } from '../../../src/contracts/item';
import type { SourceTree } from './source-tree';

const localizable = z.object({ i18n: z.object({ localized: z.boolean().optional() }).optional() });
const attribute = z.looseObject({ type: z.string(), pluginOptions: localizable.optional() });
const schema = z.looseObject({
  options: z.looseObject({ draftAndPublish: z.boolean().optional() }).optional(),
  pluginOptions: localizable.optional(),
  attributes: z.record(z.string(), attribute),
});
type Attribute = z.infer<typeof attribute>;
type Schema = z.infer<typeof schema>;

/** Types whose rows both languages share; the only ones that a relation of an item may point to. */
const SHARED_TYPES = ['column', 'department'];
/** `text`, not `string`: a column of 255 characters refuses a save. */
const TYPES = [
  'text',
  'customField',
  'media',
  'relation',
  'date',
  'datetime',
  'json',
  'integer',
  'boolean',
];
/** What Strapi enforces on save, and so wipes the form. */
const REFUSING = ['maxLength', 'minLength', 'min', 'max', 'regex', 'unique', 'enum'];
const COMMON = [
  'title',
  'summary',
  'body',
  'column',
  'department',
  'author',
  'origin',
  'originName',
  'originUrl',
  'format',
  'cover',
  'attachments',
  'issuedOn',
  'disclosure',
  'accounts',
  'variants',
  'correction',
  'takenFromAddress',
  'takenFromPublishedOn',
];
const OWN: Record<string, readonly string[]> = {
  'news-post': [],
  'social-post': ['pictures', 'link'],
  interpretation: ['interprets', 'interpretationForm', 'interpreter'],
  'normative-document': [
    'indexNumber',
    'documentNumber',
    'effectiveOn',
    'expiresOn',
    'validity',
    'documentFile',
    'issuingBody',
    'subjectCategory',
    'genreCategory',
    'keywords',
    'repeals',
    'amends',
    'changedBy',
    'changedOn',
  ],
};

const fileOf = (type: string) => `src/api/${type}/content-types/${type}/schema.json`;

export function checkSchemas(tree: SourceTree): string[] {
  const found = [...tree.keys()].filter((file) => /^src\/api\/.*\/schema\.json$/.test(file));
  const expected = [...ITEM_TYPES, ...SHARED_TYPES].map(fileOf);
  return [
    ...expected.filter((file) => !found.includes(file)).map((file) => `${file} does not exist`),
    ...found
      .filter((file) => !expected.includes(file))
      .map((file) => `${file} is no type of the design`),
    ...found.flatMap((file) => checkSchema(tree, file)),
  ];
}

/** Strapi's generated routes would be a second way to read and write; refused wherever they are made. */
export const checkNoCoreRoutes = (tree: SourceTree): string[] =>
  [...tree]
    .filter(([file, text]) => file.startsWith('src/api/') && /createCoreRouter/.test(text))
    .map(([file]) => `${file} opens Strapi's generated routes`);

function checkSchema(tree: SourceTree, file: string): string[] {
  const read = schema.safeParse(JSON.parse(tree.get(file) ?? 'null'));
  if (!read.success) return [`${file}: ${z.prettifyError(read.error)}`];
  const type = file.split('/')[2] ?? '';
  const isItem = (ITEM_TYPES as readonly string[]).includes(type);
  const { options, pluginOptions, attributes } = read.data;
  return [
    ...(options?.draftAndPublish === false ? [] : ['draftAndPublish is not false']),
    ...((pluginOptions?.i18n?.localized ?? false) === isItem
      ? []
      : [isItem ? 'is not localized' : 'is localized']),
    ...(isItem ? checkAttributeNames(type, read.data) : []),
    ...Object.entries(attributes).flatMap(([name, one]) =>
      checkAttribute(one, isItem).map((problem) => `${name} ${problem}`),
    ),
  ].map((problem) => `${file}: ${problem}`);
}

function checkAttributeNames(type: string, { attributes }: Schema): string[] {
  const wanted = [...COMMON, ...(OWN[type] ?? [])];
  const names = Object.keys(attributes);
  return [
    ...wanted.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...names
      .filter((name) => !wanted.includes(name))
      .map((name) => `${name} is no attribute of the design: a revision would not hold it`),
  ];
}

function checkAttribute(one: Attribute, isItem: boolean): string[] {
  const problems: string[] = [];
  if (!TYPES.includes(one.type))
    problems.push(`has type ${one.type}, allowed are ${TYPES.join(', ')}`);
  if (one.required === true) problems.push('is required: a save would be refused');
  for (const key of REFUSING) if (key in one) problems.push(`has ${key}: a save would be refused`);
  if (isItem && one.pluginOptions?.i18n?.localized !== true) problems.push('is not localized');
  if (one.type === 'customField' && !String(one.customField).startsWith('plugin::content.'))
    problems.push(`is a custom field of another plugin (${String(one.customField)})`);
  if (one.type === 'relation') problems.push(...checkRelation(one));
  return problems;
}

function checkRelation(one: Attribute): string[] {
  const targets = SHARED_TYPES.map((type) => `api::${type}.${type}`);
  return [
    ...(one.relation === 'oneToOne' ? [] : [`is ${String(one.relation)}, allowed is oneToOne`]),
    ...('inversedBy' in one || 'mappedBy' in one ? ['points both ways'] : []),
    ...(targets.includes(String(one.target))
      ? []
      : [`points to ${String(one.target)}, allowed are ${targets.join(', ')}`]),
  ];
}

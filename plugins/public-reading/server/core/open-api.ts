// The routes for programs as an OpenAPI 3.1 description, drawn from what answers them.
import { z } from 'zod';

import { ITEM_TYPES, LOCALES } from '../../../../src/contracts/item';
import { FIELDS, publishedItem, toPlural } from './published-item';

const pagination = z.strictObject({
  page: z.int().min(1),
  pageSize: z.int().min(1).max(100),
  pageCount: z.int().nonnegative(),
  total: z.int().nonnegative(),
});
const refusal = z.object({
  data: z.null(),
  error: z.looseObject({ status: z.int(), name: z.string(), message: z.string() }),
});
/** What stands where `fields` asked for some alone. */
const answered = publishedItem.partial().required({ id: true, documentId: true });
export const answers = {
  list: z.strictObject({ data: z.array(answered), meta: z.strictObject({ pagination }) }),
  one: z.strictObject({ data: answered, meta: z.strictObject({}) }),
  refusal,
};

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema) as Record<string, unknown>;
  return rest;
};
const inQuery = (name: string, description: string, schema: object = { type: 'string' }) => ({
  ...{ name, in: 'query', description, schema },
});
const json = (description: string, name: keyof typeof answers) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const REFUSALS = {
  400: json('A parameter that is not known or not allowed; the message says what is.', 'refusal'),
  401: json('No token, or one that is not known.', 'refusal'),
  403: json('The token may not read this type.', 'refusal'),
};
const LOCALE = inQuery('locale', 'Default zh-Hans.', { enum: LOCALES });
const SOME_FIELDS = inQuery('fields', 'Names by commas; id and documentId are always there.');
const TIMES = ['$gt', '$gte', '$lt', '$lte'].flatMap((operator) =>
  ['publishedAt', 'updatedAt'].map((field) =>
    inQuery(`filters[${field}][${operator}]`, 'An instant, or a day in Beijing.'),
  ),
);
const LIST = [
  LOCALE,
  SOME_FIELDS,
  inQuery('sort', 'publishedAt:desc by default.', {
    enum: ['publishedAt', 'updatedAt'].flatMap((name) => [name, `${name}:asc`, `${name}:desc`]),
  }),
  inQuery('pagination[page]', 'From 1; up to the 100,000th item.', { type: 'integer' }),
  inQuery('pagination[pageSize]', '25 by default, at most 100.', { type: 'integer' }),
  ...['documentId', 'columnId'].map((field) =>
    inQuery(`filters[${field}][$eq]`, '$in takes several.'),
  ),
  ...TIMES,
];

const pathsOf = (plural: string) => ({
  [`/api/${plural}`]: {
    get: {
      ...{ operationId: `${plural}.find`, parameters: LIST },
      responses: { 200: json('What is public now.', 'list'), ...REFUSALS },
    },
  },
  [`/api/${plural}/{documentId}`]: {
    get: {
      operationId: `${plural}.findOne`,
      parameters: [
        { name: 'documentId', in: 'path', required: true, schema: { type: 'string' } },
        ...[LOCALE, SOME_FIELDS],
      ],
      responses: {
        200: json('The current publication.', 'one'),
        404: json('Never public in this language, withdrawn, or expunged.', 'refusal'),
        ...REFUSALS,
      },
    },
  },
});

export const toOpenApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Gongkai: what is public, for programs',
    version: '1',
    description: `Read-only, from current publications, never from working copies. Fields: ${FIELDS.join(', ')}.`,
  },
  security: [{ token: [] }],
  paths: Object.assign({}, ...ITEM_TYPES.map((type) => pathsOf(toPlural(type)))) as object,
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: Object.fromEntries(
      Object.entries(answers).map(([name, schema]) => [name, schemaOf(schema)]),
    ),
  },
});

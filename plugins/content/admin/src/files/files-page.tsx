import {
  Box,
  Checkbox,
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Td,
  Typography,
} from '@strapi/design-system';
import { File } from '@strapi/icons';
import { Page, SearchInput, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { ListCards } from '../../../../../src/admin/list-cards';
import { ListPage } from '../../../../../src/admin/list-page';
import { ListTable } from '../../../../../src/admin/list-table';
import { Instant, Unbroken } from '../../../../../src/admin/unbroken';
import { toSize } from '../../../../../src/platform/files/to-size';
import { FileUses } from './file-uses';
import { type ListedFile, useFilesQuery } from './files-api';

const HEADS = ['name', 'kind', 'size', 'uploaded', 'uses'].map(
  (one) => `content.files.column.${one}`,
);
const MIMES = ['', 'image/', 'video/', 'audio/', 'application/', 'text/'] as const;

type Rows = { rows: ListedFile[] };
const keyOf = ({ id }: ListedFile) => id;

const FileName = ({ file }: { file: ListedFile }) => (
  <Flex gap={3} alignItems="center">
    <Flex
      width="4.8rem"
      height="3.6rem"
      justifyContent="center"
      background="neutral150"
      hasRadius
      overflow="hidden"
      shrink={0}
    >
      {file.thumbnail ? (
        <img
          src={file.thumbnail}
          alt=""
          style={{ width: '100%', height: '100%', objectFit: 'cover' }}
        />
      ) : (
        <File aria-hidden />
      )}
    </Flex>
    <Link href={file.address} target="_blank" style={{ overflowWrap: 'anywhere' }}>
      {file.name}
    </Link>
  </Flex>
);

const toKind = ({ extension }: ListedFile) => (extension ?? '').slice(1).toUpperCase();

const FilesTable = ({ rows }: Rows) => (
  <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
    {(file) => (
      <>
        <Td style={{ whiteSpace: 'normal', minWidth: '18rem' }}>
          <FileName file={file} />
        </Td>
        <Td>
          <Typography>{toKind(file)}</Typography>
        </Td>
        <Td>
          <Typography>
            <Unbroken>{toSize(file.sizeBytes)}</Unbroken>
          </Typography>
        </Td>
        <Td>
          <Typography>
            <Instant iso={file.createdAt} />
          </Typography>
        </Td>
        <Td style={{ whiteSpace: 'normal', minWidth: '16rem' }}>
          <FileUses uses={file.uses} />
        </Td>
      </>
    )}
  </ListTable>
);

const FilesCards = ({ rows }: Rows) => (
  <ListCards rows={rows} keyOf={keyOf}>
    {(file) => (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <FileName file={file} />
        <Typography variant="pi" textColor="neutral600">
          {toKind(file)} · {toSize(file.sizeBytes)} · <Instant iso={file.createdAt} />
        </Typography>
        <FileUses uses={file.uses} />
      </Flex>
    )}
  </ListCards>
);

type Address = { page: string; pageSize: string; _q: string; mime: string; unused: string };
const FIRST: Address = { page: '1', pageSize: '20', _q: '', mime: '', unused: 'false' };

const Filters = ({ at, onChange }: { at: Address; onChange(part: Partial<Address>): void }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={4}>
      <Field.Root name="mime">
        <Field.Label>{formatMessage({ id: 'content.files.filter.kind' })}</Field.Label>
        <SingleSelect
          value={at.mime || 'all'}
          onChange={(chosen) => onChange({ mime: chosen === 'all' ? '' : String(chosen) })}
        >
          {MIMES.map((mime) => (
            <SingleSelectOption key={mime} value={mime || 'all'}>
              {formatMessage({ id: `content.files.kind.${mime.replace('/', '') || 'all'}` })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Box paddingBottom={2}>
        <Checkbox
          checked={at.unused === 'true'}
          onCheckedChange={(checked) => onChange({ unused: String(checked === true) })}
        >
          {formatMessage({ id: 'content.files.filter.unused' })}
        </Checkbox>
      </Box>
      <SearchInput label={formatMessage({ id: 'content.files.search' })} />
    </Flex>
  );
};

/** 文件使用情况: every file of the media library, and where it is used. */
export const FilesPage = () => {
  const { formatMessage } = useIntl();
  const [{ query }, setQuery] = useQueryParams<Address>(FIRST);
  const { _q: search, ...at } = { ...FIRST, ...query };
  const { data, isLoading, error } = useFilesQuery(
    { page: at.page, pageSize: at.pageSize, mime: at.mime, unused: at.unused, search },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  return (
    <ListPage
      title={formatMessage({ id: 'content.files.title' })}
      subtitle={formatMessage({ id: 'content.files.subtitle' }, { total: data.pagination.total })}
      above={
        <Filters
          at={{ ...at, _q: search }}
          onChange={(part) =>
            setQuery({ ...at, _q: search, ...part, page: '1' } as Address, 'push', true)
          }
        />
      }
      empty={formatMessage({ id: 'content.files.empty' })}
      rows={data.results}
      pagination={data.pagination}
      Table={FilesTable}
      Cards={FilesCards}
    />
  );
};

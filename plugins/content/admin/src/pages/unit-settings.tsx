import { Box, Button, Field, Flex, Grid, TextInput, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { Unbroken } from '../../../../../src/admin/unbroken';
import { IndexNumberList } from './index-number-list';
import {
  type UnitSettings,
  useSaveUnitSettingsMutation,
  useUnitSettingsQuery,
} from './unit-settings-api';

const FIELDS = ['agencyCode', 'indexPattern', 'issuingBodyZh', 'issuingBodyEn'] as const;

const Form = ({ saved }: { saved: UnitSettings }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [values, setValues] = useState(saved);
  const [problem, setProblem] = useState<string | null>(null);
  const [save, { isLoading }] = useSaveUnitSettingsMutation();
  const isChanged = FIELDS.some((name) => values[name] !== saved[name]);
  const submit = async () => {
    const { agencyCode, issuingBodyZh, issuingBodyEn, indexPattern } = values;
    const answer = await save({ agencyCode, issuingBodyZh, issuingBodyEn, indexPattern });
    const { error } = answer as { error?: { message?: string } };
    setProblem(error ? (error.message ?? formatMessage({ id: 'content.unit.failed' })) : null);
    if (error) return;
    toggleNotification({ type: 'success', message: formatMessage({ id: 'content.unit.saved' }) });
  };
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Grid.Root gap={4}>
          {FIELDS.map((name) => (
            <Grid.Item key={name} col={6} xs={12} direction="column" alignItems="stretch">
              <Field.Root
                name={name}
                hint={formatMessage({ id: `content.unit.${name}.hint` })}
                required={name === 'agencyCode' || name === 'indexPattern'}
              >
                <Field.Label>{formatMessage({ id: `content.unit.${name}` })}</Field.Label>
                <TextInput
                  value={values[name]}
                  onChange={({ target }: { target: { value: string } }) =>
                    setValues({ ...values, [name]: target.value })
                  }
                />
                <Field.Hint />
              </Field.Root>
            </Grid.Item>
          ))}
        </Grid.Root>
        {problem && (
          <Typography textColor="danger600" role="alert">
            {problem}
          </Typography>
        )}
        <Flex>
          <Button
            loading={isLoading}
            disabled={!isChanged}
            onClick={() => void submit()}
            data-testid="unit-save"
          >
            {formatMessage({ id: 'content.unit.save' })}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};

const UnitSettingsPage = () => {
  const { formatMessage, formatDate } = useIntl();
  const { data, isLoading } = useUnitSettingsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Page.Loading />;
  if (!data) return <Page.Error />;
  const { savedAt, savedByName } = data;
  const when = savedAt
    ? formatDate(savedAt, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' })
    : '';
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'content.unit.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'content.unit.title' })}
        subtitle={
          savedAt
            ? formatMessage({ id: 'content.unit.by' }, { who: savedByName, when })
            : formatMessage({ id: 'content.unit.none' })
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Form key={data.version} saved={data} />
          <Typography tag="h2" variant="beta">
            <Unbroken>{formatMessage({ id: 'content.numbers.title' })}</Unbroken>
          </Typography>
          <IndexNumberList />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::content.unit-settings', subject: null }]}>
      <UnitSettingsPage />
    </Page.Protect>
  );
}

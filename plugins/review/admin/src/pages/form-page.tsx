import { Box, Button, Flex } from '@strapi/design-system';
import { Download, File } from '@strapi/icons';
import { BackButton, getFetchClient, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import { saveFile } from '../../../../../src/admin/save-file';
import { NotShown } from '../not-shown';

type Form = { formId: number; name: string; html: string };
type WordFile = { name: string; type: string; base64: string };

/** As wide as the paper; its height follows what stands on it. */
const Paper = styled.iframe`
  display: block;
  width: 100%;
  max-width: 210mm;
  min-height: 297mm;
  margin: 0 auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: #fff;
`;

/** Makes the form once for each visit: every printing is recorded. */
const usePrinted = (caseId: string) => {
  const [form, setForm] = useState<Form | null>(null);
  const [error, setError] = useState<unknown>();
  const asked = useRef('');
  useEffect(() => {
    if (asked.current === caseId) return;
    asked.current = caseId;
    getFetchClient()
      .post<Form>(`/review/cases/${caseId}/forms`)
      .then(
        ({ data }) => setForm(data),
        (answered: unknown) => setError(answered ?? {}),
      );
  }, [caseId]);
  return { form, error };
};

const useSaveWord = (caseId: string, form: Form | null) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (!form) return;
    setBusy(true);
    try {
      const { data } = await getFetchClient().get<WordFile>(
        `/review/cases/${caseId}/forms/${form.formId}/word`,
      );
      const bytes = Uint8Array.from(atob(data.base64), (sign) => sign.charCodeAt(0));
      saveFile(new Blob([bytes], { type: data.type }), data.name);
    } catch {
      // The person is told; the server has its own line.
      toggleNotification({ type: 'danger', message: formatMessage({ id: 'review.form.failed' }) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
};

/** The official form of a case (审核单), as it will be on paper: to print, or to save for Word. */
export const FormPage = () => {
  const { formatMessage } = useIntl();
  const { caseId = '' } = useParams<{ caseId: string }>();
  const { form, error } = usePrinted(caseId);
  const { busy, save } = useSaveWord(caseId, form);
  const paper = useRef<HTMLIFrameElement>(null);
  if (error !== undefined) return <NotShown caseId={caseId} error={error} />;
  if (!form) return <Page.Loading />;
  const title = formatMessage({ id: 'review.form.title' }, { caseId });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        navigationAction={<BackButton fallback={`/plugins/review/cases/${caseId}`} />}
        title={title}
        subtitle={formatMessage({ id: 'review.form.subtitle' })}
        primaryAction={
          <Flex gap={2}>
            <Button
              variant="tertiary"
              startIcon={<Download />}
              loading={busy}
              onClick={() => void save()}
            >
              {formatMessage({ id: 'review.form.word' })}
            </Button>
            <Button startIcon={<File />} onClick={() => paper.current?.contentWindow?.print()}>
              {formatMessage({ id: 'review.form.print' })}
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Box paddingBottom={8}>
          <Paper
            ref={paper}
            srcDoc={form.html}
            sandbox="allow-same-origin allow-modals"
            title={title}
            data-testid="review-form"
            onLoad={({ currentTarget }) => {
              const height = currentTarget.contentDocument?.documentElement.scrollHeight ?? 0;
              currentTarget.style.height = `${height}px`;
            }}
          />
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
};

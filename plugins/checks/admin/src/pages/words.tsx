import { Button, Flex, Searchbar, Typography } from '@strapi/design-system';
import { Download, Plus, Upload } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { type ChangeEvent, useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import type { WordEntry } from '../../../../../src/contracts/word-list';
import { readTableFile } from '../read-table-file';
import { NEW_WORD, WordDialog } from '../word-dialog';
import { WordTable } from '../word-table';
import {
  downloadWords,
  type SavedWords,
  useReadTableMutation,
  useSaveWordsMutation,
  useWordsQuery,
} from '../words-api';

/** So many lines are drawn at once; more are found by searching. */
const SHOWN = 100;

const useSay = () => {
  const { formatMessage } = useIntl();
  return (name: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `checks.words.${name}` }, values);
};

type Draft = {
  words: readonly WordEntry[];
  setWords: (words: readonly WordEntry[]) => void;
  setProblem: (problem: string | null) => void;
};

/** What the two ways of a table do: out of the system, and into the list on the screen. */
const TableButtons = ({ setWords, setProblem }: Draft) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const input = useRef<HTMLInputElement>(null);
  const [readTable] = useReadTableMutation();
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    const answer = await readTable(await readTableFile(file));
    if ('error' in answer) {
      setProblem(answer.error?.message ?? say('failed'));
      return;
    }
    setProblem(null);
    setWords(answer.data.words);
    toggleNotification({
      type: 'info',
      message: say('read', { number: answer.data.words.length }),
    });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv"
        hidden
        aria-hidden
        data-testid="words-file"
        onChange={(event) => void read(event)}
      />
      <Button variant="tertiary" startIcon={<Upload />} onClick={() => input.current?.click()}>
        {say('import')}
      </Button>
      <Button
        variant="tertiary"
        startIcon={<Download />}
        onClick={() => void downloadWords(say('title')).catch(() => setProblem(say('failed')))}
      >
        {say('export')}
      </Button>
    </>
  );
};

const SaveButton = ({
  words,
  setProblem,
  version,
  isChanged,
}: Draft & { version: number; isChanged: boolean }) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const [save, { isLoading }] = useSaveWordsMutation();
  const run = async () => {
    const answer = await save({ words: [...words], version });
    if ('error' in answer) {
      setProblem(answer.error?.message ?? say('failed'));
      return;
    }
    setProblem(null);
    toggleNotification({ type: 'success', message: say('saved') });
  };
  return (
    <Button
      loading={isLoading}
      disabled={!isChanged}
      onClick={() => void run()}
      data-testid="words-save"
    >
      {say('save')}
    </Button>
  );
};

const WordList = ({ draft }: { draft: Draft }) => {
  const say = useSay();
  const { words, setWords } = draft;
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<WordEntry | null>(null);
  const found = words.filter(({ wrong, right }) => `${wrong} ${right}`.includes(wanted.trim()));
  const others = words.filter((word) => word !== open);
  const take = (word: WordEntry) => {
    const isNew = open === NEW_WORD;
    setWords(isNew ? [word, ...words] : words.map((one) => (one === open ? word : one)));
    setOpen(null);
  };
  return (
    <>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Searchbar
          name="words-search"
          value={wanted}
          onChange={({ target }: { target: { value: string } }) => setWanted(target.value)}
          onClear={() => setWanted('')}
          clearLabel={say('search.clear')}
          placeholder={say('search')}
        >
          {say('search')}
        </Searchbar>
        <Button
          variant="secondary"
          startIcon={<Plus />}
          onClick={() => setOpen(NEW_WORD)}
          data-testid="word-add"
        >
          {say('add')}
        </Button>
      </Flex>
      <WordTable
        words={found.slice(0, SHOWN)}
        onChange={setOpen}
        onRemove={(word) => setWords(words.filter((one) => one !== word))}
      />
      <Typography variant="pi" textColor="neutral600">
        {say('count', { shown: Math.min(found.length, SHOWN), number: words.length })}
      </Typography>
      {open && (
        <WordDialog word={open} others={others} onTake={take} onClose={() => setOpen(null)} />
      )}
    </>
  );
};

const Editor = ({ saved }: { saved: SavedWords }) => {
  const say = useSay();
  const { formatDate } = useIntl();
  const [words, setWords] = useState<readonly WordEntry[]>(saved.words);
  const [problem, setProblem] = useState<string | null>(null);
  const isChanged = JSON.stringify(words) !== JSON.stringify(saved.words);
  const draft = { words, setWords, setProblem };
  const when = saved.savedAt
    ? formatDate(saved.savedAt, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: 'Asia/Shanghai',
      })
    : '';
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header
        title={say('title')}
        subtitle={
          saved.version === 0 ? say('shipped') : say('by', { who: saved.savedByName ?? '', when })
        }
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <TableButtons {...draft} />
            <SaveButton {...draft} version={saved.version} isChanged={isChanged} />
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {problem && (
            <Typography textColor="danger600" role="alert">
              {problem}
            </Typography>
          )}
          {isChanged && <Typography textColor="warning700">{say('unsaved')}</Typography>}
          <WordList draft={draft} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const WordsPage = () => {
  const { data, isLoading } = useWordsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Page.Loading />;
  if (!data) return <Page.Error />;
  return <Editor key={data.version} saved={data} />;
};

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::checks.words', subject: null }]}>
      <WordsPage />
    </Page.Protect>
  );
}

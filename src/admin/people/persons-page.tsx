import { Button, Flex, LinkButton, Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useIsMobile } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';

import { type NewPassword, PasswordShown } from './password-shown';
import { usePeopleChoicesQuery, usePeopleQuery } from './people-api';
import { PeopleCards, PeopleTable } from './people-list';
import type { Person } from './people-types';
import { PersonDialog } from './person-dialog';

const isFound = ({ name, email }: Person, text: string): boolean =>
  `${name} ${email}`.toLowerCase().includes(text.trim().toLowerCase());

/** 人员: who may sign in, in which roles and departments. */
export const PersonsPage = () => {
  const { formatMessage } = useIntl();
  const isMobile = useIsMobile();
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<Person | 'new' | null>(null);
  const [shown, setShown] = useState<NewPassword | null>(null);
  const options = { refetchOnMountOrArgChange: true };
  const { data, isLoading, error } = usePeopleQuery(undefined, options);
  const { data: choices } = usePeopleChoicesQuery(undefined, options);
  if (isLoading || !choices) return error ? <Page.Error /> : <Page.Loading />;
  if (error || !data) return <Page.Error />;
  const people = data.results.filter((person) => isFound(person, text));
  const List = isMobile ? PeopleCards : PeopleTable;
  const active = data.results.filter((person) => person.active).length;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'people.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'people.title' })}
        subtitle={formatMessage(
          { id: 'people.subtitle' },
          { active, inactive: data.results.length - active },
        )}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <LinkButton tag={Link} to="/people/overview" variant="tertiary">
              {formatMessage({ id: 'people.overview.title' })}
            </LinkButton>
            <Button
              startIcon={<Plus />}
              onClick={() => setOpened('new')}
              data-testid="person-create"
            >
              {formatMessage({ id: 'people.create.title' })}
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex paddingBottom={4} maxWidth="36rem">
          <SearchForm style={{ flex: 1 }} onSubmit={(event) => event.preventDefault()}>
            <Searchbar
              name="person-search"
              value={text}
              clearLabel={formatMessage({ id: 'people.search.clear' })}
              placeholder={formatMessage({ id: 'people.search' })}
              onClear={() => setText('')}
              onChange={({ target }: { target: { value: string } }) => setText(target.value)}
            >
              {formatMessage({ id: 'people.search' })}
            </Searchbar>
          </SearchForm>
        </Flex>
        {people.length === 0 ? (
          <Typography>{formatMessage({ id: 'people.none' })}</Typography>
        ) : (
          <List
            people={people}
            departments={choices.departments}
            onChange={setOpened}
            onPassword={setShown}
          />
        )}
      </Layouts.Content>
      {opened && (
        <PersonDialog
          person={opened === 'new' ? null : opened}
          choices={choices}
          onClose={() => setOpened(null)}
          onPassword={setShown}
        />
      )}
      {shown && <PasswordShown shown={shown} onClose={() => setShown(null)} />}
    </Page.Main>
  );
};

import { Badge, Flex, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { ListCards } from '../list-cards';
import { ListTable } from '../list-table';
import { Instant, Unbroken } from '../unbroken';
import type { NewPassword } from './password-shown';
import type { Department, Person } from './people-types';
import { PersonActions } from './person-actions';
import { useRoleName } from './role-name';

const HEADS = ['name', 'roles', 'departments', 'state', 'signed-in', 'actions'].map(
  (column) => `people.column.${column}`,
);
const keyOf = ({ personId }: Person) => personId;

const StateBadge = ({ active, firstPassword }: Person) => {
  const { formatMessage } = useIntl();
  if (!active) {
    return <Badge>{formatMessage({ id: 'people.state.inactive' })}</Badge>;
  }
  return firstPassword ? (
    <Badge backgroundColor="warning100" textColor="warning700">
      {formatMessage({ id: 'people.state.first-password' })}
    </Badge>
  ) : (
    <Badge backgroundColor="success100" textColor="success700">
      {formatMessage({ id: 'people.state.active' })}
    </Badge>
  );
};

const useWords = (departments: readonly Department[]) => {
  const { formatMessage, locale } = useIntl();
  const roleName = useRoleName();
  const join = (names: string[]) => names.join(locale === 'zh-Hans' ? '、' : ', ');
  const nameOf = (id: string) => {
    const found = departments.find(({ departmentId }) => departmentId === id);
    return (locale === 'zh-Hans' ? found?.nameZh : found?.nameEn || found?.nameZh) ?? id;
  };
  return {
    rolesOf: ({ roles }: Person) =>
      join(roles.map(roleName)) || formatMessage({ id: 'people.no-role' }),
    departmentsOf: ({ departments: own }: Person) =>
      join(own.map(nameOf)) || formatMessage({ id: 'people.whole-office' }),
  };
};

type ListProps = {
  people: Person[];
  departments: Department[];
  onChange: (person: Person) => void;
  onPassword: (shown: NewPassword) => void;
};

export const PeopleTable = ({ people, departments, onChange, onPassword }: ListProps) => {
  const { rolesOf, departmentsOf } = useWords(departments);
  return (
    <ListTable heads={HEADS} rows={people} keyOf={keyOf}>
      {(person) => (
        <>
          <Td>
            <Typography tag="p" fontWeight="semiBold">
              <Unbroken>{person.name}</Unbroken>
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {person.email}
            </Typography>
          </Td>
          <Td style={{ whiteSpace: 'normal', minWidth: '8rem' }}>
            <Typography>{rolesOf(person)}</Typography>
          </Td>
          <Td style={{ whiteSpace: 'normal', minWidth: '8rem' }}>
            <Typography>{departmentsOf(person)}</Typography>
          </Td>
          <Td>
            <StateBadge {...person} />
          </Td>
          <Td>
            <Typography>
              <Instant iso={person.lastSignInAt} />
            </Typography>
          </Td>
          <Td>
            <PersonActions
              person={person}
              onChange={() => onChange(person)}
              onPassword={onPassword}
            />
          </Td>
        </>
      )}
    </ListTable>
  );
};

/** For narrow screens. */
export const PeopleCards = ({ people, departments, onChange, onPassword }: ListProps) => {
  const { formatMessage } = useIntl();
  const { rolesOf, departmentsOf } = useWords(departments);
  return (
    <ListCards rows={people} keyOf={keyOf}>
      {(person) => (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Flex gap={3}>
            <Typography fontWeight="semiBold">{person.name}</Typography>
            <StateBadge {...person} />
          </Flex>
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {person.email}
          </Typography>
          <Typography>
            {rolesOf(person)} · {departmentsOf(person)}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: 'people.column.signed-in' })} <Instant iso={person.lastSignInAt} />
          </Typography>
          <PersonActions
            person={person}
            onChange={() => onChange(person)}
            onPassword={onPassword}
          />
        </Flex>
      )}
    </ListCards>
  );
};

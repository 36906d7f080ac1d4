import { Flex, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { DayPicker } from './day-picker';

const TIME = { width: '9rem' };

type Props = {
  /** 'YYYY-MM-DDTHH:mm' of Beijing; either half may be incomplete while one types. */
  at: string;
  onChange: (at: string) => void;
  testId: string;
};

/** A day from a calendar and a time of the clock, both of Beijing. */
export const BeijingTimePicker = ({ at, onChange, testId }: Props) => {
  const { formatMessage } = useIntl();
  const [day = '', time = ''] = at.split('T');
  return (
    <Flex gap={3}>
      <DayPicker day={day} onChange={(chosen) => onChange(`${chosen}T${time}`)} />
      <div style={TIME}>
        <TextInput
          aria-label={formatMessage({ id: 'gongkai.day.clock' })}
          placeholder="14:03"
          value={time}
          data-testid={testId}
          onChange={({ target }: { target: { value: string } }) =>
            onChange(`${day}T${target.value.trim().replace('：', ':')}`)
          }
        />
      </div>
    </Flex>
  );
};

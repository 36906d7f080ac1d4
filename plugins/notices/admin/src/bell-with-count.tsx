import { Box } from '@strapi/design-system';
import { Bell } from '@strapi/icons';
import { type ComponentProps, type CSSProperties, useEffect } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useOwnNoticesQuery } from './notices-api';

const EVERY_MS = 60_000;
const MOST_SHOWN = 99;
const WHOLE: CSSProperties = { position: 'relative', display: 'block' };
const CORNER: CSSProperties = {
  ...{ position: 'absolute', top: '-0.7rem', left: '1.1rem', minWidth: '1.6rem', height: '1.6rem' },
  ...{ padding: '0 0.4rem', borderRadius: '0.8rem', textAlign: 'center' },
  ...{ fontSize: '1.1rem', fontWeight: 600, lineHeight: '1.6rem', fontFamily: 'inherit' },
};

/** Drawn and not written: the link is called by its own name, and a text inside it would have to be part of that. */
const Count = styled(Box)`
  &::after {
    content: attr(data-count);
  }
`;

/** The menu's icon with how many notices wait to be read; asked again each minute while the window is looked at. */
export const BellWithCount = (props: ComponentProps<typeof Bell>) => {
  const { formatMessage } = useIntl();
  const { data, refetch } = useOwnNoticesQuery({ unread: true });
  useEffect(() => {
    const ask = () => {
      // A failure leaves the number as it was; the page says what is wrong.
      if (!document.hidden) void refetch();
    };
    const timer = setInterval(ask, EVERY_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  const count = data?.unreadCount ?? 0;
  return (
    <span style={WHOLE}>
      <Bell {...props} />
      {count > 0 && (
        <Count
          tag="span"
          background="danger600"
          color="neutral0"
          style={CORNER}
          title={formatMessage({ id: 'notices.show.unread' }, { count })}
          data-testid="notices-count"
          data-count={count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        />
      )}
    </span>
  );
};

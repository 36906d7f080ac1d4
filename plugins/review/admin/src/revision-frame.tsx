import { Box } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

const SMALLEST_PX = 480;

/** The revision as it will be read. The frame runs no script; same origin only so that its height can be measured. */
export const RevisionFrame = ({ html }: { html: string }) => {
  const { formatMessage } = useIntl();
  const [heightPx, setHeightPx] = useState(SMALLEST_PX);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" overflow="hidden">
      <iframe
        title={formatMessage({ id: 'review.case.frame' })}
        data-testid="review-revision"
        sandbox="allow-same-origin"
        srcDoc={html}
        style={{
          width: '100%',
          height: `${heightPx}px`,
          border: 0,
          background: '#fff',
          display: 'block',
        }}
        onLoad={({ currentTarget }) => {
          const inside = currentTarget.contentDocument?.documentElement.scrollHeight ?? 0;
          setHeightPx(Math.max(SMALLEST_PX, inside));
        }}
      />
    </Box>
  );
};

import { Typography } from '@strapi/design-system';

import { Instant } from './unbroken';

/** A cell of a list: a person, and below when they did it. */
export const WhoAndWhen = ({ who, iso }: { who: string | null; iso: string | null }) => (
  <>
    <Typography tag="p">{who}</Typography>
    <Typography tag="p" variant="pi" textColor="neutral600">
      <Instant iso={iso} />
    </Typography>
  </>
);

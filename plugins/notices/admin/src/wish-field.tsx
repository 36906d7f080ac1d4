import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { MAIL_WISHES, type MailWish, useSaveMailWishMutation } from './notices-api';

/** How a person wants e-mail; saved as soon as it is chosen. */
export const WishField = ({ mail }: { mail: MailWish }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [save] = useSaveMailWishMutation();
  const choose = async (chosen: string) => {
    const wish = MAIL_WISHES.find((one) => one === chosen);
    if (!wish || wish === mail) return;
    const answer = await save(wish);
    const [type, id] =
      'error' in answer
        ? (['danger', 'notices.failed'] as const)
        : (['success', 'notices.wish.saved'] as const);
    toggleNotification({ type, message: formatMessage({ id }) });
  };
  return (
    <Field.Root name="mail" hint={formatMessage({ id: 'notices.wish.hint' })} maxWidth="48rem">
      <Field.Label>{formatMessage({ id: 'notices.wish' })}</Field.Label>
      <SingleSelect
        value={mail}
        onChange={(chosen) => void choose(String(chosen))}
        data-testid="notices-wish"
      >
        {MAIL_WISHES.map((wish) => (
          <SingleSelectOption key={wish} value={wish}>
            {formatMessage({ id: `notices.wish.${wish}` })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
};

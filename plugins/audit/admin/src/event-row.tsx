import { Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import type { AuditEvent } from './audit-types';
import { toFacts } from './event-facts';

export const useEventWords = () => {
  const { formatMessage, locale } = useIntl();
  return {
    /** 'admin:12' as the name of a person; of one who is gone, their number. */
    actorOf: ({ actor, actorName }: AuditEvent): string => {
      if (actor === 'system') return formatMessage({ id: 'audit.system' });
      return actorName ?? formatMessage({ id: 'audit.gone' }, { actor: actor.split(':')[1] ?? '' });
    },
    actionOf: ({ action }: Pick<AuditEvent, 'action'>): string =>
      formatMessage({ id: `audit.action.${action}`, defaultMessage: action }),
    factsOf: (event: AuditEvent): string =>
      toFacts(event, locale === 'zh-Hans')
        .map(({ id, values }) => formatMessage({ id, defaultMessage: '' }, values))
        .filter((text) => text !== '')
        .join(locale === 'zh-Hans' ? '；' : '; '),
  };
};

/** What an event is about: the case it belongs to, the item, or the person. */
export const Subject = ({ event }: { event: AuditEvent }) => {
  const { formatMessage } = useIntl();
  const { item, caseId, personName, detail } = event;
  if (item) {
    const title = item.title || formatMessage({ id: 'audit.untitled' });
    return (
      <>
        {caseId === null ? (
          <Typography tag="p">{title}</Typography>
        ) : (
          <Link tag={RouterLink} to={`/plugins/review/cases/${caseId}`}>
            {title}
          </Link>
        )}
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatMessage({ id: `audit.type.${item.type}` })}
          {item.locale !== 'zh-Hans' &&
            ` · ${formatMessage({ id: `audit.locale.${item.locale}`, defaultMessage: item.locale })}`}
          {caseId !== null && ` · ${formatMessage({ id: 'audit.case' }, { caseId })}`}
        </Typography>
      </>
    );
  }
  const name = personName ?? (typeof detail.name === 'string' ? detail.name : '');
  return <Typography>{name || '—'}</Typography>;
};

export const SealMark = ({ sealed }: { sealed: boolean }) => {
  const { formatMessage } = useIntl();
  return (
    <Typography textColor={sealed ? 'success700' : 'neutral600'}>
      {formatMessage({ id: sealed ? 'audit.sealed' : 'audit.unsealed' })}
    </Typography>
  );
};

import { Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowRight, CheckCircle, Clock, Message } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { Instant } from '../../../../src/admin/unbroken';
import { useBrackets } from '../../../../src/admin/use-brackets';
import type { CaseSubject } from '../../../../src/contracts/case-subject';
import { toNeeded } from '../../../../src/contracts/workflow-stage';
import { useDecidedBy } from './decided-by';
import type { Decision, Named, Stage } from './review-types';

const ICON = { flex: 'none', marginTop: '0.2rem' } as const;

type Props = {
  stages: Stage[];
  decisions: Decision[];
  /** null where the case no longer waits at a stage. */
  currentIndex: number | null;
  /** Of the departments that stages name. */
  departmentNames: Named[];
  /** Silence counts only where something is to be published. */
  subject: CaseSubject;
};

type Own = { stage: Stage; decided: Decision[]; current: boolean; departmentNames: Named[] };

const StageIcon = ({ stage, decided, current }: Own) => {
  const has = (verdict: Decision['verdict']) => decided.some((one) => one.verdict === verdict);
  if (has('return')) return <ArrowLeft style={ICON} fill="danger600" aria-hidden />;
  if (has('skip')) return <ArrowRight style={ICON} fill="neutral600" aria-hidden />;
  if (decided.length < toNeeded(stage))
    return <Clock style={ICON} fill={current ? 'warning600' : 'neutral400'} aria-hidden />;
  return stage.commentOnly ? (
    <Message style={ICON} fill="success600" aria-hidden />
  ) : (
    <CheckCircle style={ICON} fill="success600" aria-hidden />
  );
};

/** What a stage asks beyond one person's word, and how far it has come. */
const useDemand = () => {
  const { formatMessage, locale } = useIntl();
  return ({ stage, decided, departmentNames }: Own): string[] => {
    const waiting = stage.departments.filter(
      (id) => !decided.some(({ departmentId }) => departmentId === id),
    );
    const nameOf = (id: string) => {
      const named = departmentNames.find((one) => one.id === id);
      return (locale === 'zh-Hans' ? named?.nameZh : named?.nameEn) || (named?.nameZh ?? id);
    };
    const isDone =
      decided.some(({ verdict }) => verdict === 'skip') || decided.length >= toNeeded(stage);
    const departments = waiting.map(nameOf).join(formatMessage({ id: 'review.comma' }));
    const demands = [
      !isDone && stage.scope === 'named' && { id: 'review.stage.named', values: { departments } },
      !isDone &&
        stage.scope !== 'named' &&
        stage.count > 1 && {
          id: 'review.stage.count',
          values: { count: stage.count, done: decided.length },
        },
      !isDone &&
        (stage.silenceDays ?? null) !== null && {
          id: 'review.stage.silence',
          values: { days: stage.silenceDays ?? 0 },
        },
      !isDone && stage.commentOnly && { id: 'review.stage.opinion', values: {} },
      !isDone &&
        stage.limitDays !== null && { id: 'review.stage.limit', values: { days: stage.limitDays } },
    ];
    return demands
      .filter((one) => one !== false)
      .map(({ id, values }) => formatMessage({ id }, values));
  };
};

const DecisionLine = ({ decision }: { decision: Decision }) => {
  const { formatMessage, locale } = useIntl();
  const decidedBy = useDecidedBy();
  const department = locale === 'zh-Hans' ? decision.departmentNameZh : decision.departmentNameEn;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {department && `${department} · `}
      {formatMessage({ id: `review.verdict.${decision.verdict}` })} · {decidedBy(decision)} ·{' '}
      <Instant iso={decision.decidedAt} />
      {decision.reason && ` · ${decision.reason}`}
    </Typography>
  );
};

const StageLine = (own: Own) => {
  const { formatMessage, locale } = useIntl();
  const inBrackets = useBrackets();
  const demandsOf = useDemand();
  const { stage, decided, current } = own;
  return (
    <Flex tag="li" gap={2} alignItems="flex-start">
      <StageIcon {...own} />
      <Flex direction="column" alignItems="flex-start">
        <Typography fontWeight={current ? 'bold' : 'regular'}>
          {(locale === 'zh-Hans' ? stage.nameZh : stage.nameEn) || stage.nameZh}
          {current && inBrackets(formatMessage({ id: 'review.stage.current' }))}
        </Typography>
        {decided.map((decision) => (
          <DecisionLine key={decision.decidedAt + decision.decidedByName} decision={decision} />
        ))}
        {demandsOf(own).map((demand) => (
          <Typography key={demand} tag="p" variant="pi" textColor="neutral600">
            {demand}
          </Typography>
        ))}
      </Flex>
    </Flex>
  );
};

/** The stages of a case, which are done by whom, what the others ask, and where it stands. */
export const StageTrack = ({
  stages,
  decisions,
  currentIndex,
  departmentNames,
  subject,
}: Props) => (
  <Flex tag="ol" direction="column" alignItems="stretch" gap={2} width="100%">
    {stages.map((stage, index) => (
      <StageLine
        key={stage.key}
        stage={subject === 'publication' ? stage : { ...stage, silenceDays: null }}
        decided={decisions.filter(({ stageIndex }) => stageIndex === index)}
        current={index === currentIndex}
        departmentNames={departmentNames}
      />
    ))}
  </Flex>
);

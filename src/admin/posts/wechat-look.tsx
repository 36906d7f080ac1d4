import { Box, Flex, Typography } from '@strapi/design-system';
import type { CSSProperties, ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { COVER_SHAPES, type CoverShape } from '../../contracts/cover';
import { CutPicture } from './cut-picture';
import { Card, Faint, Head, Lines, NoPicture, Sign, Title } from './look';
import type { ShownPost } from './shown-post';

const GREEN = '#07833f';
const NAME_BLUE = '#576b95';
/** What WeChat takes of the text where there is no summary. */
const DIGEST_CHARACTERS = 54;

type Props = { post: ShownPost; name: string };

const Cover = ({
  post: { cover },
  shape,
  style,
}: Pick<Props, 'post'> & { shape: CoverShape; style?: CSSProperties }) => {
  const { formatMessage } = useIntl();
  const { ratio } = COVER_SHAPES[shape];
  return cover ? (
    <CutPicture picture={cover} ratio={ratio} alt="" style={style} />
  ) : (
    <NoPicture style={{ aspectRatio: String(ratio), ...style }}>
      {formatMessage({ id: 'content.posts.no-cover' })}
    </NoPicture>
  );
};

const Figure = ({ id, children }: { id: string; children: ReactNode }) => {
  const { formatMessage } = useIntl();
  return (
    <Box>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id })}
      </Typography>
      <Card>{children}</Card>
    </Box>
  );
};

const Shared = ({ post, name, title }: Props & { title: string }) => (
  <Figure id="content.posts.share">
    <Lines $number={2}>{title}</Lines>
    <Flex justifyContent="space-between" alignItems="flex-start" gap={2} paddingTop={1}>
      <Lines $number={3}>
        <Faint>{post.summary || post.text.trim().slice(0, DIGEST_CHARACTERS)}</Faint>
      </Lines>
      <Cover post={post} shape="square" style={{ width: '5.2rem', flex: 'none' }} />
    </Flex>
    <Faint>{name}</Faint>
  </Figure>
);

const ArticleHead = ({ post, name, title }: Props & { title: string }) => {
  const { formatMessage } = useIntl();
  return (
    <Figure id="content.posts.article">
      <Title style={{ fontSize: '1.8rem' }}>{title}</Title>
      <Flex gap={2} wrap="wrap" paddingTop={1} paddingBottom={2}>
        {post.author && <Faint>{post.author}</Faint>}
        <span style={{ color: NAME_BLUE, fontSize: '1.2rem' }}>{name}</span>
        <Faint>{formatMessage({ id: 'content.posts.now' })}</Faint>
      </Flex>
      <Lines $number={6}>
        {post.text.trim() || formatMessage({ id: 'content.posts.no-text' })}
      </Lines>
    </Figure>
  );
};

/** As WeChat shows an article: in the list of messages, when somebody shares it, and its head. */
export const WechatLook = ({ post, name }: Props) => {
  const { formatMessage } = useIntl();
  const title = post.title || formatMessage({ id: 'content.posts.no-title' });
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-testid="post-look-wechat">
      <Figure id="content.posts.card">
        <Head>
          <Sign $colour={GREEN} aria-hidden>
            {name.slice(0, 1)}
          </Sign>
          {name}
        </Head>
        <Cover post={post} shape="wide" />
        <Title style={{ marginTop: '0.8rem' }}>{title}</Title>
      </Figure>
      <Shared post={post} name={name} title={title} />
      <ArticleHead post={post} name={name} title={title} />
    </Flex>
  );
};

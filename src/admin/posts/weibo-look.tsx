import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { toWeiboText } from '../../contracts/post-limits';
import { CutPicture } from './cut-picture';
import { Card, Faint, Head, Sign } from './look';
import type { ShownPost } from './shown-post';

const ORANGE = '#c2410c';
const LINK_BLUE = '#3d6595';
/** Three rows of three; Weibo shows how many more there are. */
const SHOWN_PICTURES = 9;
const SPECIAL = /(https?:\/\/[^\s\u4e00-\u9fff，。；！？）]+|#[^#\n]+#|@[\p{L}\p{N}_-]+)/gu;

const Words = styled.p`
  margin: 0;
  white-space: pre-wrap;
`;
const Grid = styled.div<{ $columns: number }>`
  display: grid;
  grid-template-columns: repeat(${({ $columns }) => $columns}, 1fr);
  gap: 0.4rem;
  margin-top: 0.8rem;
  max-width: ${({ $columns }) => ($columns === 1 ? '60%' : '100%')};
`;

/** Addresses, topics and names as Weibo marks them. */
const Marked = ({ text }: { text: string }) => {
  const { formatMessage } = useIntl();
  return (
    <Words>
      {text.split(SPECIAL).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} style={{ color: LINK_BLUE }}>
            {part.startsWith('http') ? formatMessage({ id: 'content.posts.web-link' }) : part}
          </span>
        ),
      )}
    </Words>
  );
};

const toColumns = (pictures: number) => (pictures === 1 ? 1 : pictures === 4 ? 2 : 3);

/** As Weibo shows a post. */
export const WeiboLook = ({ post, name }: { post: ShownPost; name: string }) => {
  const { formatMessage } = useIntl();
  const shown = post.pictures.slice(0, SHOWN_PICTURES);
  const more = post.pictures.length - shown.length;
  return (
    <Card data-testid="post-look-weibo">
      <Head>
        <Sign $colour={ORANGE} aria-hidden>
          {name.slice(0, 1)}
        </Sign>
        <span>
          <span style={{ display: 'block', color: ORANGE }}>{name}</span>
          <Faint>{formatMessage({ id: 'content.posts.now' })}</Faint>
        </span>
      </Head>
      <Marked text={toWeiboText(post) || formatMessage({ id: 'content.posts.no-text' })} />
      {shown.length > 0 && (
        <Grid $columns={toColumns(shown.length)}>
          {shown.map((picture, index) => (
            <CutPicture key={`${picture.url} ${index}`} picture={picture} ratio={1} alt="" />
          ))}
        </Grid>
      )}
      {more > 0 && (
        <Faint>{formatMessage({ id: 'content.posts.more-pictures' }, { number: more })}</Faint>
      )}
    </Card>
  );
};

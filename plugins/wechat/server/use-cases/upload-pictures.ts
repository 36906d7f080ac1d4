import type { DeliveryOutcome } from '../../../../src/contracts/channel';
import type { ConnectorTools } from '../../../../src/contracts/connector-tools';
import type { FileReference } from '../../../../src/contracts/revision';
import { imageAnswer, materialAnswer } from '../core/answers';
import type { PictureUse, WechatDeps } from '../core/ports';
import type { Calls } from './account-access';
import { toRepeatable } from './settle-answer';

/** The id of a cover, the address of a picture in the text. */
export type Uploaded = { ok: true; as: string } | { ok: false; outcome: DeliveryOutcome };

const broken = ({ name }: FileReference): Uploaded => ({
  ok: false,
  outcome: {
    ...{ kind: 'editor-must-fix', code: 'wechat.picture' },
    message: `图片“${name}”无法转成微信接受的格式，请更换后发布更正。 / The picture cannot be made fit for WeChat: ${name}.`,
  },
});

/**
 * Readers see nothing of an upload, so one that broke is repeated; what was uploaded is remembered by its bytes. WeChat's own
 * refusal of a picture names the picture.
 */
export const uploadPicture = async (
  deps: WechatDeps,
  calls: Calls,
  { readFile }: ConnectorTools,
  { file, use }: { file: FileReference; use: PictureUse },
): Promise<Uploaded> => {
  const key = [calls.key, use, file.sha256].join(' ');
  const known = deps.uploads.get(key);
  if (known !== undefined) return { ok: true, as: known };
  const fitted = await deps.fitPicture(await readFile(file), use);
  if (!fitted) return broken(file);
  const answer =
    use === 'cover'
      ? await calls.upload('/cgi-bin/material/add_material', fitted, { type: 'image' })
      : await calls.upload('/cgi-bin/media/uploadimg', fitted);
  if (answer.kind !== 'ok') {
    const outcome = toRepeatable(answer, deps.now());
    return outcome.kind === 'editor-must-fix' ? broken(file) : { ok: false, outcome };
  }
  const as =
    use === 'cover'
      ? materialAnswer.safeParse(answer.body).data?.media_id
      : imageAnswer.safeParse(answer.body).data?.url;
  if (!as)
    return { ok: false, outcome: toRepeatable({ kind: 'unreadable', status: 200 }, deps.now()) };
  deps.uploads.set(key, as);
  return { ok: true, as };
};

// The files of the exemplars: pictures as large as a camera's, and Word files. All drawn here; nobody is on them.
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';

import { writeDocx } from '../../../../plugins/content/server/adapters/docx/write-docx';
import { drawScene } from '../../corpus/pictures';
import { createRandom, toSeed } from '../../corpus/random';
import type { Office } from '../../replay/office';
import { readParts, rememberPart } from '../../replay/state-store';
import { type SampleFile, uploadFile } from '../../replay/upload-picture';
import { DOCUMENT_TEXT, REGISTER_FORM } from './document-texts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Twice the size at which the scene is drawn: 1920 by 1200. */
const DENSITY = 144;

type Picture = Omit<SampleFile, 'bytes' | 'mime'>;

const PICTURES = {
  river: {
    name: '黄河岸线.jpg',
    alternativeText: '黄河干流岸线与远处的贺兰山（示意图）',
    caption: '黄河干流岸线（示意图）',
    focalPoint: { x: 38, y: 25 },
  },
  wetland: {
    name: '沙湖湿地.jpg',
    alternativeText: '沙湖湿地的水面与芦苇（示意图）',
    caption: '沙湖湿地（示意图）',
  },
  outfall: {
    name: '规范化排污口.jpg',
    alternativeText: '设置标志牌后的入河排污口一侧岸坡（示意图）',
    caption: '完成规范化建设的入河排污口（示意图）',
  },
} satisfies Record<string, Picture>;

const DOCUMENTS = {
  measures: { name: '入河排污口监督管理办法.docx', html: DOCUMENT_TEXT },
  form: { name: '入河排污口登记表.docx', html: REGISTER_FORM },
};

export type DeskFile = keyof typeof PICTURES | keyof typeof DOCUMENTS;
/** Row id and document id: media fields take the one, bodies name the other. */
export type DeskFiles = Readonly<Record<DeskFile, { id: number; documentId: string }>>;

const drawPicture = async (key: string, picture: Picture): Promise<SampleFile> => {
  const scene = drawScene(createRandom(toSeed('desk', key)));
  const image = sharp(Buffer.from(scene), { density: DENSITY });
  return { ...picture, mime: 'image/jpeg', bytes: await image.jpeg({ quality: 82 }).toBuffer() };
};

const MAKERS: Readonly<Record<DeskFile, () => Promise<SampleFile>>> = {
  river: () => drawPicture('river', PICTURES.river),
  wetland: () => drawPicture('wetland', PICTURES.wetland),
  outfall: () => drawPicture('outfall', PICTURES.outfall),
  measures: () => writeWord(DOCUMENTS.measures),
  form: () => writeWord(DOCUMENTS.form),
};

async function writeWord({ name, html }: { name: string; html: string }): Promise<SampleFile> {
  return { name, mime: DOCX, bytes: await writeDocx(html, name.replace(/\.docx$/, '')) };
}

const PART = 'desk-file';

/** Uploads each file once; safe to run again after a crash. */
export const uploadDeskFiles = (strapi: Core.Strapi, office: Office): Promise<DeskFiles> =>
  office.asEditor(async () => {
    const known = await readParts(office.database.sql, PART);
    const made = {} as Record<DeskFile, { id: number; documentId: string }>;
    for (const key of Object.keys(MAKERS) as DeskFile[]) {
      const [id, documentId] = (known.get(key) ?? '').split(' ');
      if (id && documentId) {
        made[key] = { id: Number(id), documentId };
        continue;
      }
      const file = await uploadFile(strapi, await MAKERS[key]());
      await rememberPart(office.database.sql, PART, key, `${file.id} ${file.documentId}`);
      made[key] = file;
    }
    return made;
  });
